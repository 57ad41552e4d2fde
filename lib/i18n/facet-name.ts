import type { IsoDate } from "../domain/dates";
import { type Dimension, type Measure, parseCategoryKey } from "../domain/measures";
import { categoryName } from "./category-name";
import { inSentence, nameIn } from "./collation";
import type { Locale } from "./locales";

/** A measure with the category that is meant: "Nơi đạt chuẩn an toàn về ANTT, nhà trường". */
export function facetName(
  measure: Measure,
  categoryKey: string,
  dimensions: readonly Dimension[],
  locale: Locale,
  on: IsoDate,
): string {
  const part = categoryName(parseCategoryKey(categoryKey), dimensions, locale, on);
  const name = nameIn(measure.name, locale);
  return part ? `${name}, ${inSentence(part, locale)}` : name;
}

/** The page of a measure, at the category that is meant. */
export const facetAddress = (measureId: string, categoryKey: string): string =>
  `/measures/${measureId}${categoryKey ? `?${new URLSearchParams({ category: categoryKey })}` : ""}`;
