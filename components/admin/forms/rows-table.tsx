import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { ScrollArea } from "@/components/ui/scroll-area";

export interface TableRow {
  facetId: string;
  name: string;
  fromYear: number;
  toYear: number | null;
  /** Whether it can still be ended or moved. */
  changeable: boolean;
}

interface RowsTableProps {
  formId: string;
  title: string;
  rows: readonly TableRow[];
}

/** The rows of one section in their order, each with its years. */
export async function RowsTable({ formId, title, rows }: RowsTableProps) {
  const t = await getTranslations("formAdmin");
  return (
    <ScrollArea label={title}>
      <table className="table">
        <caption className="pb-1 text-left font-semibold">{title}</caption>
        <thead>
          <tr>
            <th scope="col" className="w-3/5">
              {t("row")}
            </th>
            <th scope="col">{t("years")}</th>
            <th scope="col">
              <span className="sr-only">{t("change")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ facetId, name, fromYear, toYear, changeable }) => (
            <tr key={`${facetId} ${fromYear}`} className={toYear === null ? undefined : "text-ink-2"}>
              <th scope="row" className="font-normal">
                {name}
              </th>
              <td className="whitespace-nowrap">
                {fromYear} – {toYear ?? t("onwards")}
              </td>
              <td>
                {changeable ? (
                  <Link
                    href={`/admin/forms/${formId}?row=${encodeURIComponent(facetId)}#row`}
                    className="link inline-block min-h-6"
                  >
                    {t("change")}
                    <span className="sr-only">: {name}</span>
                  </Link>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}
