import { getLocale, getTranslations } from "next-intl/server";
import { Badge } from "@/components/articles/badge";
import { TimeGlyph } from "@/components/charts/time-glyph";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import type { Catalogue } from "@/db/read/catalogue";
import type { ClaimChecks } from "@/lib/domain/checks/claims";
import { contradicted } from "@/lib/domain/checks/claims";
import { badgeOf, evidenceId } from "@/lib/domain/evidence";
import { latestOf } from "@/lib/domain/latest";
import { formatNumber } from "@/lib/domain/numbers";
import type { Observation } from "@/lib/domain/observations";
import type { Period } from "@/lib/domain/periods";
import { reportingYearOf } from "@/lib/domain/reporting-years";
import { nameIn } from "@/lib/i18n/collation";
import { formatBound, formatDate } from "@/lib/i18n/dates";

/** The tiles of the overview: one number each, but for the commendations, which go together. */
const TILES: readonly { id: "clubs" | "types" | "awards" | "pages"; measures: readonly string[] }[] = [
  { id: "clubs", measures: ["clubs"] },
  { id: "types", measures: ["model-types"] },
  { id: "awards", measures: ["commended-collectives", "commended-individuals"] },
  { id: "pages", measures: ["material-pages"] },
];

async function PeriodGlyph({ period }: { period: Period }) {
  const t = await getTranslations("periods");
  const locale = await getLocale();
  const to = formatBound(period.to, period.toPrecision, locale);
  if (period.kind === "as_of")
    return <TimeGlyph kind="as-of" text={t("asOf", { date: formatDate(period.to, locale) })} />;
  if (period.from === null) return <TimeGlyph kind="unknown-start" text={t("upToShort", { date: to })} />;
  if (period.basis === "reporting_year") {
    return <TimeGlyph kind="span" text={t("year", { year: String(reportingYearOf(period)) })} />;
  }
  const from = formatBound(period.from, period.fromPrecision, locale);
  return <TimeGlyph kind="span" text={t("span", { from, to })} />;
}

async function BigNumber({ observation, unit }: { observation: Observation; unit: string }) {
  const qualifiers = await getTranslations("qualifiers");
  const evidence = await getTranslations("evidence");
  const locale = await getLocale();
  const statement = observation.published;
  if (statement?.value.kind !== "number") return null;
  const { value, qualifier } = statement.value;
  const badge = badgeOf(statement);
  const id = evidenceId(statement.source);
  return (
    <span data-figure={observation.key.measureId} data-value={value}>
      {qualifier === "exact" ? null : <span className="text-ink-2">{qualifiers(qualifier)} </span>}
      <strong className="evidence-number font-bold text-40">{formatNumber(value, locale)}</strong>{" "}
      <span className="text-14 text-ink-2">{unit}</span>{" "}
      {badge !== null ? (
        <Badge number={badge} evidence={id} />
      ) : statement.source.kind === "report" ? (
        <Link href={`/measures/${observation.key.measureId}#${id}`} className="link block w-fit text-13">
          {evidence("reportShort", { number: statement.source.reportNumber })}
        </Link>
      ) : null}
    </span>
  );
}

interface HeadlineTilesProps {
  province: readonly Observation[];
  checks: ClaimChecks;
  catalogue: Catalogue;
}

/** The headline figures, each with its time, qualifier and source, and what is to be known of it. */
export async function HeadlineTiles({ province, checks, catalogue }: HeadlineTilesProps) {
  const t = await getTranslations("overview");
  const locale = await getLocale();
  const conflict = contradicted(checks.contradictions);
  return (
    <div className="grid gap-4 md:grid-cols-2 xl:grid-cols-[1fr_1.1fr_1.35fr_1fr] print:grid-cols-4">
      {TILES.map(({ id, measures }) => {
        const found = measures.flatMap((measureId) => latestOf(province, measureId) ?? []);
        const period = found[0]?.key.period;
        const disputed = found.some(({ published }) => published && conflict.has(published.id));
        const agreement = checks.agreements.find(({ measureId }) => measures.includes(measureId));
        const agrees =
          agreement && found.some(({ published }) => published?.id === agreement.total.statementId);
        return (
          <section key={id} className="card flex flex-col" aria-labelledby={`tile-${id}`}>
            <div className="flex items-start justify-between gap-2">
              <h2 id={`tile-${id}`} className="text-14! leading-[22px]!">
                <Link href={`/measures/${measures[0]}`} className="no-underline hover:underline">
                  {t(`tile.${id}`)}
                </Link>
              </h2>
              {disputed ? (
                <a
                  href="#contradiction"
                  className="rounded-sm border border-conflict bg-conflict-soft px-2 text-13 text-conflict no-underline"
                >
                  <Icon name="unequal" /> {t("conflict")}
                </a>
              ) : null}
            </div>
            <p className="my-1 flex flex-wrap gap-x-5">
              {found.map((observation) => {
                const measure = catalogue.measures.find(({ id: each }) => each === observation.key.measureId);
                return (
                  <BigNumber
                    key={observation.key.measureId}
                    observation={observation}
                    unit={measure ? nameIn(measure.unitOfMeasure, locale) : ""}
                  />
                );
              })}
              {found.length === 0 ? <span className="text-ink-3">{t("noFigure")}</span> : null}
            </p>
            {period ? <PeriodGlyph period={period} /> : null}
            <p
              className={`mt-auto border-line border-t pt-2 text-14 ${disputed ? "text-conflict" : agrees ? "text-ok" : "text-ink-2"}`}
            >
              {agrees ? (
                <>
                  <Icon name="check" />{" "}
                  {t("agrees", {
                    sum: `${agreement.parts.map(({ value }) => formatNumber(value, locale)).join(" + ")} = ${formatNumber(agreement.total.value, locale)}`,
                  })}
                </>
              ) : disputed ? (
                t("disputed")
              ) : period?.from === null ? (
                t("startNotStated")
              ) : period?.kind === "span" && period.basis !== "reporting_year" ? (
                t("notDivided")
              ) : (
                t("asReported")
              )}
            </p>
          </section>
        );
      })}
    </div>
  );
}
