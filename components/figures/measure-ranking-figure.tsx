import { getTranslations } from "next-intl/server";
import { ChartFigure } from "@/components/charts/chart-figure";
import { LazyRankingChart } from "@/components/charts/lazy";
import { TileMap } from "@/components/charts/tile-map";
import type { SeriesBreak } from "@/lib/domain/chart-breaks";
import { ranking } from "@/lib/domain/charts/ranking";
import { tileMap } from "@/lib/domain/charts/tile-map";
import type { MeasureView } from "@/lib/domain/measure-view";
import type { Measure } from "@/lib/domain/measures";
import { reportingYearPeriod } from "@/lib/domain/reporting-years";
import { chartWords } from "@/lib/i18n/chart-words";
import { nameIn } from "@/lib/i18n/collation";
import { formatDate } from "@/lib/i18n/dates";
import { BarTable } from "./bar-table";

interface MeasureRankingFigureProps {
  measure: Measure;
  view: MeasureView;
  breaks: readonly SeriesBreak[];
  highlighted: readonly string[];
  year: number;
}

/** The units of one year, the largest first, and as tiles about where they lie. */
export async function MeasureRankingFigure(props: MeasureRankingFigureProps) {
  const { measure, view, breaks, highlighted, year } = props;
  const t = await getTranslations("measure");
  const table = await getTranslations("table");
  const words = await chartWords();
  const { from, to } = reportingYearPeriod(year);
  const broken = breaks.filter(({ date }) => from <= date && date <= to);
  const rows = ranking({
    rows: view.rows.filter(({ unit }) => unit.kind !== "block"),
    year,
    highlighted,
    brokenUnits: broken.some(({ unitIds }) => unitIds === null)
      ? null
      : broken.flatMap(({ unitIds }) => unitIds ?? []),
    unitOfMeasure: nameIn(measure.unitOfMeasure, words.locale),
    words,
  });
  const reported = rows.filter(({ value }) => value !== null);
  const first = reported[0];
  if (!first) return null;
  const subtitle = t("rankingSubtitle", {
    measure: nameIn(measure.name, words.locale),
    unit: nameIn(measure.unitOfMeasure, words.locale),
    year: String(year),
    reported: reported.length,
    expected: rows.length,
  });
  const { tiles, scale } = tileMap(rows);
  return (
    <>
      {tiles.length > 0 ? (
        <ChartFigure
          headline={t("mostAt", { unit: first.name })}
          subtitle={subtitle}
          textAlternative={subtitle}
        >
          <TileMap
            tiles={tiles}
            scale={scale}
            locale={words.locale}
            labels={{ name: subtitle, noData: words.gap, note: t("tileNote") }}
          />
        </ChartFigure>
      ) : null}
      <ChartFigure
        headline={t("rankingHeadline", { unit: first.name, value: first.printed, year: String(year) })}
        subtitle={subtitle}
        textAlternative={rows.map(({ label }) => label).join("; ")}
        table={{
          summary: table("summary"),
          content: <BarTable rows={rows} unit={nameIn(measure.unitOfMeasure, words.locale)} />,
        }}
        source={t("lastDay", { date: formatDate(to, words.locale) })}
      >
        <LazyRankingChart rows={rows} label={subtitle} words={words} />
      </ChartFigure>
    </>
  );
}
