import { getLocale, getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import type { Catalogue } from "@/db/read/catalogue";
import type { OverviewYearly } from "@/db/read/overview-yearly";
import { nameIn } from "@/lib/i18n/collation";
import { formatDate } from "@/lib/i18n/dates";

interface ReportingProgressProps {
  progress: OverviewYearly["progress"];
  catalogue: Catalogue;
  /** Whether the reader has an account with which to enter figures. */
  signedIn: boolean;
}

/** Who has not reported the latest year that opened, form by form, each unit a link. */
export async function ReportingProgress({ progress, catalogue, signedIn }: ReportingProgressProps) {
  const t = await getTranslations("digest");
  const locale = await getLocale();
  if (!progress) {
    return (
      <section className="card" aria-labelledby="digest-progress">
        <h2 id="digest-progress">{t("progressNone")}</h2>
      </section>
    );
  }
  const { year, dueOn, forms, expected, reported } = progress;
  return (
    <section className="card" aria-labelledby="digest-progress">
      <h2 id="digest-progress">{t("progress", { reported, expected, year: String(year) })}</h2>
      <p className="text-14 text-ink-2">
        {dueOn ? t("due", { date: formatDate(dueOn, locale) }) : t("noDue")}{" "}
        {reported === expected ? t("allReported") : null}
      </p>
      <ul className="mt-2">
        {forms.map((form) => (
          <li key={form.formId} className="border-line border-t py-2 text-14">
            <strong className="font-semibold">{t("form", { form: form.formId })}</strong>{" "}
            {t("formCount", { reported: form.expected - form.behind.length, expected: form.expected })}
            {form.behind.length > 0 ? (
              <details>
                <summary className="link inline-flex min-h-11 items-center sm:min-h-8">
                  {t("behind", { count: form.behind.length })}
                </summary>
                <ul className="flex flex-wrap gap-x-4">
                  {form.behind.map((id) => {
                    const unit = catalogue.units.find((each) => each.id === id);
                    return (
                      <li key={id}>
                        <Link
                          href={`/districts/${id}`}
                          className="link inline-flex min-h-11 items-center sm:min-h-7"
                        >
                          {unit ? nameIn(unit.shortName, locale) : id}
                        </Link>
                      </li>
                    );
                  })}
                </ul>
              </details>
            ) : null}
          </li>
        ))}
      </ul>
      <p className="no-print mt-2">
        <Link href={signedIn ? `/entry?year=${year}` : "/sign-in"} className="button">
          {t("enter")}
        </Link>
      </p>
    </section>
  );
}
