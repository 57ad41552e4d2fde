import { getLocale, getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { ScrollArea } from "@/components/ui/scroll-area";
import type { Deadline } from "@/db/read/reporting-calendar";
import { formatDate } from "@/lib/i18n/dates";

export type FormDeadline = Deadline & { formId: string; year: number };

/** The days of each form, year by year. */
export async function CalendarTable({ rows, label }: { rows: readonly FormDeadline[]; label: string }) {
  const t = await getTranslations("calendar");
  const coverage = await getTranslations("coverage");
  const locale = await getLocale();
  const day = (date: string | null) => (date ? formatDate(date, locale) : t("noLimit"));
  return (
    <ScrollArea label={label}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t("year")}</th>
            <th scope="col">{t("form")}</th>
            <th scope="col">{t("opensOn")}</th>
            <th scope="col">{t("dueOn")}</th>
            <th scope="col">{t("closesOn")}</th>
            <th scope="col">
              <span className="sr-only">{t("change")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ formId, year, opensOn, dueOn, closesOn }) => (
            <tr key={`${year} ${formId}`}>
              <td>{year}</td>
              <th scope="row" className="font-medium">
                {coverage(`forms.${formId as "D"}`)}
              </th>
              <td>{day(opensOn)}</td>
              <td>{day(dueOn)}</td>
              <td>{day(closesOn)}</td>
              <td>
                <Link
                  href={`/admin/calendar?change=${year}-${formId}#change`}
                  className="link inline-block min-h-6"
                >
                  {t("change")}
                  <span className="sr-only"> {t("changeOf", { form: formId, year: String(year) })}</span>
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}
