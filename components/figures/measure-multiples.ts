import { getTranslations } from "next-intl/server";
import type { ChartSpec } from "@/components/charts/kinds";
import { smallTicks, smallYears } from "@/lib/domain/charts/small-years";
import { yearKey } from "@/lib/domain/charts/year-key";
import { formatNumber } from "@/lib/domain/numbers";
import { DISTRICT_KINDS } from "@/lib/domain/units";
import { chartWords } from "@/lib/i18n/chart-words";
import { nameIn } from "@/lib/i18n/collation";
import { type Figure, restingOn } from "./figure";
import type { MeasurePage } from "./measure-page";
import { subtitleIn, unitsOf } from "./mode-texts";
import { yearChartOf } from "./year-chart-of";

/** Each district or comparable group in a small chart of its own, all on one scale; null for less than two. */
export async function measureMultiples(page: MeasurePage): Promise<Figure<"panels"> | null> {
  const { measure, drawn, highlighted, catalogue, filters } = page;
  const { boundaries } = filters;
  const { units } = catalogue;
  const t = await getTranslations("measure");
  const words = await chartWords();
  const rows = drawn.view.rows.filter(({ unit }) => DISTRICT_KINDS.includes(unit.kind));
  const data = yearChartOf(
    { measure, drawn, boundaries, units, highlighted, rows, withProvince: false },
    words,
    t,
  );
  if (data.lines.length < 2) return null;
  const fractions = measure.rollup === "ratio" || drawn.scale !== "absolute";
  const ticks = smallTicks(data.lines, data.signed, fractions);
  const told = unitsOf(drawn.scale, nameIn(measure.unitOfMeasure, words.locale), t);
  const top = data.signed ? undefined : ticks.at(-1);
  const headline = t(boundaries === "groups" ? "multiplesGroups" : "multiples", { count: data.lines.length });
  const chart: ChartSpec<"panels"> = {
    kind: "panels",
    props: {
      label: headline,
      words,
      signs: yearKey(data, words.pending),
      panels: data.lines.map((line) => ({
        id: line.unitId,
        name: line.name,
        href: units.some(({ id }) => id === line.unitId) ? `/districts/${line.unitId}` : null,
        colour: line.colour,
        data: smallYears(line, { axis: data.axis, ticks }, data.signed, words),
        unit: told.mark,
        aside: null,
      })),
    },
  };
  return {
    id: "multiples",
    headline,
    subtitle: subtitleIn(drawn, boundaries, page.subtitle, t),
    alternative: t("multiplesAlternative", { count: data.lines.length }),
    notes: [],
    remark: top === undefined ? t("oneScaleSigned") : t("oneScale", { top: formatNumber(top, words.locale) }),
    statements: restingOn(chart, page.statements),
    chart,
  };
}
