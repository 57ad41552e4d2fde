import { getLocale, getTranslations } from "next-intl/server";
import { reportingYearPeriod } from "@/lib/domain/reporting-years";
import { formatDate } from "@/lib/i18n/dates";
import { AdminForm } from "../admin-form";
import { openYear } from "./actions";
import type { FormDeadline } from "./calendar-table";
import { dateFields } from "./date-fields";

/** The same day of the next year. */
const yearLater = (day: string | null) => {
  if (!day) return null;
  const later = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  return later.endsWith("-02-29") ? later.replace(/29$/, "28") : later;
};

/** The year after the last one, with the last one's days moved on by a year. */
export async function OpenYearCard({ last }: { last: FormDeadline | null }) {
  const t = await getTranslations("calendar");
  const locale = await getLocale();
  if (!last) return null;
  const year = last.year + 1;
  const { from, to } = reportingYearPeriod(year);
  const dates = {
    opensOn: yearLater(last.opensOn) ?? "",
    dueOn: yearLater(last.dueOn),
    closesOn: yearLater(last.closesOn),
  };
  return (
    <section className="card flex flex-col gap-4" aria-labelledby="open-year">
      <h2 id="open-year">{t("openTitle", { year: String(year) })}</h2>
      <p className="text-14 text-ink-2">
        {t("period", { from: formatDate(from, locale), to: formatDate(to, locale) })}
      </p>
      <AdminForm
        key={year}
        action={openYear}
        hidden={{ year: String(year) }}
        fields={dateFields(t, dates)}
        submit={t("open", { year: String(year) })}
        done={t("opened")}
      />
    </section>
  );
}
