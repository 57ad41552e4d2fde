import { getLocale, getTranslations } from "next-intl/server";
import { StateChip } from "@/components/ui/state-chip";
import type { RecordYear } from "@/db/read/reporting-record";
import { formatDate } from "@/lib/i18n/dates";

/** Year by year what became of a unit's form; the states only for those to whom the record gives them. */
export async function UnitRecordCard({ record }: { record: readonly RecordYear[] }) {
  const t = await getTranslations("unit");
  const asked = record.filter(({ formId }) => formId !== null);
  const published = asked.filter((each) => each.published).length;
  return (
    <section className="card" aria-labelledby="record">
      <h2 id="record">{t("record")}</h2>
      {asked.length === 0 ? (
        <p className="mt-1 text-14 text-ink-2">{t("neverAsked")}</p>
      ) : (
        <>
          <p className="text-14 text-ink-2">{t("recordCount", { published, asked: asked.length })}</p>
          <table className="table table-dense mt-2">
            <thead>
              <tr>
                <th scope="col">{t("year")}</th>
                <th scope="col">{t("form")}</th>
                <th scope="col">{t("state")}</th>
              </tr>
            </thead>
            <tbody>
              {spansOf(record).map(({ each, to }) => (
                <tr key={each.year}>
                  <th scope="row" className="num text-left! font-medium">
                    {to === each.year ? each.year : `${each.year} – ${to}`}
                  </th>
                  <td>{each.formId ?? "–"}</td>
                  <td>
                    <RecordState record={each} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

/** Each year for itself, but the years in which no form asked in one line. */
function spansOf(record: readonly RecordYear[]): { each: RecordYear; to: number }[] {
  const spans: { each: RecordYear; to: number }[] = [];
  for (const each of record) {
    const last = spans.at(-1);
    if (last && each.formId === null && last.each.formId === null) last.to = each.year;
    else spans.push({ each, to: each.year });
  }
  return spans;
}

async function RecordState({ record }: { record: RecordYear }) {
  const t = await getTranslations("unit");
  const locale = await getLocale();
  const { formId, published, states, overdueSince, notOpen } = record;
  if (formId === null) return <span className="text-ink-3">{t("notAsked")}</span>;
  if (states === null) {
    return published ? t("published") : <span className="text-ink-3">{t("nothingPublished")}</span>;
  }
  return (
    <span className="flex flex-wrap gap-1">
      {states.map((state) => (
        <StateChip key={state} state={state} />
      ))}
      {overdueSince ? (
        <strong className="font-semibold text-warn">
          {t("overdue", { date: formatDate(overdueSince, locale) })}
        </strong>
      ) : states.length === 0 ? (
        <span className="text-ink-3">{t(notOpen ? "notOpen" : "notBegun")}</span>
      ) : null}
    </span>
  );
}
