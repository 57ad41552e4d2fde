import { getTranslations } from "next-intl/server";
import { AdminForm } from "../admin-form";
import { changeDates } from "./actions";
import type { FormDeadline } from "./calendar-table";
import { dateFields } from "./date-fields";

/** Other days for one form of one year. */
export async function ChangeDatesCard({ deadline }: { deadline: FormDeadline }) {
  const t = await getTranslations("calendar");
  const coverage = await getTranslations("coverage");
  const { formId, year, opensOn, dueOn, closesOn } = deadline;
  return (
    <section className="card flex flex-col gap-4" aria-labelledby="change">
      <h2 id="change">
        {t("changeTitle", { form: coverage(`forms.${formId as "D"}`), year: String(year) })}
      </h2>
      <AdminForm
        key={`${year} ${formId}`}
        action={changeDates}
        hidden={{
          formId,
          year: String(year),
          seenOpensOn: opensOn,
          seenDueOn: dueOn ?? "",
          seenClosesOn: closesOn ?? "",
        }}
        fields={[
          ...dateFields(t, deadline, dueOn === null),
          { kind: "area", name: "reason", label: t("reason"), error: t("reasonWanted") },
        ]}
        submit={t("save")}
        done={t("changed")}
      />
    </section>
  );
}
