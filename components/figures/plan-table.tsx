import { getTranslations } from "next-intl/server";
import type { Catalogue } from "@/db/read/catalogue";
import type { PlanReached } from "@/lib/domain/plan-view";
import { planPlace } from "@/lib/domain/plans";
import { nameIn } from "@/lib/i18n/collation";
import type { Locale } from "@/lib/i18n/locales";
import { FigureText, ValueText } from "./figure-text";

interface PlanTableProps {
  plans: readonly PlanReached[];
  units: Catalogue["units"];
  caption: string;
  locale: Locale;
}

/** What was to be reached, what was, and by which document: where the marks of plans lead. The latest year first. */
export async function PlanTable({ plans, units, caption, locale }: PlanTableProps) {
  const t = await getTranslations("plans");
  if (plans.length === 0) return null;
  const inOrder = units.flatMap(({ id }) => plans.filter(({ plan }) => plan.unitId === id));
  const rows = inOrder.toSorted((a, b) => b.plan.year - a.plan.year);
  return (
    <table className="table table-dense mt-5">
      <caption className="pb-2 text-left text-14 text-ink-2">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t("unit")}</th>
          <th scope="col" className="num">
            {t("yearColumn")}
          </th>
          <th scope="col" className="num">
            {t("column")}
          </th>
          <th scope="col" className="num">
            {t("reached")}
          </th>
          <th scope="col" className="num">
            {t("share")}
          </th>
          <th scope="col">{t("document")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ plan, reached, share }) => (
          <tr
            key={planPlace(plan)}
            id={planPlace(plan)}
            tabIndex={-1}
            className="target:bg-evidence-soft focus:bg-evidence-soft focus:outline-offset-[-3px]"
          >
            <th scope="row" className="font-medium">
              {nameIn(units.find(({ id }) => id === plan.unitId)?.name ?? { vi: "", en: "" }, locale)}
            </th>
            <td className="num">{plan.year}</td>
            <td className="num">
              <FigureText value={plan.value} />
            </td>
            <td className="num">{reached ? <ValueText value={reached} /> : "…"}</td>
            <td className="num">
              {share ? (
                <>
                  <FigureText value={share.value} qualifier={share.qualifier} />%
                </>
              ) : (
                "…"
              )}
            </td>
            <td className="min-w-44 text-13">{plan.document}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
