import type { createTranslator, Messages } from "next-intl";
import type { SmallPanel } from "@/components/charts/panels-drawing";
import { yearChartOf } from "@/components/figures/year-chart-of";
import type { Catalogue } from "@/db/read/catalogue";
import type { UnitMeasure } from "@/db/read/unit";
import { seriesBreaks } from "@/lib/domain/chart-breaks";
import { smallTicks, smallYears } from "@/lib/domain/charts/small-years";
import { type ChartWords, sayValue } from "@/lib/domain/charts/words";
import { type YearKeyEntry, yearKey } from "@/lib/domain/charts/year-key";
import type { DrawnRow } from "@/lib/domain/drawn-view";
import { inMode } from "@/lib/domain/figure-modes";
import { parseCategoryKey } from "@/lib/domain/measures";
import { formatNumber } from "@/lib/domain/numbers";
import { reportingYearPeriod } from "@/lib/domain/reporting-years";
import { noSharesOf, shareView } from "@/lib/domain/share-view";
import { totalRow } from "@/lib/domain/total-row";
import type { Unit } from "@/lib/domain/units";
import { categoryName } from "@/lib/i18n/category-name";
import { inSentence, nameIn } from "@/lib/i18n/collation";

type Translate = ReturnType<typeof createTranslator<Messages, "unit">>;
type MeasureWords = ReturnType<typeof createTranslator<Messages, "measure">>;

export interface PanelContext {
  unit: Unit;
  catalogue: Catalogue;
  /** Whether the unit is the province or the area that goes on as it: then its figures are the totals. */
  isWhole: boolean;
  asked: (year: number) => boolean;
  words: ChartWords;
  t: Translate;
  measureWords: MeasureWords;
}

/** A unit's own row of a measure; the province's is the row of the totals. Null where no form asks for it. */
export function rowOf({ view }: UnitMeasure, { unit, isWhole, asked }: PanelContext): DrawnRow | null {
  const row = isWhole
    ? totalRow(unit, view.totals, asked)
    : view.rows.find((each) => each.unit.id === unit.id);
  return row?.cells.some(({ kind }) => kind !== "not-existing") ? row : null;
}

/** The province's figure of the unit's last year, with the unit's share where there is a whole to share. */
function besideOf(of: UnitMeasure, row: DrawnRow, { unit, words, t }: PanelContext): string | null {
  const at = row.cells.findLastIndex(({ kind }) => kind === "value" || kind === "range");
  const total = of.view.totals[at];
  if (!total || total.result.kind === "none") return null;
  const { result } = total;
  const year = String(total.year);
  const total_ =
    result.kind === "range"
      ? result.high === null
        ? words.qualifiers.at_least.replace("{n}", formatNumber(result.low, words.locale))
        : `${formatNumber(result.low, words.locale)} – ${formatNumber(result.high, words.locale)}`
      : `${sayValue(result.value, words)}${of.measure.rollup === "ratio" ? "%" : ""}`;
  if (result.kind === "partial") {
    const { reported, expected } = result;
    return t("besidePartial", { year, total: total_, reported, expected });
  }
  if (!noSharesOf(of.measure)) {
    const share = shareView(of.view).rows.find((each) => each.unit.id === unit.id)?.cells[at];
    if (share?.kind === "value") {
      return t("besideShare", { year, total: total_, share: formatNumber(share.value.value, words.locale) });
    }
  }
  return t("beside", { year, total: total_ });
}

/** One measure of a unit as a small chart on its own scale; null where the unit has no figure of it. */
export function unitPanel(
  of: UnitMeasure,
  context: PanelContext,
): { panel: SmallPanel; signs: YearKeyEntry[] } | null {
  const { measure, categoryKey, view } = of;
  const { unit, catalogue, isWhole, words, t, measureWords } = context;
  const row = rowOf(of, context);
  if (!row) return null;
  const breaks = seriesBreaks(measure, catalogue.units, catalogue.successions);
  const drawn = inMode(view, measure, breaks, { mode: "absolute", boundaries: "reported" });
  const isRate = measure.rollup === "ratio";
  const province = isRate && !isWhole ? totalRow({ ...unit, id: "" }, view.totals, () => true) : null;
  const data = yearChartOf(
    {
      measure,
      drawn,
      boundaries: "reported",
      units: catalogue.units,
      highlighted: [],
      rows: province ? [row, province] : [row],
      withProvince: false,
    },
    words,
    measureWords,
  );
  const line = data.lines.find(({ unitId }) => unitId === unit.id);
  if (!line) return null;
  const behind = data.lines.find(({ unitId }) => unitId === "") ?? null;
  const ticks = smallTicks(behind ? [line, behind] : [line], false, isRate);
  const part = categoryName(
    parseCategoryKey(categoryKey),
    catalogue.dimensions,
    words.locale,
    reportingYearPeriod(view.years.at(-1) ?? 0).to,
  );
  const name = nameIn(measure.name, words.locale);
  const address = new URLSearchParams({
    ...(categoryKey && { category: categoryKey }),
    ...(!isWhole && { unit: unit.id }),
  });
  const beside = isWhole ? null : besideOf(of, row, context);
  const panel: SmallPanel = {
    id: `${measure.id}-${categoryKey}`,
    name: part ? `${name}, ${inSentence(part, words.locale)}` : name,
    href: `/measures/${measure.id}${address.size > 0 ? `?${address}` : ""}`,
    colour: null,
    data: smallYears(line, { axis: data.axis, ticks }, false, words, behind),
    unit: nameIn(measure.unitOfMeasure, words.locale),
    aside: beside ? (behind ? `${beside} ${t("contextLine")}` : beside) : null,
  };
  return { panel, signs: yearKey({ ...data, lines: [line], totals: [] }, words.pending) };
}
