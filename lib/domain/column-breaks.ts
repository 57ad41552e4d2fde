import type { SeriesBreak } from "./chart-breaks";
import type { IsoDate } from "./dates";
import { reportingWindow, reportingYearPeriod } from "./reporting-years";
import type { Unit } from "./units";

/** The last day that a unit's figure of a year covers: its own where it ended within the year. */
function lastDay(unit: Pick<Unit, "validFrom" | "validTo"> | null, year: number): IsoDate {
  const window = unit && reportingWindow(unit, year);
  return window ? window.to : reportingYearPeriod(year).to;
}

/**
 * The breaks of a unit's series between its figure of each year and that of the year before, by year.
 * They stand where the figures stand: the end of the districts on 2025-07-01 comes after a district's
 * figure of 2025, which is as of 2025-06-30. `unit` is null for a row that no change of boundaries breaks.
 */
export function breaksBeforeYears(
  unit: Pick<Unit, "id" | "validFrom" | "validTo"> | null,
  years: readonly number[],
  breaks: readonly SeriesBreak[],
): Map<number, SeriesBreak[]> {
  const own = breaks.filter(({ kind, unitIds }) =>
    unit ? unitIds === null || unitIds.includes(unit.id) : kind === "definition",
  );
  const found = years.slice(1).map((year, index) => {
    const before = lastDay(unit, years[index] ?? year - 1);
    const now = lastDay(unit, year);
    return [year, own.filter(({ date }) => date > before && date <= now)] as const;
  });
  return new Map(found.filter(([, each]) => each.length > 0));
}
