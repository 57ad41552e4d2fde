import { addDays, type IsoDate } from "./dates";
import { COMMUNE_KINDS, DISTRICT_KINDS, type Succession, type Unit } from "./units";
import { unitsValidOn } from "./validity";

/** A time through which the same level reported with the same number of units. */
export interface UnitPeriod {
  /** districts: cities, towns and districts; communes: what reports since they ended. */
  level: "districts" | "communes";
  count: number;
  from: IsoDate;
  /** Null while it lasts. */
  to: IsoDate | null;
  /** The acts that brought it about, each once. */
  legalBases: string[];
}

const levelOf = ({ kind }: Pick<Unit, "kind">): UnitPeriod["level"] | null =>
  DISTRICT_KINDS.includes(kind) ? "districts" : COMMUNE_KINDS.includes(kind) ? "communes" : null;

/**
 * How many units there were of the level that reports, from the first dated change of the record on: of
 * what was before, the record knows neither since when nor by which act. Neighbouring times with the same
 * number are one: a renaming changes no number.
 */
export function unitPeriods(units: readonly Unit[], successions: readonly Succession[]): UnitPeriod[] {
  const reporting = units.filter((unit) => levelOf(unit) !== null);
  const ids = new Set(reporting.map(({ id }) => id));
  const changes = successions.filter(({ from, to }) => ids.has(from) || ids.has(to));
  const days = [...new Set(changes.filter(({ to }) => ids.has(to)).map(({ date }) => date))].sort();
  const periods: UnitPeriod[] = [];
  for (const day of days) {
    const there = unitsValidOn(reporting, day);
    const level = there.some((unit) => levelOf(unit) === "districts") ? "districts" : "communes";
    const count = there.filter((unit) => levelOf(unit) === level).length;
    const last = periods.at(-1);
    if (last && last.level === level && last.count === count) continue;
    if (last) last.to = addDays(day, -1);
    const bases = changes.filter(({ date }) => date === day).map(({ legalBasis }) => legalBasis);
    periods.push({ level, count, from: day, to: null, legalBases: [...new Set(bases)] });
  }
  return periods;
}
