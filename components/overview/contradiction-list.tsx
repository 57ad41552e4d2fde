import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { CheckSentence } from "@/components/figures/check-sentence";
import { Icon } from "@/components/ui/icon";
import type { ArticleReading } from "@/db/read/articles";
import type { Catalogue } from "@/db/read/catalogue";
import type { OverviewYearly } from "@/db/read/overview-yearly";
import { sayValue } from "@/lib/domain/charts/words";
import type { Check } from "@/lib/domain/checks/check";
import { badgeOf, evidenceId } from "@/lib/domain/evidence";
import { reportingYearPeriod } from "@/lib/domain/reporting-years";
import { chartWords } from "@/lib/i18n/chart-words";
import { nameIn } from "@/lib/i18n/collation";
import { facetAddress, facetName } from "@/lib/i18n/facet-name";

/** The words that a contradiction names, each with its badge, leading to where they stand. */
async function Quotes({ check, reading }: { check: Check; reading: ArticleReading }) {
  const t = await getTranslations("digest");
  const ids = new Set(check.about.flatMap(({ statementId }) => statementId ?? []));
  return (
    <ul className="mt-1">
      {reading.statements
        .filter(({ id }) => ids.has(id))
        .map((statement) => {
          const { source } = statement;
          if (source.kind !== "article") return null;
          const number = badgeOf(statement) ?? 0;
          return (
            <li key={statement.id} className="py-1">
              <Link
                href={`/articles/${reading.article.id}#${evidenceId(source)}`}
                className="inline-flex min-h-6 items-baseline gap-2 no-underline hover:underline max-sm:min-h-11"
              >
                <span className="badge" aria-hidden="true">
                  {number}
                </span>
                <span className="sr-only">{t("quoteOf", { number, title: reading.article.title })}: </span>
                <span lang="vi" className="shadow-[inset_0_-2px_var(--conflict)]">
                  “{source.quote.exact}”
                </span>
              </Link>
            </li>
          );
        })}
    </ul>
  );
}

interface ContradictionListProps {
  /** The published articles that contradict themselves. */
  readings: readonly ArticleReading[];
  differing: OverviewYearly["differing"];
  /** How many there are in all: rivals of other sources are told on their own page. */
  count: number;
  catalogue: Catalogue;
}

/** The contradictions within an article and of totals, with the words of both sides, as printed; nothing is corrected for the reader. */
export async function ContradictionList({ readings, differing, count, catalogue }: ContradictionListProps) {
  const t = await getTranslations("digest");
  const articles = await getTranslations("articles");
  const all = await getTranslations("contradictions");
  const words = await chartWords();
  const { locale } = words;
  const found = readings.flatMap((reading) =>
    reading.checks.contradictions.map((check) => ({ reading, check })),
  );
  const measureOf = (id: string | null) => {
    const measure = catalogue.measures.find((each) => each.id === id);
    return measure ? nameIn(measure.name, locale) : "";
  };
  return (
    <section id="contradictions" className="card scroll-mt-4" aria-labelledby="digest-contradictions">
      <h2 id="digest-contradictions">
        {count > 0 ? t("contradictions", { count }) : t("contradictionsNone")}
      </h2>
      {count > 0 ? (
        <p className="text-14">
          <Link href="/contradictions" className="link inline-block min-h-6 max-sm:min-h-11">
            {all("seeAll")}
          </Link>
        </p>
      ) : null}
      {count === 0 ? <p className="text-14 text-ink-2">{t("contradictionsNoneHint")}</p> : null}
      <ul className="mt-2">
        {found.map(({ reading, check }) => (
          <li
            key={`${reading.article.id}-${check.check}-${check.measureId}-${check.categoryKey}`}
            className="border-line border-t py-2 text-14"
          >
            <p className="text-conflict">
              <Icon name="unequal" /> <strong className="font-semibold">{measureOf(check.measureId)}.</strong>{" "}
              <CheckSentence check={check} />
            </p>
            <Quotes check={check} reading={reading} />
            <p className="text-13 text-ink-3">{articles("asPrinted")}</p>
          </li>
        ))}
        {differing.map(({ measure, categoryKey, year, total: { result, statement } }) => {
          if (result.kind !== "stated" || !("computed" in result) || !result.computed) return null;
          const evidence = statement ? `#${evidenceId(statement.source)}` : "";
          return (
            <li key={`${measure.id}-${categoryKey}-${year}`} className="border-line border-t py-2 text-14">
              <Icon name="unequal" className="text-conflict" />{" "}
              <Link
                href={`${facetAddress(measure.id, categoryKey)}${evidence}`}
                prefetch={false}
                className="link inline-flex min-h-6 items-center max-sm:min-h-11"
              >
                {facetName(measure, categoryKey, catalogue.dimensions, locale, reportingYearPeriod(year).to)}
              </Link>
              ,{" "}
              {t("differs", {
                year: String(year),
                stated: sayValue(result.value, words),
                sum: sayValue(result.computed.value, words),
              })}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
