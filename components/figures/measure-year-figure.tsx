import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ChartFigure } from "@/components/charts/chart-figure";
import { LazyYearChart } from "@/components/charts/lazy";
import { YearChartKey, YearChartNames } from "@/components/charts/year-chart-key";
import type { Boundaries, InMode } from "@/lib/domain/figure-modes";
import type { MeasureView } from "@/lib/domain/measure-view";
import type { Measure } from "@/lib/domain/measures";
import { DISTRICT_KINDS, type Unit } from "@/lib/domain/units";
import { chartWords } from "@/lib/i18n/chart-words";
import { nameIn } from "@/lib/i18n/collation";
import { ClaimTable } from "./claim-table";
import { CommuneYearTable, isCommune, withDistricts } from "./commune-year-table";
import { ModeNotes } from "./mode-notes";
import { subtitleIn, unitsOf } from "./mode-texts";
import { yearChartOf } from "./year-chart-of";
import { YearTable } from "./year-table";

interface MeasureYearFigureProps {
  measure: Measure;
  /** The figures as units reported them, whatever the mode. */
  reported: MeasureView;
  /** The same in the mode and by the boundaries that the reader chose. */
  drawn: InMode;
  boundaries: Boundaries;
  leavesOutBlock: boolean;
  units: readonly Unit[];
  highlighted: readonly string[];
  /** Measure, category, place and years, as statistics write a title. */
  subtitle: string;
  filter: ReactNode;
  source: ReactNode;
  downloads: ReactNode;
}

/** The measure over the years: province above, districts or groups below, and the same figures as a table. */
export async function MeasureYearFigure(props: MeasureYearFigureProps) {
  const { measure, reported, drawn, boundaries, filter, source, downloads } = props;
  const t = await getTranslations("measure");
  const words = await chartWords();
  const { view, scale } = drawn;
  const unitOfMeasure = nameIn(measure.unitOfMeasure, words.locale);
  const told = unitsOf(scale, unitOfMeasure, t);
  const subtitle = subtitleIn(drawn, boundaries, props.subtitle, t);
  const districts = view.rows.filter(({ unit }) => DISTRICT_KINDS.includes(unit.kind));
  const data = yearChartOf({ ...props, rows: districts, withProvince: true }, words, t);
  const yearly =
    reported.rows.flatMap(({ cells }) => cells).some(({ kind }) => kind === "value" || kind === "missing") ||
    reported.totals.some(({ result }) => result.kind !== "none");
  const anything = data.lines.length + data.totals.length + data.asOf.length + data.spans.length > 0;
  return (
    <ChartFigure
      headline={t(boundaries === "groups" ? "byYearGroups" : "byYear")}
      subtitle={subtitle}
      textAlternative={t("yearAlternative", { marks: data.lines.length, totals: data.totals.length })}
      notes={data.notes}
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
            rowUnit={told.panel}
            rowsTitle={boundaries === "groups" ? t("groupsTitle") : undefined}
            label={subtitle}
            words={words}
            fractions={measure.rollup === "ratio"}
          />
          <YearChartKey data={data} words={words} />
        </div>
      ) : (
        <p className="border border-line-strong border-dashed p-6 text-center text-ink-2">{t("nothing")}</p>
      )}
      <ModeNotes drawn={drawn} boundaries={boundaries} leavesOutBlock={props.leavesOutBlock} />
      <ClaimTable observations={[...reported.asOf, ...reported.spans]} unitOfMeasure={unitOfMeasure} />
      {yearly ? (
        <div className="mt-5">
          <YearTable
            caption={subtitle}
            years={view.years}
            rows={view.rows.filter((row) => !isCommune(row)).map(withDistricts)}
            totals={view.totals}
            totalName={scale === "share" ? t("shareWhole", { unit: unitOfMeasure }) : words.province}
            scale={scale}
          />
          <CommuneYearTable
            years={view.years}
            rows={view.rows}
            totals={view.totals}
            scale={scale}
            subtitle={subtitle}
          />
        </div>
      ) : (
        <p className="mt-5 border border-line-strong border-dashed p-5 text-14 text-ink-2">
          <strong className="block font-semibold text-ink">{t("emptyTitle")}</strong>
          {t("emptyCount", {
            expected: reported.rows.filter(({ unit }) => DISTRICT_KINDS.includes(unit.kind)).length,
          })}{" "}
          <Link href="/entry" className="link">
            {t("emptyAction")}
          </Link>
        </p>
      )}
    </ChartFigure>
  );
}
