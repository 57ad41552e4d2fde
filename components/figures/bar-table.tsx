import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";

/** One drawn figure as a row: what it is of, and the number as it is written. */
export interface BarTableRow {
  name: string;
  printed: string;
  /** lib/domain/evidence: evidenceId; null for what is computed. */
  evidenceId: string | null;
  /** Of a unit: its name leads to its page. */
  unitId?: string;
}

/** The figures of a chart as a table, each leading to its words; it needs no script. */
export function BarTable({ rows, unit }: { rows: readonly BarTableRow[]; unit: string }) {
  const t = useTranslations("table");
  return (
    <table className="table table-dense">
      <thead>
        <tr>
          <th scope="col">{t("what")}</th>
          <th scope="col" className="num">
            {unit}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, printed, evidenceId, unitId }) => (
          <tr key={name}>
            <th scope="row" className="font-normal">
              {unitId ? (
                <Link href={`/districts/${unitId}`} className="no-underline hover:underline">
                  {name}
                </Link>
              ) : (
                name
              )}
            </th>
            <td className="num">
              {evidenceId ? (
                <a href={`#${evidenceId}`} className="no-underline hover:underline">
                  {printed}
                </a>
              ) : (
                printed
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
