import { getTranslations } from "next-intl/server";
import type { ChartSpec } from "@/components/charts/kinds";
import { composition, contradiction } from "@/lib/domain/charts/bars";
import { compositionByYear } from "@/lib/domain/charts/composition-years";
import type { YearTotal } from "@/lib/domain/measure-cells";
import type { MeasureView } from "@/lib/domain/measure-view";
import type { Dimension } from "@/lib/domain/measures";
import type { YearCell } from "@/lib/domain/year-table";
import { chartWords } from "@/lib/i18n/chart-words";
import { checkSentence } from "@/lib/i18n/check-sentence";
import { inSentence, nameIn } from "@/lib/i18n/collation";
import { formatDate } from "@/lib/i18n/dates";
import { type Figure, restingOn } from "./figure";
import type { MeasurePage } from "./measure-page";

/** The province's value of a year as a cell; a sum of some units only is no part of a whole. */
function cellOf({ year, result, flags, pending, statement }: YearTotal): YearCell {
  if (result.kind !== "stated" && result.kind !== "sum") return { kind: "gap", year };
  return { kind: "value", year, value: result.value, flags, pending, statement };
}

/** The claims of a total and all its parts on one day; null where they were never stated together. */
function statedTogether(views: ReadonlyMap<string, MeasureView>, dimension: Dimension) {
  const totals = views.get("")?.asOf ?? [];
  for (const total of totals.toReversed()) {
    const parts = dimension.categories.flatMap((category) => {
      const found = views
        .get(`${dimension.id}=${category.id}`)
        ?.asOf.find(({ key }) => key.period.to === total.key.period.to && key.unitId === total.key.unitId);
      return found ? [{ category, observation: found }] : [];
    });
    if (parts.length === dimension.categories.length) return { total, parts };
  }
  return null;
}

/** How the measure divides by each of its dimensions, on the page of its total. */
export async function measureParts(page: MeasurePage): Promise<Figure[]> {
  const { measure, catalogue, filters } = page;
  if (filters.categoryKey !== "" && measure.hasTotal) return [];
  const own = catalogue.dimensions.filter(({ id }) => measure.dimensions.includes(id));
  const figures: Figure[] = [];
  for (const dimension of own) {
    const day = await partsOfOneDay(page, dimension);
    const years = await partsByYear(page, dimension);
    figures.push(...(day ? [day] : []), ...(years ? [years] : []));
  }
  return figures;
}

/** The parts of the total as articles state them on one day: side by side, or as they contradict it. */
async function partsOfOneDay(page: MeasurePage, dimension: Dimension): Promise<Figure | null> {
  const { measure, views, contradictions } = page;
  const together = statedTogether(views, dimension);
  if (!together) return null;
  const t = await getTranslations("measure");
  const words = await chartWords();
  const { locale } = words;
  const unit = nameIn(measure.unitOfMeasure, locale);
  const name = nameIn(measure.name, locale);
  const dimensionName = inSentence(nameIn(dimension.name, locale), locale);
  const subtitle = t("partsDaySubtitle", {
    measure: name,
    dimension: dimensionName,
    date: formatDate(together.total.key.period.to, locale),
  });
  const parts = together.parts.map(({ category, observation }) => ({
    name: nameIn(category.name, locale),
    observation,
  }));
  const stated = [together.total, ...parts.map(({ observation }) => observation)];
  const statements = stated.flatMap(({ published }) => published ?? []);
  const common = { id: `parts-${dimension.id}-stated`, subtitle, notes: [], statements };
  const conflict = contradictions.find(
    ({ measureId, message }) =>
      measureId === measure.id && message.values.dimension === dimension.id && "low" in message.values,
  );
  if (conflict) {
    const { low, high } = conflict.message.values;
    const range = { low: Number(low), high: high === undefined ? null : Number(high) };
    const total = { name: t("totalAsPrinted"), observation: together.total };
    const checks = await getTranslations("checks");
    const qualifiers = await getTranslations("qualifiers");
    return {
      ...common,
      headline: t("partsConflict", { measure: name }),
      remark: checkSentence(conflict.message, checks, qualifiers, locale, (id) => id),
      chart: {
        kind: "contradiction",
        props: { data: contradiction(total, parts, range, unit, words), label: subtitle, words },
      },
    };
  }
  if (measure.rollup !== "sum") return null;
  return {
    ...common,
    headline: t("partsDay", { measure: name, dimension: dimensionName }),
    remark: t("sharesComputed"),
    chart: {
      kind: "composition",
      props: { data: composition(parts, together.total, unit, words), label: subtitle, words },
    },
  };
}

/** The parts over the years, where they add up to anything. */
async function partsByYear(page: MeasurePage, dimension: Dimension): Promise<Figure | null> {
  const { measure, views, statements } = page;
  if (measure.rollup !== "sum") return null;
  const t = await getTranslations("measure");
  const words = await chartWords();
  const { locale } = words;
  const unit = nameIn(measure.unitOfMeasure, locale);
  const data = compositionByYear(
    dimension.categories.map((category) => ({
      name: nameIn(category.name, locale),
      cells: (views.get(`${dimension.id}=${category.id}`)?.totals ?? []).map(cellOf),
    })),
    unit,
    words,
  );
  if (!data.years.some(({ pieces }) => pieces.length > 0)) return null;
  const said = {
    measure: nameIn(measure.name, locale),
    dimension: inSentence(nameIn(dimension.name, locale), locale),
  };
  const subtitle = t("partsSubtitle", { ...said, unit });
  const chart: ChartSpec = { kind: "composition-by-year", props: { data, label: subtitle, words } };
  return {
    id: `parts-${dimension.id}`,
    headline: t("parts", said),
    subtitle,
    notes: [],
    statements: restingOn(chart, statements),
    chart,
  };
}
