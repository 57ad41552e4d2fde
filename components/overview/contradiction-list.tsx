import { getTranslations } from "next-intl/server";
import { CheckSentence } from "@/components/figures/check-sentence";
import { PeriodText } from "@/components/figures/period-text";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import type { Catalogue } from "@/db/read/catalogue";
import type { OverviewYearly } from "@/db/read/overview-yearly";
import { sayValue } from "@/lib/domain/charts/words";
import type { FoundContradiction } from "@/lib/domain/contradictions";
import { evidenceId } from "@/lib/domain/evidence";
import { categoryKey } from "@/lib/domain/measures";
import { reportingYearPeriod } from "@/lib/domain/reporting-years";
import type { ReportSource, Statement } from "@/lib/domain/statements";
import { chartWords } from "@/lib/i18n/chart-words";
import { nameIn } from "@/lib/i18n/collation";
import { formatDate } from "@/lib/i18n/dates";
import { facetAddress, facetName } from "@/lib/i18n/facet-name";

/** More are on the page of contradictions. */
const SHOWN = 8;

interface SidesProps {
  /** One of each source. */
  statements: readonly Statement[];
  sayReport: (source: ReportSource) => string;
}

/** A report states many of the figures that do not fit each other; it is named once. */
const oneOfEach = (statements: readonly Statement[]) => [
  ...new Map(statements.map((statement) => [evidenceId(statement.source), statement])).values(),
];

/** What a contradiction names, each side leading to its words: to the article's, or to the report's line. */
async function Sides({ statements, sayReport }: SidesProps) {
  const t = await getTranslations("digest");
  return (
    <ul className="mt-1">
      {statements.map(({ id, key, source }) => {
        const isArticle = source.kind === "article";
        const page = isArticle
          ? `/articles/${source.articleId}`
          : facetAddress(key.measureId, categoryKey(key.categories));
        return (
          <li key={id} className="py-1">
            <Link
              href={`${page}#${evidenceId(source)}` as never}
              className="inline-flex min-h-6 items-baseline gap-2 no-underline hover:underline max-sm:min-h-11"
            >
              {isArticle ? (
                <>
                  <span className="badge" aria-hidden="true">
                    {source.ordinal}
                  </span>
                  <span className="sr-only">
                    {t("quoteOf", { number: source.ordinal, title: source.articleTitle })}:{" "}
                  </span>
                  <span lang="vi" className="shadow-[inset_0_-2px_var(--conflict)]">
                    “{source.quote.exact}”
                  </span>
                </>
              ) : (
                sayReport(source)
              )}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

interface ContradictionListProps {
  /** Sure ones. */
  found: readonly FoundContradiction[];
  differing: OverviewYearly["differing"];
  catalogue: Catalogue;
}

/** What cannot all be true, with the words of both sides as printed; nothing is corrected for the reader. */
export async function ContradictionList({ found, differing, catalogue }: ContradictionListProps) {
  const t = await getTranslations("digest");
  const articles = await getTranslations("articles");
  const evidence = await getTranslations("evidence");
  const all = await getTranslations("contradictions");
  const words = await chartWords();
  const { locale } = words;
  const count = found.length + differing.length;
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
        {found.slice(0, SHOWN).map(({ id, check, statements }) => (
          <li key={id} className="border-line border-t py-2 text-14">
            <p className="text-conflict">
              <Icon name="unequal" /> <strong className="font-semibold">{measureOf(check.measureId)}</strong>
              {statements[0] ? (
                <>
                  {" "}
                  (<PeriodText period={statements[0].key.period} />)
                </>
              ) : null}
              {": "}
              <CheckSentence check={check} />
            </p>
            <Sides
              statements={oneOfEach(statements)}
              sayReport={({ reportNumber, reportDate, reportOffice }) =>
                evidence("report", {
                  number: reportNumber,
                  date: reportDate ? formatDate(reportDate, locale) : "…",
                  office: reportOffice,
                })
              }
            />
            <p className="text-13 text-ink-3 print:hidden">{articles("asPrinted")}</p>
          </li>
        ))}
        {differing
          .slice(0, Math.max(0, SHOWN - found.length))
          .map(({ measure, categoryKey, year, total: { result, statement } }) => {
            if (result.kind !== "stated" || !("computed" in result) || !result.computed) return null;
            const evidence = statement ? `#${evidenceId(statement.source)}` : "";
            return (
              <li key={`${measure.id}-${categoryKey}-${year}`} className="border-line border-t py-2 text-14">
                <Icon name="unequal" className="text-conflict" />{" "}
                <Link
                  href={`${facetAddress(measure.id, categoryKey)}${evidence}`}
                  className="link inline-flex min-h-6 items-center max-sm:min-h-11"
                >
                  {facetName(
                    measure,
                    categoryKey,
                    catalogue.dimensions,
                    locale,
                    reportingYearPeriod(year).to,
                  )}
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
