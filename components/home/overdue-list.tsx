import { getLocale, getTranslations } from "next-intl/server";
import { DueLine } from "@/components/review/due-line";
import { Link } from "@/components/ui/link";
import { catalogueOf } from "@/lib/cached-reads";
import type { CoverageCell } from "@/lib/domain/coverage";
import { nameIn } from "@/lib/i18n/collation";
import { SHOWN, TaskList } from "./task-list";

/** The forms that nobody handed in by their day. */
export async function OverdueList({ cells }: { cells: readonly CoverageCell[] }) {
  const t = await getTranslations("home");
  const locale = await getLocale();
  const { units } = await catalogueOf();
  return (
    <TaskList
      id="overdue"
      heading={t("overdue")}
      none={t("nothingOverdue")}
      count={cells.length}
      all={{ href: "/coverage", label: t("toCoverage") }}
    >
      {cells.slice(0, SHOWN).map(({ unitId, year, dueOn, submissionId, filled, asked }) => {
        const unit = units.find(({ id }) => id === unitId);
        const name = t("formOf", { unit: unit ? nameIn(unit.name, locale) : unitId, year: String(year) });
        return (
          <li key={`${unitId} ${year}`} className="py-2 text-14">
            {submissionId ? (
              <Link href={`/review/${submissionId}`} className="link font-semibold">
                {name}
              </Link>
            ) : (
              <strong className="font-semibold">{name}</strong>
            )}
            <p className="flex flex-wrap gap-x-4 text-13 text-ink-3">
              <DueLine dueOn={dueOn} isLate />
              <span>{submissionId ? t("filled", { filled, asked }) : t("not-begun")}</span>
            </p>
          </li>
        );
      })}
    </TaskList>
  );
}
