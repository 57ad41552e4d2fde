import type { IsoDate } from "../domain/dates";
import type { Categories, Dimension } from "../domain/measures";
import { nameIn } from "./collation";
import type { Locale } from "./locales";

/** The categories in words, by the name that they bore on the day; "" for the total. */
export function categoryName(
  categories: Categories,
  dimensions: readonly Dimension[],
  locale: Locale,
  on: IsoDate,
): string {
  return Object.entries(categories)
    .map(([dimensionId, id]) => {
      const category = dimensions
        .find((dimension) => dimension.id === dimensionId)
        ?.categories.find((each) => each.id === id);
      if (!category) return id;
      const name = category.renamed && on >= category.renamed.on ? category.renamed.name : category.name;
      return nameIn(name, locale);
    })
    .join(", ");
}
