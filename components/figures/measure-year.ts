import { getTranslations } from "next-intl/server";
import { yearChart } from "@/lib/domain/charts/year-chart";
import type { YearChartData } from "@/lib/domain/charts/year-chart-types";
import { rowOfUnit } from "@/lib/domain/drawn-view";
import { DISTRICT_KINDS } from "@/lib/domain/units";
import { chartWords } from "@/lib/i18n/chart-words";
import { nameIn } from "@/lib/i18n/collation";
import { breakInputs } from "./break-inputs";
import type { Figure } from "./figure";
import type { MeasurePage } from "./measure-page";
import { subtitleIn, unitsOf } from "./mode-texts";

/** The marks of a drawing over the years, of any sort. */
const drawnIn = ({ lines, totals, asOf, spans }: YearChartData) =>
  lines.length + totals.length + asOf.length + spans.length;

/** The measure over the years, in the reader's mode and boundaries; null where nothing can be drawn. */
export async function measureYear(page: MeasurePage): Promise<Figure<"year"> | null> {
  const { measure, drawn, filters, catalogue, highlighted } = page;
  const t = await getTranslations("measure");
  const words = await chartWords();
  const { view, scale, breaks } = drawn;
  const unitOfMeasure = nameIn(measure.unitOfMeasure, words.locale);
  const told = unitsOf(scale, unitOfMeasure, t);
  const rows = view.rows.filter(({ unit }) => DISTRICT_KINDS.includes(unit.kind));
  const byGroups = filters.boundaries === "groups";
  const ending = byGroups ? null : breaks.find(({ kind }) => kind === "districts-end");
  const data = yearChart({
    years: view.years,
    timing: measure.timing,
    unitOfMeasure,
    rowUnit: told.mark,
    signed: scale !== "absolute" && scale !== "share",
    rows,
    highlighted: [...new Set(highlighted.map((id) => rowOfUnit(rows, id)?.unit.id ?? id))],
    totals: view.totals,
    asOf: view.asOf,
    spans: view.spans,
    breaks: breakInputs(breaks, catalogue.units, words.locale, t),
    endOfDistricts: ending?.date ?? null,
    words,
  });
  if (drawnIn(data) === 0) return null;
  const subtitle = subtitleIn(drawn, filters.boundaries, page.subtitle, t);
  return {
    id: "year",
    headline: page.headline,
    subtitle,
    notes: data.notes,
    statements: page.statements,
    chart: {
      kind: "year",
      props: {
        data,
        unitOfMeasure,
        rowUnit: told.panel,
        rowsTitle: byGroups ? t("groupsTitle") : undefined,
        label: subtitle,
        words,
        fractions: measure.rollup === "ratio",
      },
    },
  };
}
