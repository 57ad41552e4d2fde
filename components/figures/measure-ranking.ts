import { getTranslations } from "next-intl/server";
import type { ChartSpec } from "@/components/charts/kinds";
import type { SeriesBreak } from "@/lib/domain/chart-breaks";
import { noteLetter } from "@/lib/domain/charts/note-letter";
import { type RankingRow, ranking } from "@/lib/domain/charts/ranking";
import { rankingHeadline, topOf } from "@/lib/domain/charts/ranking-headline";
import type { ChartWords } from "@/lib/domain/charts/words";
import type { MeasureView } from "@/lib/domain/measure-view";
import { reportingYearPeriod } from "@/lib/domain/reporting-years";
import type { YearRow } from "@/lib/domain/year-table";
import { chartWords } from "@/lib/i18n/chart-words";
import { nameIn } from "@/lib/i18n/collation";
import { formatDate } from "@/lib/i18n/dates";
import { headlineSentence } from "@/lib/i18n/headline-sentence";
import { type Figure, restingOn } from "./figure";
import type { MeasurePage } from "./measure-page";

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
export const namesOf = (rows: readonly RankingRow[], locale: ChartWords["locale"]) =>
  new Intl.ListFormat(locale).format(rows.map(({ name }) => name));

/** The units of one year, ranked, with what their page says of them. */
export interface MeasureRanking {
  year: number;
  rows: RankingRow[];
  /** The same rows in official order. */
  inOrder: RankingRow[];
  /** Those with the most, of what is published. */
  top: RankingRow[];
  /** How many have a number. */
  reported: number;
  /** The years that can be chosen. */
  years: number[];
  words: ChartWords;
  unitOfMeasure: string;
  figure: Figure<"ranking">;
}

/** The units of one year, the largest first, beside the year before; null where no year has any figure. */
export async function measureRanking(page: MeasurePage): Promise<MeasureRanking | null> {
  const { measure, view, published, breaks, highlighted, filters, rankingYear: year } = page;
  if (year === null) return null;
  const t = await getTranslations("measure");
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
      plans: page.plans,
      unitOfMeasure,
      words,
    });
  const rows = ranked(view);
  const asPublished = ranked(published.get(filters.categoryKey) ?? view);
  const top = topOf(asPublished);
  const reported = rows.filter(({ value }) => value !== null).length;
  const subtitle = t("rankingSubtitle", {
    measure: page.name,
    unit: unitOfMeasure,
    year: String(year),
    reported,
    expected: rows.length,
  });
  const chart: ChartSpec<"ranking"> = {
    kind: "ranking",
    props: { rows, label: subtitle, words, fractions: measure.rollup === "ratio" },
  };
  const unitsOf = (ids: readonly string[]) =>
    namesOf(
      rows.filter(({ unitId }) => ids.includes(unitId)),
      locale,
    );
  return {
    year,
    rows,
    inOrder: units.flatMap(({ unit }) => rows.find(({ unitId }) => unitId === unit.id) ?? []),
    top,
    reported,
    years: view.years.filter((_, at) => units.some(({ cells }) => cells[at]?.kind === "value")),
    words,
    unitOfMeasure,
    figure: {
      id: "ranking",
      headline: headlineSentence(
        rankingHeadline(asPublished, year),
        { measure: page.name, unit: unitOfMeasure, names: namesOf(top, locale) },
        await getTranslations("headlines"),
        await getTranslations("qualifiers"),
        locale,
      ),
      subtitle,
      notes: broken.map(({ date, kind, legalBasis, unitIds }, index) => ({
        letter: noteLetter(index),
        text: t("notJoined", {
          date: formatDate(date, locale),
          what:
            kind === "definition"
              ? t("breakDefinition", { legalBasis })
              : `${t("breakBoundaries")}, ${legalBasis}`,
          units: unitIds ? unitsOf(unitIds) : t("allUnits"),
        }),
      })),
      remark: t("lastDay", { date: formatDate(reportingYearPeriod(year).to, locale) }),
      statements: restingOn(chart, page.statements),
      chart,
    },
  };
}
