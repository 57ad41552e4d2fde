import { getTranslations } from "next-intl/server";
import { ScrollArea } from "@/components/ui/scroll-area";
import type { Catalogue } from "@/db/read/catalogue";
import { noteLetter } from "@/lib/domain/charts/note-letter";
import type { PlanReached } from "@/lib/domain/plan-view";
import { planPlace } from "@/lib/domain/plans";
import { nameIn } from "@/lib/i18n/collation";
import type { Locale } from "@/lib/i18n/locales";
import { FigureText } from "./figure-text";

interface PlanTableProps {
  plans: readonly PlanReached[];
  units: Catalogue["units"];
  caption: string;
  locale: Locale;
}

/**
 * Unit × year: what was to be reached, how much of it was, and by which document. Here the marks of plans
 * lead, each to its own cell.
 */
export async function PlanTable({ plans, units, caption, locale }: PlanTableProps) {
  const t = await getTranslations("plans");
  if (plans.length === 0) return null;
  const years = [...new Set(plans.map(({ plan }) => plan.year))].sort((a, b) => a - b);
  const planned = units.filter(({ id }) => plans.some(({ plan }) => plan.unitId === id));
  const documents = [...new Set(plans.map(({ plan }) => plan.document))];
  const at = (unitId: string, year: number) =>
    plans.find(({ plan }) => plan.unitId === unitId && plan.year === year);
  return (
    <div className="mt-5">
      <ScrollArea label={caption} className="print-wide">
        <table className="table table-dense">
          <caption className="pb-2 text-left text-14 text-ink-2">{caption}</caption>
          <thead>
            <tr>
              <th scope="col" className="sticky left-0 bg-surface">
                {t("unit")}
              </th>
              {years.map((year) => (
                <th key={year} scope="col" className="num">
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {planned.map(({ id, shortName }) => (
              <tr key={id}>
                <th scope="row" className="sticky left-0 whitespace-nowrap bg-surface font-medium">
                  {nameIn(shortName, locale)}
                </th>
                {years.map((year) => (
                  <PlanCell key={year} found={at(id, year)} documents={documents} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
      <ul className="mt-2 list-none p-0 text-13 text-ink-2">
        {documents.map((document, index) => (
          <li key={document}>
            <span className="inline-block w-5 text-ink-3">{noteLetter(index)}</span>
            {document}
          </li>
        ))}
      </ul>
    </div>
  );
}

async function PlanCell({
  found,
  documents,
}: {
  found: PlanReached | undefined;
  documents: readonly string[];
}) {
  const t = await getTranslations("plans");
  if (!found) return <td className="num text-ink-3">…</td>;
  const { plan, share } = found;
  return (
    <td
      id={planPlace(plan)}
      tabIndex={-1}
      className="num whitespace-nowrap target:bg-evidence-soft focus:bg-evidence-soft focus:outline-offset-[-3px]"
    >
      <FigureText value={plan.value} />
      <sup className="text-ink-3">{noteLetter(documents.indexOf(plan.document))}</sup>
      <span className="block text-13 text-ink-2">
        {share ? (
          <>
            <span className="sr-only">{t("reached")} </span>
            <FigureText value={share.value} qualifier={share.qualifier} />%
          </>
        ) : (
          "…"
        )}
      </span>
    </td>
  );
}
