import { getLocale, getTranslations } from "next-intl/server";
import { AdminForm } from "@/components/admin/admin-form";
import { type DeputyNaming, readDeputies } from "@/db/read/deputies";
import { formatDate } from "@/lib/i18n/dates";
import { requestContext } from "@/lib/session";
import { officeDay } from "@/lib/today";
import { end, name } from "./actions";

/** Who reviews in a commander's place and when, and the way to name one. */
export async function DeputyCard({ commanderId }: { commanderId: string }) {
  const t = await getTranslations("deputies");
  const context = await requestContext();
  const { namings, candidates } = await readDeputies(context, commanderId);
  return (
    <section className="card flex flex-col gap-4" aria-labelledby="deputy">
      <h2 id="deputy">{t("title")}</h2>
      <p className="text-14 text-ink-2">{t("hint")}</p>
      {namings.length === 0 ? <p className="text-14">{t("none")}</p> : null}
      <ul className="list-none p-0 text-14">
        {namings.map((each) => (
          <li
            key={each.id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-line border-b py-2"
          >
            <Naming naming={each} />
            {each.endedAt === null && each.toDay >= context.today ? (
              <AdminForm
                action={end}
                hidden={{ commanderId, id: each.id }}
                fields={[]}
                submit={t("end")}
                done={t("over")}
                tone="plain"
              />
            ) : null}
          </li>
        ))}
      </ul>
      {candidates.length === 0 ? (
        <p className="text-14 text-ink-2">{t("noCandidates")}</p>
      ) : (
        <AdminForm
          // A naming that was kept leaves an empty form.
          key={namings.length}
          action={name}
          hidden={{ commanderId }}
          fields={[
            {
              kind: "select",
              name: "deputyId",
              label: t("deputy"),
              options: [
                { value: "", label: t("choose") },
                ...candidates.map((each) => ({ value: each.id, label: `${each.name} (${each.username})` })),
              ],
              error: t("deputyError"),
            },
            {
              kind: "date",
              name: "fromDay",
              label: t("from"),
              value: context.today,
              error: t("fromError"),
            },
            { kind: "date", name: "toDay", label: t("to"), error: t("toError") },
          ]}
          submit={t("name")}
          done={t("named")}
        />
      )}
    </section>
  );
}

async function Naming({ naming }: { naming: DeputyNaming }) {
  const t = await getTranslations("deputies");
  const locale = await getLocale();
  const { today } = await requestContext();
  const { deputyName, fromDay, toDay, endedAt } = naming;
  const words = { name: deputyName, from: formatDate(fromDay, locale), to: formatDate(toDay, locale) };
  if (endedAt !== null) {
    return (
      <span className="text-ink-3">
        {t("ended", { ...words, on: formatDate(officeDay(endedAt), locale) })}
      </span>
    );
  }
  return toDay < today ? (
    <span className="text-ink-3">{t("past", words)}</span>
  ) : (
    <strong className="font-medium">{t("standing", words)}</strong>
  );
}
