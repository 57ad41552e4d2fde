import { type Category, parseCategoryKey, type Rollup, type Timing } from "./measures";
import { lastYearOf, reportingYearPeriod } from "./reporting-years";

interface Row {
  facetId: string;
  fromYear: number;
  toYear: number | null;
}

/** Whether a row is asked for in the year. */
export const askedIn = ({ fromYear, toYear }: Row, year: number): boolean =>
  fromYear <= year && year <= (toYear ?? year);

/**
 * The first year from which a form may change: the one after the last that anybody has begun to fill in, so that
 * every submission keeps the rows that it was made with.
 */
export const firstChangeableYear = (lastUsed: number | null, firstYear: number): number =>
  lastUsed === null ? firstYear : Math.max(firstYear, lastUsed + 1);

/** Whether a form can ask for the facet in the year: typed, and each of its categories there to be counted. */
export function canBeAsked(
  { rollup, timing }: { rollup: Rollup; timing: Timing },
  categoryKey: string,
  categories: readonly Category[],
  year: number,
): boolean {
  if (rollup === "ratio") return false;
  const { to } = reportingYearPeriod(year);
  return Object.entries(parseCategoryKey(categoryKey)).every(([dimension, id]) => {
    const category = categories.find((each) => each.dimension === dimension && each.id === id);
    if (!category) return false;
    const begun = category.validFrom === null || category.validFrom <= to;
    return begun && (category.validTo === null || year <= lastYearOf(timing, category.validTo));
  });
}
