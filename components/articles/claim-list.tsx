import { getLocale, getTranslations } from "next-intl/server";
import { ValueText } from "@/components/figures/figure-text";
import { PeriodText } from "@/components/figures/period-text";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { catalogueOf } from "@/lib/cached-reads";
import { type ClaimChecks, contradicted } from "@/lib/domain/checks/claims";
import { badgeOf, evidenceId } from "@/lib/domain/evidence";
import { categoryKey } from "@/lib/domain/measures";
import { fragmentFor } from "@/lib/domain/quote-fragment";
import type { Statement } from "@/lib/domain/statements";
import { categoryName } from "@/lib/i18n/category-name";
import { nameIn } from "@/lib/i18n/collation";
import { Badge } from "./badge";

/** The figures of an article in document order, each leading to its measure's page and to its words. */
export async function ClaimList({
  statements,
  checks,
  address,
}: {
  statements: readonly Statement[];
  checks: ClaimChecks;
  /** Where the article stands on the network, if anywhere. */
  address: string | null;
}) {
  const t = await getTranslations("articles");
  const locale = await getLocale();
  const { measures, dimensions, units } = await catalogueOf();
  const conflict = contradicted(checks.contradictions);
  return (
    <ol className="mt-2">
      {statements.map((statement) => {
        const measure = measures.find(({ id }) => id === statement.key.measureId);
        const unit = units.find(({ id }) => id === statement.key.unitId);
        const evidence = evidenceId(statement.source);
        const key = categoryKey(statement.key.categories);
        const measureAddress = `/measures/${statement.key.measureId}${key ? `?category=${encodeURIComponent(key)}` : ""}#${evidence}`;
        return (
          <li
            key={statement.id}
            className="grid grid-cols-[auto_1fr] items-baseline gap-x-3 gap-y-0.5 border-line border-b py-2 sm:grid-cols-[auto_10.5rem_1fr_auto]"
          >
            <Badge number={badgeOf(statement) ?? 0} evidence={evidence} />
            <span>
              <strong className="font-semibold text-18">
                <ValueText value={statement.value} />
              </strong>{" "}
              <span className="text-ink-2">{measure ? nameIn(measure.unitOfMeasure, locale) : null}</span>
            </span>
            <span className="text-14 max-sm:col-start-2">
              <Link href={measureAddress} className="link">
                {measure ? nameIn(measure.name, locale) : statement.key.measureId}
                {key
                  ? `, ${categoryName(statement.key.categories, dimensions, locale, statement.key.period.to)}`
                  : ""}
              </Link>
              <span className="block text-13 text-ink-3">
                {unit ? nameIn(unit.name, locale) : null} · <PeriodText period={statement.key.period} />
              </span>
              {address && statement.source.kind === "article" ? (
                <a
                  href={`${address.split("#")[0]}${fragmentFor(statement.source.quote)}`}
                  rel="noopener noreferrer"
                  target="_blank"
                  className="link inline-block min-h-6 text-13"
                >
                  {t("original", { number: statement.source.ordinal })}
                </a>
              ) : null}
            </span>
            {conflict.has(statement.id) ? (
              <span className="w-fit rounded-sm border border-conflict bg-conflict-soft px-2 text-13 text-conflict max-sm:col-start-2">
                <Icon name="unequal" /> {t("conflictChip")}
              </span>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}
