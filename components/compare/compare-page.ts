import { getLocale, getTranslations } from "next-intl/server";
import type { ChartSpec } from "@/components/charts/kinds";
import { type Figure, restingOn } from "@/components/figures/figure";
import { subtitleIn, unitsOf } from "@/components/figures/mode-texts";
import { yearChartOf } from "@/components/figures/year-chart-of";
import { seesMeasure } from "@/db/authorize";
import type { Context } from "@/db/context";
import type { Catalogue } from "@/db/read/catalogue";
import { readComparison } from "@/db/read/comparison";
import { type CompareFilters, compareFilters } from "@/lib/compare-query";
import { endOfDay } from "@/lib/domain/as-of";
import type { DrawnRow } from "@/lib/domain/drawn-view";
import { type InMode, inMode } from "@/lib/domain/figure-modes";
import { type Measure, parseCategoryKey } from "@/lib/domain/measures";
import { FIRST_COMMUNE_YEAR } from "@/lib/domain/record-years";
import { reportingYearOn, reportingYearPeriod } from "@/lib/domain/reporting-years";
import type { Statement } from "@/lib/domain/statements";
import type { Unit } from "@/lib/domain/units";
import { categoryName } from "@/lib/i18n/category-name";
import { chartWords } from "@/lib/i18n/chart-words";
import { inSentence, nameIn } from "@/lib/i18n/collation";
import type { FacetChoice } from "./compare-filter";

/** One measure of a comparison: its chart, where anything can be drawn, and what its table tells. */
export interface ComparePanel {
  facetId: string;
  measure: Measure;
  name: string;
  drawn: InMode;
  /** The chosen units, or the groups that hold them, in the order of choice. */
  rows: DrawnRow[];
  leavesOutBlock: boolean;
  subtitle: string;
  /** Null where none of the units has a figure. */
  figure: Figure<"year"> | null;
}

/** All that a comparison, its images and its frames are made from. */
export interface ComparePage {
  filters: CompareFilters;
  lastYear: number;
  /** What may be chosen. */
  units: Unit[];
  facets: FacetChoice[];
  panels: ComparePanel[];
  statements: Statement[];
  /** How many figures are others since the day of a permanent link. */
  changedSince: number;
}

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** The measures that the reader may see of any unit: totals, and the parts of those that have none. */
async function facetsFor(
  context: Context,
  catalogue: Catalogue,
  units: readonly Unit[],
  lastYear: number,
): Promise<FacetChoice[]> {
  const locale = await getLocale();
  return catalogue.facets.flatMap(({ id, measureId, categoryKey }): FacetChoice[] => {
    const measure = catalogue.measures.find((each) => each.id === measureId);
    const isOne = measure && (categoryKey === "") === measure.hasTotal;
    if (!isOne || !units.some((unit) => seesMeasure(context, measure, unit, catalogue.units))) return [];
    const on = reportingYearPeriod(lastYear).to;
    const part = categoryName(parseCategoryKey(categoryKey), catalogue.dimensions, locale, on);
    const name = nameIn(measure.name, locale);
    return [{ id, sectionId: measure.section, name: part ? `${name}, ${inSentence(part, locale)}` : name }];
  });
}

/** Reads a comparison by the query of its page; what the reader may not choose is left out. */
export async function readComparePage(
  context: Context,
  catalogue: Catalogue,
  query: Query,
): Promise<ComparePage> {
  const lastYear = Math.max(reportingYearOn(context.today), FIRST_COMMUNE_YEAR);
  const units = catalogue.units.filter(
    ({ id, kind }) =>
      kind !== "province" && kind !== "area" && catalogue.formUnits.some(({ unitId }) => unitId === id),
  );
  const facets = await facetsFor(context, catalogue, units, lastYear);
  const known = {
    units: new Set(units.map(({ id }) => id)),
    facets: new Set(facets.map(({ id }) => id)),
  };
  const filters = compareFilters(query, known, lastYear);
  const { measures, statements, changedSince } = await readComparison(context, catalogue, {
    ...filters,
    withPending: filters.withPending && filters.asOf === null,
    asOf: filters.asOf === null ? undefined : endOfDay(filters.asOf),
  });
  const panels: ComparePanel[] = [];
  for (const { facetId, measure, view, breaks, leavesOutBlock, rowsOf } of measures) {
    const drawn = inMode(view, measure, breaks, filters);
    const rows = rowsOf(drawn.view);
    const name = facets.find(({ id }) => id === facetId)?.name ?? facetId;
    const panel = { facetId, measure, name, drawn, rows, leavesOutBlock };
    const subtitle = await subtitleOf(panel, filters);
    const figure = await figureOf({ ...panel, subtitle }, filters, catalogue, statements);
    panels.push({ ...panel, subtitle, figure });
  }
  return { filters, lastYear, units, facets, panels, statements, changedSince };
}

async function subtitleOf(
  { measure, name, drawn }: Pick<ComparePanel, "measure" | "name" | "drawn">,
  { boundaries }: CompareFilters,
): Promise<string> {
  const t = await getTranslations("compare");
  const locale = await getLocale();
  const { years } = drawn.view;
  const plain = t("subtitle", {
    measure: name,
    unit: nameIn(measure.unitOfMeasure, locale),
    from: String(years[0] ?? ""),
    to: String(years.at(-1) ?? ""),
  });
  return subtitleIn(drawn, boundaries, plain, await getTranslations("measure"));
}

async function figureOf(
  panel: Omit<ComparePanel, "figure">,
  { boundaries, units: highlighted }: CompareFilters,
  catalogue: Catalogue,
  statements: readonly Statement[],
): Promise<Figure<"year"> | null> {
  const { facetId, measure, name, drawn, rows, subtitle } = panel;
  const t = await getTranslations("compare");
  const say = await getTranslations("measure");
  const words = await chartWords();
  const unitOfMeasure = nameIn(measure.unitOfMeasure, words.locale);
  const { units } = catalogue;
  const data = yearChartOf(
    { measure, drawn, boundaries, units, highlighted, rows, withProvince: false },
    words,
    say,
  );
  if (data.lines.length === 0) return null;
  const chart: ChartSpec<"year"> = {
    kind: "year",
    props: {
      data,
      unitOfMeasure,
      rowUnit: unitsOf(drawn.scale, unitOfMeasure, say).panel,
      rowsTitle: boundaries === "groups" ? say("groupsTitle") : t("byUnit"),
      label: subtitle,
      words,
      fractions: measure.rollup === "ratio",
    },
  };
  return {
    id: facetId.replace(/[^a-z0-9]+/g, "-"),
    headline: name,
    subtitle,
    alternative: t("alternative", { lines: data.lines.length }),
    notes: data.notes,
    statements: restingOn(chart, statements),
    chart,
  };
}
