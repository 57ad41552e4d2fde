import { type ComparableGroup, comparableGroups } from "./comparable-groups";
import type { DrawnCell, DrawnRow, DrawnView, RowUnit } from "./drawn-view";
import type { MeasureViewInput, YearTotal } from "./measure-cells";
import { measureView } from "./measure-view";
import { FIRST_COMMUNE_YEAR, LAST_DISTRICT_YEAR } from "./record-years";
import { reportingWindow, reportingYearOf } from "./reporting-years";
import { COMMUNE_KINDS, DISTRICT_KINDS, type Succession, type Unit } from "./units";
import type { YearCell, YearRow } from "./year-table";

export interface ComparableView extends DrawnView {
  /** The block went to another province in 2025: a total that compares across that day has not got it. */
  leavesOutBlock: boolean;
}

/** The place on the page that lists the units of a group's row with their sources: its districts, its communes. */
export const partsId = (place: string, ofCommunes: boolean): string =>
  ofCommunes ? `${place}-communes` : place;

/** "Trà Cú + H. Duyên Hải + TX Duyên Hải", of the districts where the group has any. */
function groupUnit({ id }: ComparableGroup, members: readonly Unit[]): RowUnit {
  const districts = members.filter(({ kind }) => DISTRICT_KINDS.includes(kind));
  const named = districts.length > 0 ? districts : members;
  const joined = (name: "name" | "shortName") => ({
    vi: named.map((unit) => unit[name].vi).join(" + "),
    en: named.map((unit) => unit[name].en).join(" + "),
  });
  return {
    id,
    kind: named[0]?.kind ?? "district",
    name: joined("name"),
    shortName: joined("shortName"),
    // A group goes through every change that its units went through.
    validFrom: null,
    validTo: null,
  };
}

/**
 * Whether what a unit holds at its end is held by a later unit of the group within the same year: counted
 * as of a date, both would count the same things.
 */
function isReplaced(unit: Unit, members: readonly Unit[], input: MeasureViewInput, year: number): boolean {
  if (input.measure.timing === "flow" || unit.validTo === null) return false;
  const end = unit.validTo;
  return members.some(
    (other) =>
      other.validFrom !== null &&
      other.validFrom > end &&
      reportingWindow(other, year) !== null &&
      input.asks(other.id, input.measure.id, year),
  );
}

/** A group's value of a year, made from the total of its units by the rules of adding up. */
function groupCell(
  total: YearTotal,
  asked: readonly { cell: YearCell; unit: Unit }[],
  place: string,
): DrawnCell {
  const { year, result, flags, pending, to } = total;
  const [only] = asked;
  if (!only) return { kind: "not-existing", year };
  // One unit speaks for itself, in its own words and with its own source.
  if (asked.length === 1) return only.cell;
  const ofCommunes = asked.some(({ unit }) => COMMUNE_KINDS.includes(unit.kind));
  if (result.kind === "none" || result.kind === "stated") {
    const hidden = asked.some(({ cell }) => cell.kind === "gap" && cell.leftOut);
    return hidden ? { kind: "gap", year, leftOut: "provisional" } : { kind: "gap", year };
  }
  const parts = { id: partsId(place, ofCommunes), reported: result.reported, expected: result.expected };
  if (result.kind === "range") {
    return { kind: "range", year, low: result.low, high: result.high, flags, pending, parts };
  }
  return {
    kind: "value",
    year,
    value: result.value,
    flags,
    pending,
    statement: null,
    parts,
    ...(to && { to }),
  };
}

function groupRow(group: ComparableGroup, input: MeasureViewInput, facet: string): DrawnRow | null {
  const place = `parts-${facet}-${group.id}`;
  const members = input.units.filter(({ id }) => group.unitIds.includes(id));
  const replaced = (unitId: string, year: number) => {
    const unit = members.find(({ id }) => id === unitId);
    return unit ? isReplaced(unit, members, input, year) : false;
  };
  const { rows, totals } = measureView({
    ...input,
    units: members,
    provinceIds: [],
    observations: input.observations.filter(
      ({ key }) =>
        group.unitIds.includes(key.unitId) && !replaced(key.unitId, reportingYearOf(key.period) ?? 0),
    ),
    asks: (unitId, measureId, year) => input.asks(unitId, measureId, year) && !replaced(unitId, year),
  });
  if (rows.length === 0) return null;
  const cells = totals.map((total, at) => {
    const asked = rows.flatMap(({ unit, cells: own }) => {
      const cell = own[at];
      return cell && cell.kind !== "not-existing" ? [{ cell, unit }] : [];
    });
    return groupCell(total, asked, place);
  });
  const parts: YearRow[] = rows.length > 1 ? rows : [];
  return { unit: groupUnit(group, members), cells, ...(parts.length > 0 && { parts, place }) };
}

/**
 * What a measure's page draws of comparable groups: each group that changes of boundaries inside the years
 * tie together is one series, exact by the rules of adding up, and the block stands beside them. Over years
 * that reach across 2025 the totals are of the districts and then the communes alone. `facet` tells the rows of one
 * measure and category from those of others on the page.
 */
export function comparableView(
  input: MeasureViewInput,
  successions: readonly Succession[],
  facet: string,
): ComparableView {
  const [first = 0] = input.years;
  const last = input.years.at(-1) ?? first;
  const reported = measureView(input);
  const groups = comparableGroups(input.units, successions, first, last);
  const place = (id: string) => input.units.findIndex((unit) => unit.id === id);
  const rows = groups
    .toSorted((a, b) => Math.min(...a.unitIds.map(place)) - Math.min(...b.unitIds.map(place)))
    .flatMap((group) => groupRow(group, input, facet) ?? []);
  const isOther = ({ unit }: YearRow) => !groups.some(({ unitIds }) => unitIds.includes(unit.id));
  const crosses = first <= LAST_DISTRICT_YEAR && last >= FIRST_COMMUNE_YEAR;
  const province = input.units.filter(({ id }) => input.provinceIds.includes(id));
  const comparable = crosses
    ? measureView({
        ...input,
        units: input.units.filter(({ kind }) => kind !== "block"),
        // What the province stated held the block; what the area states does not.
        provinceIds: province.filter(({ kind }) => kind === "area").map(({ id }) => id),
      }).totals
    : reported.totals;
  return {
    ...reported,
    rows: [...rows, ...reported.rows.filter(isOther)],
    totals: comparable,
    leavesOutBlock: crosses && reported.rows.some(({ unit }) => unit.kind === "block"),
  };
}
