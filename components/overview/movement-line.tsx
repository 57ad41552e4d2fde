import { getTranslations } from "next-intl/server";
import { ChartFigure } from "@/components/charts/chart-figure";
import { MovementTimeline } from "@/components/charts/movement-timeline";
import type { Catalogue } from "@/db/read/catalogue";
import { type TimelineItemInput, timeline } from "@/lib/domain/charts/timeline";
import { badgeOf, evidenceId } from "@/lib/domain/evidence";
import { movementEvents } from "@/lib/domain/movement-events";
import { formatNumber } from "@/lib/domain/numbers";
import type { Statement } from "@/lib/domain/statements";
import { unitPeriods } from "@/lib/domain/unit-periods";
import { readEnv } from "@/lib/env";
import { chartWords } from "@/lib/i18n/chart-words";
import { nameIn } from "@/lib/i18n/collation";

const FIRST_YEAR = 1992;

/** The time of one claim: a span, a day, or a span without a start. */
function itemOf(statement: Statement, text: string): TimelineItemInput {
  const { kind, from, to } = statement.key.period;
  const badge = badgeOf(statement);
  return {
    kind: kind === "as_of" ? "as-of" : from === null ? "unknown-start" : "span",
    from: kind === "as_of" ? to : from,
    to,
    text,
    badges: badge === null ? [] : [{ ordinal: badge, evidenceId: evidenceId(statement.source) }],
  };
}

interface MovementLineProps {
  /** The claims whose times are drawn: totals of the latest article. */
  statements: readonly Statement[];
  catalogue: Catalogue;
  lastYear: number;
}

/** The movement's events, and of which time each figure speaks. */
export async function MovementLine({ statements, catalogue, lastYear }: MovementLineProps) {
  const t = await getTranslations("overview");
  const events = await getTranslations("events");
  const qualifiers = await getTranslations("qualifiers");
  const words = await chartWords();
  // The demonstration holds nothing of the real article.
  const isDemo = readEnv(process.env).SITE === "demo";
  const { locale } = words;
  const totals = statements.filter(({ key }) => Object.keys(key.categories).length === 0);
  const rows = totals.map((statement) => {
    const measure = catalogue.measures.find(({ id }) => id === statement.key.measureId);
    const { value } = statement;
    const number = value.kind === "number" ? formatNumber(value.value, locale) : words.gap;
    const qualifier =
      value.kind === "number" && value.qualifier !== "exact" ? `${qualifiers(value.qualifier)} ` : "";
    const unit = measure ? nameIn(measure.unitOfMeasure, locale) : "";
    return {
      name: measure ? nameIn(measure.name, locale) : "",
      items: [itemOf(statement, `${qualifier}${number} ${unit}`)],
    };
  });
  const periods = unitPeriods(catalogue.units, catalogue.successions);
  const data = timeline({
    from: FIRST_YEAR - 1,
    // Room for the words of what began last.
    to: lastYear + 4,
    events: movementEvents({ ofArticle: !isDemo }).map(({ id, date, precision }) => ({
      date,
      precision,
      text: events(id),
    })),
    rows: [
      {
        name: t("timelineUnits"),
        items: periods.map(({ level, count, from, to }, index) => ({
          kind: "period",
          from,
          to,
          text: t(level === "districts" ? "timelineDistricts" : "timelineCommunes", { count }),
          tone: index,
        })),
      },
      ...rows,
    ],
  });
  return (
    <ChartFigure
      headline={t("timelineHeadline")}
      subtitle={t("timelineSubtitle", { from: String(FIRST_YEAR), to: String(lastYear) })}
      textAlternative={t("timelineSubtitle", { from: String(FIRST_YEAR), to: String(lastYear) })}
      source={t("timelineSource", { acts: periods.flatMap(({ legalBases }) => legalBases).join(", ") })}
    >
      <MovementTimeline data={data} label={t("timelineHeadline")} />
    </ChartFigure>
  );
}
