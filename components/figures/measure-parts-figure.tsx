import { getTranslations } from "next-intl/server";
import { ChartFigure } from "@/components/charts/chart-figure";
import {
  LazyCompositionByYearChart,
  LazyCompositionChart,
  LazyContradictionChart,
} from "@/components/charts/lazy";
import { barOf, composition, contradiction } from "@/lib/domain/charts/bars";
import { compositionByYear } from "@/lib/domain/charts/composition-years";
import type { Check } from "@/lib/domain/checks/check";
import { badgeOf, evidenceId } from "@/lib/domain/evidence";
import type { YearTotal } from "@/lib/domain/measure-cells";
import type { MeasureView } from "@/lib/domain/measure-view";
import type { Dimension, Measure } from "@/lib/domain/measures";
import type { Observation } from "@/lib/domain/observations";
import type { YearCell } from "@/lib/domain/year-table";
import { chartWords } from "@/lib/i18n/chart-words";
import { inSentence, nameIn } from "@/lib/i18n/collation";
import { formatDate } from "@/lib/i18n/dates";
import { BarTable } from "./bar-table";
import { CheckSentence } from "./check-sentence";
import { PartsByYearTable } from "./parts-by-year-table";

interface MeasurePartsProps {
  measure: Measure;
  dimension: Dimension;
  views: ReadonlyMap<string, MeasureView>;
  contradictions: readonly Check[];
}

/** The province's value of a year as a cell; a sum of some units only is no part of a whole. */
function cellOf({ year, result, flags, pending, statement }: YearTotal): YearCell {
  if (result.kind !== "stated" && result.kind !== "sum") return { kind: "gap", year };
  return { kind: "value", year, value: result.value, flags, pending, statement };
}

const badgesOf = (observations: readonly (Observation | null)[]) =>
  observations.flatMap((each) => {
    const ordinal = each?.published ? badgeOf(each.published) : null;
    return each?.published && ordinal !== null
      ? [{ ordinal, evidenceId: evidenceId(each.published.source) }]
      : [];
  });

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

/** How a measure divides: the parts over the years, and as articles state them on one day. */
export async function MeasureParts({ measure, dimension, views, contradictions }: MeasurePartsProps) {
  const t = await getTranslations("measure");
  const table = await getTranslations("table");
  const words = await chartWords();
  const { locale } = words;
  const unitOfMeasure = nameIn(measure.unitOfMeasure, locale);
  const name = nameIn(measure.name, locale);
  const byYear = compositionByYear(
    dimension.categories.map((category) => ({
      name: nameIn(category.name, locale),
      cells: (views.get(`${dimension.id}=${category.id}`)?.totals ?? []).map(cellOf),
    })),
    unitOfMeasure,
    words,
  );
  const together = statedTogether(views, dimension);
  const conflict = contradictions.find(
    ({ measureId, message }) =>
      measureId === measure.id && message.values.dimension === dimension.id && "low" in message.values,
  );
  const dimensionName = inSentence(nameIn(dimension.name, locale), locale);
  const asOfDay = together ? formatDate(together.total.key.period.to, locale) : "";
  const stated = together
    ? together.parts.map(({ category, observation }) => ({
        name: nameIn(category.name, locale),
        observation,
      }))
    : [];
  const barsOf = (named: readonly { name: string; observation: Observation }[]) =>
    named.flatMap(({ name: each, observation }) => barOf(observation, each, unitOfMeasure, words) ?? []);
  const subtitle = t("partsSubtitle", { measure: name, unit: unitOfMeasure, dimension: dimensionName });
  const daySubtitle = t("partsDaySubtitle", { measure: name, dimension: dimensionName, date: asOfDay });
  return (
    <>
      {together && conflict ? (
        <ChartFigure
          headline={t("partsConflict", { measure: name })}
          subtitle={daySubtitle}
          textAlternative={daySubtitle}
          table={{
            summary: table("summary"),
            content: (
              <BarTable
                rows={barsOf([{ name: t("totalAsPrinted"), observation: together.total }, ...stated])}
                unit={unitOfMeasure}
              />
            ),
          }}
          source={<CheckSentence check={conflict} />}
          badges={badgesOf([together.total, ...stated.map(({ observation }) => observation)])}
        >
          <LazyContradictionChart
            data={contradiction(
              { name: t("totalAsPrinted"), observation: together.total },
              stated,
              {
                low: Number(conflict.message.values.low),
                high: "high" in conflict.message.values ? Number(conflict.message.values.high) : null,
              },
              unitOfMeasure,
              words,
            )}
            label={daySubtitle}
            words={words}
          />
        </ChartFigure>
      ) : null}
      {together && !conflict && measure.rollup === "sum" ? (
        <ChartFigure
          headline={t("partsDay", { measure: name, dimension: dimensionName })}
          subtitle={daySubtitle}
          textAlternative={daySubtitle}
          badges={badgesOf([together.total, ...stated.map(({ observation }) => observation)])}
          table={{
            summary: table("summary"),
            content: <BarTable rows={barsOf(stated)} unit={unitOfMeasure} />,
          }}
          source={t("sharesComputed")}
        >
          <LazyCompositionChart
            data={composition(stated, together.total, unitOfMeasure, words)}
            label={daySubtitle}
            words={words}
          />
        </ChartFigure>
      ) : null}
      {measure.rollup === "sum" && byYear.years.some(({ pieces }) => pieces.length > 0) ? (
        <ChartFigure
          headline={t("parts", { measure: name, dimension: dimensionName })}
          subtitle={subtitle}
          textAlternative={subtitle}
          table={{ summary: table("summary"), content: <PartsByYearTable data={byYear} /> }}
        >
          <LazyCompositionByYearChart data={byYear} label={subtitle} words={words} />
        </ChartFigure>
      ) : null}
    </>
  );
}
