import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { ChartFigure } from "@/components/charts/chart-figure";
import { LazyYearChart } from "@/components/charts/lazy";
import { YearChartKey, YearChartNames } from "@/components/charts/year-chart-key";
import { CommuneYearTable, withDistricts } from "@/components/figures/commune-year-table";
import { ModeNotes } from "@/components/figures/mode-notes";
import { subtitleIn, unitsOf } from "@/components/figures/mode-texts";
import { yearChartOf } from "@/components/figures/year-chart-of";
import { YearTable } from "@/components/figures/year-table";
import type { DrawnRow } from "@/lib/domain/drawn-view";
import type { Boundaries, InMode } from "@/lib/domain/figure-modes";
import type { Measure } from "@/lib/domain/measures";
import type { Unit } from "@/lib/domain/units";
import { chartWords } from "@/lib/i18n/chart-words";
import { nameIn } from "@/lib/i18n/collation";

interface CompareFigureProps {
  measure: Measure;
  /** With its category where it has no total. */
  name: string;
  href: string;
  drawn: InMode;
  /** The chosen units, or the groups that hold them, in the order of choice. */
  rows: readonly DrawnRow[];
  boundaries: Boundaries;
  leavesOutBlock: boolean;
  units: readonly Unit[];
  highlighted: readonly string[];
}

/** One measure of a comparison: the chosen units as lines in their colours, and every figure as a table. */
export async function CompareFigure(props: CompareFigureProps) {
  const { measure, name, href, drawn, rows, boundaries } = props;
  const t = await getTranslations("compare");
  const measureWords = await getTranslations("measure");
  const words = await chartWords();
  const unitOfMeasure = nameIn(measure.unitOfMeasure, words.locale);
  const told = unitsOf(drawn.scale, unitOfMeasure, measureWords);
  const data = yearChartOf({ ...props, withProvince: false }, words, measureWords);
  const { years } = drawn.view;
  const subtitle = subtitleIn(
    drawn,
    boundaries,
    t("subtitle", {
      measure: name,
      unit: unitOfMeasure,
      from: String(years[0] ?? ""),
      to: String(years.at(-1) ?? ""),
    }),
    measureWords,
  );
  const missing = rows.filter(({ unit }) => !data.lines.some(({ unitId }) => unitId === unit.id));
  return (
    <ChartFigure
      headline={
        <Link href={href} className="no-underline hover:underline">
          {name}
        </Link>
      }
      subtitle={subtitle}
      textAlternative={t("alternative", { lines: data.lines.length })}
      notes={data.notes}
    >
      {data.lines.length > 0 ? (
        <div className="@container">
          <YearChartNames data={data} words={words} />
          <LazyYearChart
            data={data}
            unitOfMeasure={unitOfMeasure}
            rowUnit={told.panel}
            rowsTitle={boundaries === "groups" ? measureWords("groupsTitle") : t("byUnit")}
            label={subtitle}
            words={words}
            fractions={measure.rollup === "ratio"}
          />
          <YearChartKey data={data} words={words} />
        </div>
      ) : (
        <p className="border border-line-strong border-dashed p-6 text-center text-ink-2">
          {t("nothingHere")}
        </p>
      )}
      {missing.length > 0 && data.lines.length > 0 ? (
        <p className="mt-3 text-13 text-ink-2">
          {t("without", {
            units: missing.map(({ unit }) => nameIn(unit.shortName, words.locale)).join(", "),
          })}
        </p>
      ) : null}
      <ModeNotes drawn={drawn} boundaries={boundaries} leavesOutBlock={props.leavesOutBlock} />
      {rows.length > 0 ? (
        <div className="mt-5">
          <YearTable
            caption={subtitle}
            years={years}
            rows={rows.map(withDistricts)}
            totals={drawn.view.totals}
            totalName={
              drawn.scale === "share" ? measureWords("shareWhole", { unit: unitOfMeasure }) : words.province
            }
            scale={drawn.scale}
          />
          <CommuneYearTable
            years={years}
            rows={rows.filter(({ parts }) => parts)}
            totals={drawn.view.totals}
            scale={drawn.scale}
            subtitle={subtitle}
          />
        </div>
      ) : null}
    </ChartFigure>
  );
}
