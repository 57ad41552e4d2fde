import { useTranslations } from "next-intl";
import type { RankingRow } from "@/lib/domain/charts/ranking";

function Figure({ printed, evidenceId }: { printed: string; evidenceId: string | null }) {
  if (!evidenceId) return printed;
  return (
    <a href={`#${evidenceId}`} className="no-underline hover:underline">
      {printed}
    </a>
  );
}

/** The ranking as a table: this year's figure, the last one's and the change, each figure leading to its words. */
export function RankingTable({ rows, year }: { rows: readonly RankingRow[]; year: number }) {
  const t = useTranslations("measure");
  const plans = useTranslations("plans");
  const planned = rows.some(({ plan }) => plan);
  return (
    <table className="table table-dense">
      <thead>
        <tr>
          <th scope="col">{t("unit")}</th>
          <th scope="col" className="num">
            {year}
          </th>
          <th scope="col" className="num">
            {year - 1}
          </th>
          <th scope="col" className="num">
            {t("change")}
          </th>
          {planned ? (
            <>
              <th scope="col" className="num">
                {plans("plan", { year: String(year) })}
              </th>
              <th scope="col" className="num">
                {plans("share")}
              </th>
            </>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.unitId}>
            <th scope="row" className="font-normal">
              {row.name}
            </th>
            <td className="num">
              <Figure {...row} />
            </td>
            <td className="num">{row.before ? <Figure {...row.before} /> : "…"}</td>
            <td className="num">
              {row.before?.printedChange ?? <span className="text-ink-3">{t("noChange")}</span>}
            </td>
            {planned ? (
              <>
                <td className="num">{row.plan ? <Figure {...row.plan} /> : "…"}</td>
                <td className="num">{row.plan?.share ?? "…"}</td>
              </>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
