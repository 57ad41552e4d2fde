import { useTranslations } from "next-intl";
import { MarkSymbol, rankingPlanPath } from "@/components/charts/shapes";
import type { RankingRow } from "@/lib/domain/charts/ranking";

/** What tick, line and mark mean, drawn as they are; only where a year before is drawn. */
export function RankingKey({ rows, year }: { rows: readonly RankingRow[]; year: number }) {
  const t = useTranslations("measure");
  const periods = useTranslations("periods");
  const plans = useTranslations("plans");
  if (!rows.some(({ before, plan }) => before || plan)) return null;
  return (
    <p className="mt-1 flex flex-wrap items-center gap-x-5 gap-y-1 text-13 text-ink-2">
      {rows.some(({ before }) => before) ? (
        <span className="inline-flex items-center gap-2">
          <svg width={8} height={18} viewBox="0 0 8 18" aria-hidden="true">
            <path d="M4,1V17" stroke="var(--ink)" strokeWidth={2} />
          </svg>
          {periods("year", { year: String(year - 1) })}
        </span>
      ) : null}
      <span className="inline-flex items-center gap-2">
        <svg width={14} height={14} viewBox="0 0 14 14" aria-hidden="true">
          <MarkSymbol colour={null} x={7} y={7} />
        </svg>
        {periods("year", { year: String(year) })}
      </span>
      {rows.some(({ before }) => before?.joined) ? (
        <span className="inline-flex items-center gap-2">
          <svg width={26} height={6} viewBox="0 0 26 6" aria-hidden="true">
            <path d="M0,3H26" stroke="var(--context)" strokeWidth={3} />
          </svg>
          {t("rankingJoined")}
        </span>
      ) : null}
      {rows.some(({ plan }) => plan) ? (
        <span className="inline-flex items-center gap-2">
          <svg width={12} height={10} viewBox="0 0 12 10" aria-hidden="true">
            <path d={rankingPlanPath(6, 1)} fill="none" stroke="var(--ink)" strokeWidth={1.5} />
          </svg>
          {plans("plan", { year: String(year) })}
        </span>
      ) : null}
    </p>
  );
}
