import { getLocale, getTranslations } from "next-intl/server";
import { ValueText } from "@/components/figures/figure-text";
import { PeriodText } from "@/components/figures/period-text";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import type { Catalogue } from "@/db/read/catalogue";
import { evidenceId } from "@/lib/domain/evidence";
import { categoryKey } from "@/lib/domain/measures";
import type { Statement } from "@/lib/domain/statements";
import { nameIn } from "@/lib/i18n/collation";
import { formatDate } from "@/lib/i18n/dates";
import { facetAddress, facetName } from "@/lib/i18n/facet-name";
import { RankForm } from "./rank-form";

interface SideProps {
  statement: Statement;
  catalogue: Catalogue;
  /** Who ranked it, for those who may know. */
  ranker: string | null;
  /** Whether this reader may rank it before its rivals. */
  mayRank: boolean;
}

/** One side of a contradiction: its value, whose it is, and the words or the report that say so. */
export async function Side({ statement, catalogue, ranker, mayRank }: SideProps) {
  const t = await getTranslations("contradictions");
  const evidence = await getTranslations("evidence");
  const locale = await getLocale();
  const { key, source, value, preferred } = statement;
  const measure = catalogue.measures.find(({ id }) => id === key.measureId);
  const unit = catalogue.units.find(({ id }) => id === key.unitId);
  const category = categoryKey(key.categories);
  const name = measure
    ? facetName(measure, category, catalogue.dimensions, locale, key.period.to)
    : key.measureId;
  return (
    <li className="min-w-0 rounded-md border border-line p-3">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <Link
          href={`${facetAddress(key.measureId, category)}#${evidenceId(source)}` as never}
          className="link inline-flex min-h-6 items-baseline font-semibold text-18 max-sm:min-h-11"
        >
          <ValueText value={value} />
        </Link>
        <span className="text-14 text-ink-2">{measure ? nameIn(measure.unitOfMeasure, locale) : null}</span>
      </p>
      <p className="text-13 text-ink-2">
        {name} · {unit ? nameIn(unit.name, locale) : key.unitId} · <PeriodText period={key.period} />
      </p>
      {source.kind === "article" ? (
        <p className="mt-2 text-14">
          <Link
            href={`/articles/${source.articleId}#${evidenceId(source)}`}
            className="inline-block min-h-6 no-underline hover:underline max-sm:min-h-11"
          >
            <span className="badge mr-2">{source.ordinal}</span>
            <span lang="vi" className="shadow-[inset_0_-2px_var(--conflict)]">
              “{source.quote.exact}”
            </span>
          </Link>
          <span className="block text-13 text-ink-3" lang="vi">
            {source.publisher}, {formatDate(source.publishedAt, locale)}
          </span>
        </p>
      ) : (
        <p className="mt-2 text-14">
          {evidence("report", {
            number: source.reportNumber,
            date: source.reportDate ? formatDate(source.reportDate, locale) : "…",
            office: source.reportOffice,
          })}
        </p>
      )}
      {preferred ? (
        <p className="mt-2 border-ok border-l-3 pl-2 text-14">
          <Icon name="check" className="text-ok" /> <strong>{t("preferred")}</strong>{" "}
          {t("preferredOn", { date: formatDate(preferred.at.slice(0, 10), locale) })}
          {ranker ? `, ${ranker}` : ""}: {preferred.reason}
        </p>
      ) : null}
      {mayRank ? <RankForm statementId={statement.id} isRanked={preferred !== null} /> : null}
    </li>
  );
}
