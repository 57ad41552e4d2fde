import { reportingYearPeriod } from "./reporting-years";
import { COMMUNE_KINDS, DISTRICT_KINDS, type Succession, type Unit } from "./units";
import { existedIn } from "./validity";

export interface ComparableGroup {
  /** Its district-level units, sorted and joined by "+"; its communes where it has no district. */
  id: string;
  /** Sorted; districts and the communes that came from them. */
  unitIds: string[];
}

/**
 * The groups whose sums compare exactly over the reporting years `fromYear`–`toYear`, both included:
 * the units of the district and commune levels that successions inside those years tie together.
 * A unit that no succession touches is a group of its own. Provinces, areas and the block are in none.
 */
export function comparableGroups(
  units: readonly Unit[],
  successions: readonly Succession[],
  fromYear: number,
  toYear: number,
): ComparableGroup[] {
  const first = reportingYearPeriod(fromYear).from;
  const last = reportingYearPeriod(toYear).to;
  const members = units.filter((unit) => isMember(unit) && existedIn(unit, first, last));
  const groupOf = new Map(members.map((unit) => [unit.id, new Set([unit.id])]));
  for (const { from, to, date } of successions) {
    const a = groupOf.get(from);
    const b = groupOf.get(to);
    // A change on the first day shown came before every figure shown.
    if (!a || !b || a === b || date <= first || date > last) continue;
    for (const id of b) groupOf.set(id, a.add(id));
  }
  const districts = new Set(members.filter(isDistrict).map((unit) => unit.id));
  return [...new Set(groupOf.values())].map((group) => {
    const unitIds = [...group].sort();
    const named = unitIds.filter((id) => districts.has(id));
    return { id: (named.length > 0 ? named : unitIds).join("+"), unitIds };
  });
}

/** The unit with its earlier and later selves, oldest first: those that a whole renaming made. */
export function sameUnitLine(unitId: string, successions: readonly Succession[]): string[] {
  const renames = successions.filter(({ kind, extent }) => kind === "rename" && extent === "whole");
  const line = [unitId];
  const before = (id: string) => renames.find(({ to }) => to === id)?.from;
  const after = (id: string) => renames.find(({ from }) => from === id)?.to;
  for (let id = before(unitId); id !== undefined && !line.includes(id); id = before(id)) line.unshift(id);
  for (let id = after(unitId); id !== undefined && !line.includes(id); id = after(id)) line.push(id);
  return line;
}

function isDistrict(unit: Unit): boolean {
  return DISTRICT_KINDS.includes(unit.kind);
}

function isMember(unit: Unit): boolean {
  return isDistrict(unit) || COMMUNE_KINDS.includes(unit.kind);
}
