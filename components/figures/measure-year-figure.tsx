import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ChartFigure } from "@/components/charts/chart-figure";
import { LazyYearChart } from "@/components/charts/lazy";
import { YearChartKey, YearChartNames } from "@/components/charts/year-chart-key";
import type { SeriesBreak } from "@/lib/domain/chart-breaks";
import { type YearEventInput, yearChart } from "@/lib/domain/charts/year-chart";
import type { MeasureView } from "@/lib/domain/measure-view";
import type { Measure } from "@/lib/domain/measures";
import { COMMUNE_KINDS, DISTRICT_KINDS, type Unit } from "@/lib/domain/units";
import type { YearRow } from "@/lib/domain/year-table";
import { chartWords } from "@/lib/i18n/chart-words";
import { nameIn } from "@/lib/i18n/collation";
import { ClaimTable } from "./claim-table";
import { YearTable } from "./year-table";

interface MeasureYearFigureProps {
  measure: Measure;
  view: MeasureView;
  province: Unit;
  breaks: readonly SeriesBreak[];
  /** The movement's events, where the reader wants them beside the figures. */
  events: readonly YearEventInput[];
  highlighted: readonly string[];
  /** Measure, category, place and years, as statistics write a title. */
  subtitle: string;
  filter: ReactNode;
  source: ReactNode;
  downloads: ReactNode;
}

const isCommune = ({ unit }: YearRow) => COMMUNE_KINDS.includes(unit.kind);

/** The measure over the years: province above, districts below, and the same figures as a table. */
export async function MeasureYearFigure(props: MeasureYearFigureProps) {
  const { measure, view, province, breaks, events, highlighted, subtitle, filter, source, downloads } = props;
  const t = await getTranslations("measure");
  const words = await chartWords();
  const unitOfMeasure = nameIn(measure.unitOfMeasure, words.locale);
  const districts = view.rows.filter(({ unit }) => DISTRICT_KINDS.includes(unit.kind));
  const ending = breaks.find(({ kind }) => kind === "districts-end");
  const labels = { boundaries: t("breakBoundaries"), "districts-end": t("breakDistricts"), definition: "" };
  const data = yearChart({
    years: view.years,
    timing: measure.timing,
    unitOfMeasure,
    rows: districts,
    highlighted,
    totals: view.totals,
    asOf: view.asOf,
    spans: view.spans,
    breaks: breaks.map(({ date, kind, legalBasis, unitIds }) => ({
      date,
      unitIds,
      label: labels[kind] || t("breakDefinition", { legalBasis }),
    })),
    events,
    endOfDistricts: ending?.date ?? null,
    words,
  });
  const communes = view.rows.filter(isCommune);
  const communeYears = view.years
    .map((year, at) => ({ year, at }))
    .filter(({ at }) => communes.some(({ cells }) => cells[at]?.kind !== "not-existing"));
  const yearly =
    [...view.rows.flatMap(({ cells }) => cells)].some(({ kind }) => kind === "value" || kind === "missing") ||
    data.totals.length > 0;
  const anything = data.lines.length + data.totals.length + data.asOf.length + data.spans.length > 0;
  return (
    <ChartFigure
      headline={t("byYear")}
      subtitle={subtitle}
      textAlternative={t("yearAlternative", { marks: data.lines.length, totals: data.totals.length })}
      notes={[...data.notes, ...data.events.map(({ mark, text }) => ({ letter: mark, text }))]}
      source={source}
      downloads={downloads}
      legend={filter}
    >
      {anything ? (
        <div className="@container">
          <YearChartNames data={data} words={words} />
          <LazyYearChart
            data={data}
            unitOfMeasure={unitOfMeasure}
            label={subtitle}
            words={words}
            fractions={measure.rollup === "ratio"}
          />
          <YearChartKey data={data} words={words} />
        </div>
      ) : (
        <p className="border border-line-strong border-dashed p-6 text-center text-ink-2">{t("nothing")}</p>
      )}
      <ClaimTable observations={[...view.asOf, ...view.spans]} unitOfMeasure={unitOfMeasure} />
      {yearly ? (
        <div className="mt-5">
          <YearTable
            caption={subtitle}
            years={view.years}
            rows={view.rows.filter((row) => !isCommune(row))}
            totals={view.totals}
            totalName={words.province}
            whole={province}
            breaks={breaks}
          />
          {communes.length > 0 ? (
            <details className="mt-4 text-14">
              <summary className="link min-h-8">{t("communeTable", { count: communes.length })}</summary>
              <div className="mt-2">
                <YearTable
                  caption={t("communeCaption", { subtitle })}
                  years={communeYears.map(({ year }) => year)}
                  rows={communes.map(({ unit, cells }) => ({
                    unit,
                    cells: communeYears.flatMap(({ at }) => cells[at] ?? []),
                  }))}
                  totals={communeYears.flatMap(({ at }) => view.totals[at] ?? [])}
                  totalName={t("formerProvince")}
                  whole={province}
                  breaks={breaks}
                />
              </div>
            </details>
          ) : null}
        </div>
      ) : (
        <p className="mt-5 border border-line-strong border-dashed p-5 text-14 text-ink-2">
          <strong className="block font-semibold text-ink">{t("emptyTitle")}</strong>
          {t("emptyCount", { expected: districts.length })}{" "}
          <Link href="/entry" className="link">
            {t("emptyAction")}
          </Link>
        </p>
      )}
    </ChartFigure>
  );
}
