import { getTranslations } from "next-intl/server";
import { ChartFigure } from "@/components/charts/chart-figure";
import { LazyRankingChart } from "@/components/charts/lazy";
import { TileMap } from "@/components/charts/tile-map";
import type { SeriesBreak } from "@/lib/domain/chart-breaks";
import { type RankingRow, ranking } from "@/lib/domain/charts/ranking";
import { rankingHeadline, topOf } from "@/lib/domain/charts/ranking-headline";
import { tileMap } from "@/lib/domain/charts/tile-map";
import type { MeasureView } from "@/lib/domain/measure-view";
import type { Measure } from "@/lib/domain/measures";
import { reportingYearPeriod } from "@/lib/domain/reporting-years";
import type { YearRow } from "@/lib/domain/year-table";
import { chartWords } from "@/lib/i18n/chart-words";
import { nameIn } from "@/lib/i18n/collation";
import { formatDate } from "@/lib/i18n/dates";
import { headlineSentence } from "@/lib/i18n/headline-sentence";
import type { MeasureFilters } from "@/lib/measure-query";
import { BarTable } from "./bar-table";
import { RankingKey } from "./ranking-key";
import { RankingTable } from "./ranking-table";
import { RankingYearForm } from "./ranking-year-form";

interface MeasureRankingFigureProps {
  measure: Measure;
  view: MeasureView;
  /** The same of what is published alone: headlines rest on nothing else. */
  published: MeasureView;
  breaks: readonly SeriesBreak[];
  highlighted: readonly string[];
  filters: MeasureFilters;
  year: number;
}

/** The block of agencies lies in no district and is set beside none. */
const isRanked = ({ unit }: YearRow) => unit.kind !== "block";

/** The breaks inside the year: between its figures and those of the year before. */
function breaksOf(breaks: readonly SeriesBreak[], year: number): SeriesBreak[] {
  const { from, to } = reportingYearPeriod(year);
  return breaks.filter(({ date }) => from <= date && date <= to);
}

const brokenUnits = (breaks: readonly SeriesBreak[]) =>
  breaks.some(({ unitIds }) => unitIds === null) ? null : breaks.flatMap(({ unitIds }) => unitIds ?? []);

/** Names of those with the most, as one says them: "Càng Long", "Càng Long và Cầu Kè". */
const namesOf = (rows: readonly RankingRow[], locale: "vi" | "en") =>
  new Intl.ListFormat(locale).format(rows.map(({ name }) => name));

/** The units of one year, the largest first beside the year before, and as tiles about where they lie. */
export async function MeasureRankingFigure(props: MeasureRankingFigureProps) {
  const { measure, view, published, breaks, highlighted, filters, year } = props;
  const t = await getTranslations("measure");
  const table = await getTranslations("table");
  const words = await chartWords();
  const { locale } = words;
  const units = view.rows.filter(isRanked);
  const unitOfMeasure = nameIn(measure.unitOfMeasure, locale);
  const broken = breaksOf(breaks, year);
  const ranked = (from: MeasureView) =>
    ranking({
      rows: from.rows.filter(isRanked),
      year,
      highlighted,
      brokenUnits: brokenUnits(broken),
      unitOfMeasure,
      words,
    });
  const rows = ranked(view);
  const reported = rows.filter(({ value }) => value !== null).length;
  const name = nameIn(measure.name, locale);
  const subtitle = t("rankingSubtitle", {
    measure: name,
    unit: unitOfMeasure,
    year: String(year),
    reported,
    expected: rows.length,
  });
  const years = view.years.filter((_, at) => units.some(({ cells }) => cells[at]?.kind === "value"));
  const form = <RankingYearForm measureId={measure.id} filters={filters} years={years} year={year} />;
  const top = topOf(ranked(published));
  const headline = headlineSentence(
    rankingHeadline(ranked(published), year),
    { measure: name, unit: unitOfMeasure, names: namesOf(top, locale) },
    await getTranslations("headlines"),
    await getTranslations("qualifiers"),
    locale,
  );
  const { tiles, scale } = tileMap(rows);
  const inOrder = units.flatMap(({ unit }) => rows.find(({ unitId }) => unitId === unit.id) ?? []);
  return (
    <>
      <div id="ranking" className="grid min-w-0 scroll-mt-4">
        <ChartFigure
          headline={headline}
          subtitle={subtitle}
          textAlternative={rows.map(({ label }) => label).join("; ")}
          legend={<div className="mb-2">{form}</div>}
          table={
            reported > 0
              ? { summary: table("summary"), content: <RankingTable rows={rows} year={year} /> }
              : undefined
          }
          notes={broken.map(({ date, kind, legalBasis, unitIds }, index) => ({
            letter: String.fromCharCode(97 + index),
            text: t("notJoined", {
              date: formatDate(date, locale),
              what:
                kind === "definition"
                  ? t("breakDefinition", { legalBasis })
                  : `${t("breakBoundaries")}, ${legalBasis}`,
              units: unitIds
                ? namesOf(
                    rows.filter(({ unitId }) => unitIds.includes(unitId)),
                    locale,
                  )
                : t("allUnits"),
            }),
          }))}
          source={t("lastDay", { date: formatDate(reportingYearPeriod(year).to, locale) })}
        >
          {reported > 0 ? (
            <>
              <LazyRankingChart
                rows={rows}
                label={subtitle}
                words={words}
                fractions={measure.rollup === "ratio"}
              />
              <RankingKey rows={rows} year={year} />
            </>
          ) : (
            <p className="border border-line-strong border-dashed p-6 text-center text-ink-2">
              {t("rankingNothing", { year: String(year) })}
            </p>
          )}
        </ChartFigure>
      </div>
      {tiles.length > 0 && reported > 0 ? (
        <ChartFigure
          headline={
            top.length > 0
              ? t("mostAt", { unit: namesOf(top, locale) })
              : t("tilesPlain", { year: String(year) })
          }
          subtitle={subtitle}
          textAlternative={tiles.map(({ label }) => label).join("; ")}
          table={{ summary: table("summary"), content: <BarTable rows={inOrder} unit={unitOfMeasure} /> }}
        >
          <TileMap
            tiles={tiles}
            scale={scale}
            locale={locale}
            labels={{ name: subtitle, noData: words.gap, note: t("tileNote") }}
          />
        </ChartFigure>
      ) : null}
    </>
  );
}
