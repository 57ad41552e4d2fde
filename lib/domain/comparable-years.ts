import type { SeriesBreak } from "./chart-breaks";
import { breaksBeforeYears } from "./column-breaks";
import { reportingWindow } from "./reporting-years";
import type { Unit } from "./units";

/** What decides whether two years of the province can be set side by side. */
export interface SeriesContext {
  breaks: readonly SeriesBreak[];
  /** The province and what goes on as the same: tinh-tra-vinh, then tra-vinh-cu. */
  provinces: readonly Pick<Unit, "id" | "validFrom" | "validTo">[];
}

const isWhole = (unit: Pick<Unit, "validFrom" | "validTo">, year: number) =>
  reportingWindow(unit, year)?.partYear === false;

/**
 * Whether the province's figures of a year and of the one before have the same cut: of whole years, of the
 * same province, with no break of the series between.
 */
export function comparesWithLast(year: number, { breaks, provinces }: SeriesContext): boolean {
  return provinces.some(
    (unit) =>
      isWhole(unit, year - 1) &&
      isWhole(unit, year) &&
      breaksBeforeYears(unit, [year - 1, year], breaks).size === 0,
  );
}
