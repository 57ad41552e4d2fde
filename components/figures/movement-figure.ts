import { getTranslations } from "next-intl/server";
import type { ChartSpec } from "@/components/charts/kinds";
import type { Catalogue } from "@/db/read/catalogue";
import { markInfo } from "@/lib/domain/charts/mark";
import { type TimelineItemInput, timeline } from "@/lib/domain/charts/timeline";
import type { IsoDate } from "@/lib/domain/dates";
import { badgeOf, evidenceId } from "@/lib/domain/evidence";
import { movementEvents } from "@/lib/domain/movement-events";
import { formatNumber } from "@/lib/domain/numbers";
import type { Precision } from "@/lib/domain/periods";
import type { Statement } from "@/lib/domain/statements";
import { unitPeriods } from "@/lib/domain/unit-periods";
import { readEnv } from "@/lib/env";
import { chartWords } from "@/lib/i18n/chart-words";
import { nameIn } from "@/lib/i18n/collation";
import { type Figure, restingOn } from "./figure";

const FIRST_YEAR = 1992;

/** What no statement tells, as a mark of tables: what it is, and from when to when. */
const told = (title: string, from: string | null, to: string | null) => ({
  ...markInfo(
    { statementId: null, evidenceId: null, value: null },
    { title, value: null, unit: "", notes: [], state: null },
  ),
  label: title,
  during: { from, to },
});

/** An event known to its month or year alone lies somewhere within it. */
function lastDayOf(date: IsoDate, precision: Precision): IsoDate {
  if (precision === "year") return `${date.slice(0, 4)}-12-31`;
  if (precision !== "month") return date;
  const [year = 0, month = 0] = date.split("-").map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** The time of one claim: a span, a day, or a span without a start. */
function itemOf(statement: Statement, name: string, number: string, unit: string): TimelineItemInput {
  const { kind, from, to } = statement.key.period;
  const badge = badgeOf(statement);
  const value = statement.value.kind === "number" ? statement.value.value : null;
  const evidence = evidenceId(statement.source);
  return {
    kind: kind === "as_of" ? "as-of" : from === null ? "unknown-start" : "span",
    from: kind === "as_of" ? to : from,
    to,
    text: `${number} ${unit}`,
    badges: badge === null ? [] : [{ ordinal: badge, evidenceId: evidence }],
    info: markInfo(
      { statementId: statement.id, evidenceId: evidence, value },
      { title: name, value: value === null ? null : number, unit, notes: [], state: null },
    ),
  };
}

interface MovementInput {
  /** The claims of the latest article; the times of its totals are drawn. */
  statements: readonly Statement[];
  catalogue: Catalogue;
  lastYear: number;
}

/** The movement's events, and of which time each figure speaks. */
export async function movementFigure(input: MovementInput): Promise<Figure<"timeline">> {
  const { statements, catalogue, lastYear } = input;
  const t = await getTranslations("overview");
  const events = await getTranslations("events");
  const qualifiers = await getTranslations("qualifiers");
  const words = await chartWords();
  const { locale } = words;
  // The demonstration holds nothing of the real article.
  const isDemo = readEnv(process.env).SITE === "demo";
  const totals = statements.filter(({ key }) => Object.keys(key.categories).length === 0);
  const rows = totals.map((statement) => {
    const measure = catalogue.measures.find(({ id }) => id === statement.key.measureId);
    const { value } = statement;
    const number = value.kind === "number" ? formatNumber(value.value, locale) : words.gap;
    const qualifier =
      value.kind === "number" && value.qualifier !== "exact" ? `${qualifiers(value.qualifier)} ` : "";
    const name = measure ? nameIn(measure.name, locale) : "";
    const unit = measure ? nameIn(measure.unitOfMeasure, locale) : "";
    return { name, items: [itemOf(statement, name, `${qualifier}${number}`, unit)] };
  });
  const periods = unitPeriods(catalogue.units, catalogue.successions);
  const data = timeline({
    from: FIRST_YEAR - 1,
    // Room for the words of what began last.
    to: lastYear + 4,
    events: movementEvents({ ofArticle: !isDemo }).map(({ id, date, precision }) => {
      const text = events(id);
      return { date, precision, text, info: told(text, date, lastDayOf(date, precision)) };
    }),
    rows: [
      {
        name: t("timelineUnits"),
        items: periods.map(({ level, count, from, to }, index) => {
          const text = t(level === "districts" ? "timelineDistricts" : "timelineCommunes", { count });
          return { kind: "period", from, to, text, tone: index, info: told(text, from, to) };
        }),
      },
      ...rows,
    ],
  });
  const subtitle = t("timelineSubtitle", { from: String(FIRST_YEAR), to: String(lastYear) });
  const chart: ChartSpec<"timeline"> = { kind: "timeline", props: { data, label: subtitle } };
  return {
    id: "timeline",
    headline: t("timelineHeadline"),
    subtitle,
    alternative: subtitle,
    notes: [],
    remark: t("timelineSource", { acts: periods.flatMap(({ legalBases }) => legalBases).join(", ") }),
    statements: restingOn(chart, statements),
    chart,
  };
}
