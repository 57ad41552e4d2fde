import { getLocale, getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import type { Catalogue } from "@/db/read/catalogue";
import type { OverviewYearly } from "@/db/read/overview-yearly";
import { reportingYearPeriod } from "@/lib/domain/reporting-years";
import { nameIn } from "@/lib/i18n/collation";
import { facetAddress, facetName } from "@/lib/i18n/facet-name";

/** So many measures with gaps are named; where there are more, the rest is on their pages. */
const SHOWN = 6;

/** What is not there: measures without any figure, and empty places in reports that were handed in. */
export async function MissingFigures({
  yearly: { without, measures, gaps },
  catalogue,
}: {
  yearly: Pick<OverviewYearly, "without" | "measures" | "gaps">;
  catalogue: Catalogue;
}) {
  const t = await getTranslations("digest");
  const locale = await getLocale();
  const years = { from: String(gaps.from), to: String(gaps.to) };
  return (
    <section className="card" aria-labelledby="digest-missing">
      <h2 id="digest-missing">
        {without.length > 0 ? t("missing", { count: without.length, all: measures }) : t("missingNone")}
      </h2>
      {without.length > 0 ? (
        <details className="text-14">
          <summary className="link inline-flex min-h-11 items-center sm:min-h-8">
            {t("missingList", { count: without.length })}
          </summary>
          <ul className="list-disc pl-5">
            {without.map((measure) => (
              <li key={measure.id}>
                <Link
                  href={`/measures/${measure.id}`}
                  className="link inline-flex min-h-11 items-center sm:min-h-7"
                >
                  {nameIn(measure.name, locale)}
                </Link>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {gaps.facets.length > 0 ? (
        <>
          <h3 className="mt-3 text-14">{t("gaps", years)}</h3>
          <ul>
            {gaps.facets.slice(0, SHOWN).map(({ measure, categoryKey, gaps: { missing, asked } }) => (
              <li
                key={`${measure.id}-${categoryKey}`}
                className="flex flex-wrap items-baseline justify-between gap-x-4 border-line border-t py-1 text-14"
              >
                <Link
                  href={facetAddress(measure.id, categoryKey)}
                  className="link inline-flex min-h-11 items-center sm:min-h-7"
                >
                  {facetName(
                    measure,
                    categoryKey,
                    catalogue.dimensions,
                    locale,
                    reportingYearPeriod(gaps.to).to,
                  )}
                </Link>
                <span className="text-ink-2">{t("gap", { missing, asked })}</span>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="mt-2 text-14 text-ink-2">{t("gapsNone", years)}</p>
      )}
    </section>
  );
}
