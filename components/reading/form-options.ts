import type { Catalogue } from "@/db/read/catalogue";
import type { Statement } from "@/lib/domain/statements";
import { COMMUNE_KINDS } from "@/lib/domain/units";
import { nameIn } from "@/lib/i18n/collation";
import { facetName } from "@/lib/i18n/facet-name";
import type { Locale } from "@/lib/i18n/locales";
import type { OptionGroup } from "./choice";

/** Every figure that can be stated, by section; rates are computed and cannot be. */
export function facetOptions(catalogue: Catalogue, locale: Locale, on: string): OptionGroup[] {
  const { sections, measures, facets, dimensions } = catalogue;
  return sections.map(({ id, name }) => ({
    label: nameIn(name, locale),
    options: measures
      .filter((measure) => measure.section === id && measure.rollup !== "ratio")
      .flatMap((measure) =>
        facets
          .filter(({ measureId }) => measureId === measure.id)
          .map((facet) => ({
            value: facet.id,
            label: facetName(measure, facet.categoryKey, dimensions, locale, on),
          })),
      ),
  }));
}

/** Every unit, the province and its districts before the communes. */
export function unitOptions(
  { units }: Catalogue,
  locale: Locale,
  labels: { upper: string; communes: string },
): OptionGroup[] {
  const isCommune = ({ kind }: Catalogue["units"][number]) => COMMUNE_KINDS.includes(kind);
  const optionsOf = (some: Catalogue["units"]) =>
    some.map((unit) => ({ value: unit.id, label: nameIn(unit.name, locale) }));
  return [
    { label: labels.upper, options: optionsOf(units.filter((unit) => !isCommune(unit))) },
    { label: labels.communes, options: optionsOf(units.filter(isCommune)) },
  ];
}

/** The standing figures beside which a proposal may be put, in words. */
export function besideOptions(
  own: readonly Statement[],
  others: readonly Statement[],
  say: (statement: Statement) => string,
  labels: { repeat: string; same: string; contradicts: string },
): OptionGroup[] {
  const group = (label: string, as: string, statements: readonly Statement[]) => ({
    label,
    options: statements.map((statement) => ({ value: `${as}:${statement.id}`, label: say(statement) })),
  });
  return [
    group(labels.repeat, "repeat", own),
    group(labels.same, "same", others),
    group(labels.contradicts, "contradicts", others),
  ].filter(({ options }) => options.length > 0);
}
