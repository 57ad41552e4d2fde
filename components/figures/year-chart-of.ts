import type { createTranslator, Messages } from "next-intl";
import type { ChartWords } from "@/lib/domain/charts/words";
import { type YearEventInput, yearChart } from "@/lib/domain/charts/year-chart";
import type { YearChartData } from "@/lib/domain/charts/year-chart-types";
import { type DrawnRow, rowOfUnit } from "@/lib/domain/drawn-view";
import type { Boundaries, InMode } from "@/lib/domain/figure-modes";
import type { Measure } from "@/lib/domain/measures";
import type { PlanReached } from "@/lib/domain/plan-view";
import { COMMUNE_KINDS, type Unit } from "@/lib/domain/units";
import { nameIn } from "@/lib/i18n/collation";
import { breakInputs } from "./break-inputs";
import { unitsOf } from "./mode-texts";

type Translate = ReturnType<typeof createTranslator<Messages, "measure">>;

export interface YearChartOf {
  measure: Measure;
  drawn: InMode;
  boundaries: Boundaries;
  units: readonly Unit[];
  highlighted: readonly string[];
  rows: readonly DrawnRow[];
  /** Whether the province's totals and claims are drawn above the rows. */
  withProvince: boolean;
  /** What was to be reached; drawn only beside figures as units reported them. */
  plans?: readonly PlanReached[];
  /** The movement's events, where the reader wants them beside the figures. */
  events?: readonly YearEventInput[];
}

/** The data of a chart of years for rows of a measure, in the mode and by the boundaries chosen. */
export function yearChartOf(of: YearChartOf, words: ChartWords, t: Translate): YearChartData {
  const { measure, drawn, boundaries, units, highlighted, rows, withProvince, plans = [], events } = of;
  const { view, scale, breaks } = drawn;
  const unitOfMeasure = nameIn(measure.unitOfMeasure, words.locale);
  // Where communes are drawn too, the years after the districts are not over.
  const ends = boundaries === "reported" && !rows.some(({ unit }) => COMMUNE_KINDS.includes(unit.kind));
  const ending = ends ? breaks.find(({ kind }) => kind === "districts-end") : null;
  return yearChart({
    years: view.years,
    timing: measure.timing,
    unitOfMeasure,
    rowUnit: unitsOf(scale, unitOfMeasure, t).mark,
    signed: scale !== "absolute" && scale !== "share",
    rows,
    highlighted: [...new Set(highlighted.map((id) => rowOfUnit(rows, id)?.unit.id ?? id))],
    totals: withProvince ? view.totals : [],
    asOf: withProvince ? view.asOf : [],
    spans: withProvince ? view.spans : [],
    plans: scale === "absolute" && boundaries === "reported" ? plans : [],
    breaks: breakInputs(breaks, units, words.locale, t),
    events,
    endOfDistricts: ending?.date ?? null,
    words,
  });
}
