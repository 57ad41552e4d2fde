import { getTranslations } from "next-intl/server";
import { ChartFigure } from "@/components/charts/chart-figure";
import { YearChartKey } from "@/components/charts/year-chart-key";
import { smallTicks, smallYears } from "@/lib/domain/charts/small-years";
import type { Boundaries, InMode } from "@/lib/domain/figure-modes";
import type { Measure } from "@/lib/domain/measures";
import { formatNumber } from "@/lib/domain/numbers";
import { DISTRICT_KINDS, type Unit } from "@/lib/domain/units";
import { chartWords } from "@/lib/i18n/chart-words";
import { nameIn } from "@/lib/i18n/collation";
import { subtitleIn, unitsOf } from "./mode-texts";
import { SmallPanels } from "./small-panels";
import { yearChartOf } from "./year-chart-of";

interface MeasureMultiplesFigureProps {
  measure: Measure;
  drawn: InMode;
  boundaries: Boundaries;
  units: readonly Unit[];
  highlighted: readonly string[];
  subtitle: string;
}

/** Each district or comparable group in a small chart of its own, all on one scale. */
export async function MeasureMultiplesFigure(props: MeasureMultiplesFigureProps) {
  const { measure, drawn, boundaries, units } = props;
  const t = await getTranslations("measure");
  const words = await chartWords();
  const rows = drawn.view.rows.filter(({ unit }) => DISTRICT_KINDS.includes(unit.kind));
  const data = yearChartOf({ ...props, rows, withProvince: false }, words, t);
  if (data.lines.length < 2) return null;
  const fractions = measure.rollup === "ratio" || drawn.scale !== "absolute";
  const ticks = smallTicks(data.lines, data.signed, fractions);
  const told = unitsOf(drawn.scale, nameIn(measure.unitOfMeasure, words.locale), t);
  const top = data.signed ? undefined : ticks.at(-1);
  return (
    <ChartFigure
      headline={t(boundaries === "groups" ? "multiplesGroups" : "multiples", { count: data.lines.length })}
      subtitle={subtitleIn(drawn, boundaries, props.subtitle, t)}
      textAlternative={t("multiplesAlternative", { count: data.lines.length })}
      source={
        top === undefined ? t("oneScaleSigned") : t("oneScale", { top: formatNumber(top, words.locale) })
      }
    >
      <SmallPanels
        panels={data.lines.map((line) => ({
          id: line.unitId,
          name: line.name,
          href: units.some(({ id }) => id === line.unitId) ? `/districts/${line.unitId}` : null,
          colour: line.colour,
          data: smallYears(line, { axis: data.axis, ticks }, data.signed, words),
          unit: told.mark,
        }))}
        words={words}
      />
      <YearChartKey data={data} words={words} />
    </ChartFigure>
  );
}
