import type { SeriesBreak } from "./chart-breaks";
import type { IsoDate } from "./dates";
import { reportingWindow, reportingYearPeriod } from "./reporting-years";
import type { Unit } from "./units";

/** The last day that a unit's figure of a year covers: its own where it ended within the year. */
const lastDay = (unit: Pick<Unit, "validFrom" | "validTo">, year: number): IsoDate =>
  (reportingWindow(unit, year) ?? reportingYearPeriod(year)).to;

/**
 * The breaks of a unit's series between its figure of each year and that of the year before, by year.
 * They stand where the figures stand: the end of the districts on 2025-07-01 comes after a district's
 * figure of 2025, which is as of 2025-06-30.
 */
export function breaksBeforeYears(
  unit: Pick<Unit, "id" | "validFrom" | "validTo">,
  years: readonly number[],
  breaks: readonly SeriesBreak[],
): Map<number, SeriesBreak[]> {
  // The end of the districts begins the communes' series and breaks none.
  const begins = ({ kind, date }: SeriesBreak) => kind === "districts-end" && unit.validFrom === date;
  const own = breaks.filter((each) => each.unitIds?.includes(unit.id) ?? !begins(each));
  const found = years.slice(1).map((year, index) => {
    const before = lastDay(unit, years[index] ?? year - 1);
    const now = lastDay(unit, year);
    return [year, own.filter(({ date }) => date > before && date <= now)] as const;
  });
  return new Map(found.filter(([, each]) => each.length > 0));
}
