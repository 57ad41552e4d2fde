import { getLocale, getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { StateChip } from "@/components/ui/state-chip";
import type { SubmissionSummary } from "@/db/read/submissions";
import { catalogueOf } from "@/lib/cached-reads";
import { nameIn } from "@/lib/i18n/collation";
import { formatDate } from "@/lib/i18n/dates";
import { officeDay } from "@/lib/today";

/** Submissions as a list of links, the one being looked at marked. */
export async function Queue({
  heading,
  submissions,
  current,
}: {
  heading: string;
  submissions: readonly SubmissionSummary[];
  current?: string;
}) {
  const t = await getTranslations("review");
  const locale = await getLocale();
  const { units } = await catalogueOf();
  const nameOf = (id: string) => {
    const unit = units.find((each) => each.id === id);
    return unit ? nameIn(unit.shortName, locale) : id;
  };
  return (
    <section aria-label={heading}>
      <h2 className="px-5 py-3">
        {heading} <span className="font-normal text-ink-3">{submissions.length}</span>
      </h2>
      {submissions.length === 0 ? <p className="px-5 pb-4 text-14 text-ink-2">{t("nothing")}</p> : null}
      <ul>
        {submissions.map((each) => (
          <li key={each.id} className="border-line border-t">
            <Link
              href={`/review/${each.id}`}
              aria-current={each.id === current ? "true" : undefined}
              className={`block px-5 py-3 text-14 no-underline hover:bg-sunken ${each.id === current ? "border-accent border-l-4 bg-accent-soft" : ""}`}
            >
              <span className="flex items-start justify-between gap-2">
                <strong className="font-semibold text-16">{nameOf(each.unitId)}</strong>
                <StateChip state={each.state} />
              </span>
              <span className="block">{t("year", { year: String(each.year) })}</span>
              {each.submittedAt ? (
                <span className="block text-13 text-ink-3">
                  {t("sent", {
                    date: formatDate(officeDay(each.submittedAt), locale),
                    name: each.submitterName ?? "",
                  })}
                </span>
              ) : null}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
