import { getLocale, getTranslations } from "next-intl/server";
import type { AccountSession } from "@/db/read/accounts";
import { browserName } from "@/lib/browser-name";
import { formatMoment } from "@/lib/i18n/dates";
import { AdminForm } from "../admin-form";
import { end } from "./actions";

/** Where an account is signed in, and the way to end one session or all. */
export async function SessionList({ id, sessions }: { id: string; sessions: readonly AccountSession[] }) {
  const t = await getTranslations("accountAdmin");
  const locale = await getLocale();
  return (
    <section className="card" aria-labelledby="sessions">
      <h2 id="sessions">{t("sessions")}</h2>
      {sessions.length === 0 ? <p className="text-14 text-ink-2">{t("noSessions")}</p> : null}
      <ul className="list-none p-0">
        {sessions.map((session) => (
          <li
            key={session.id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-line border-b py-3"
          >
            <div className="text-14">
              <p className="font-medium">
                {browserName(session.userAgent) ?? t("unknownBrowser")}
                {session.current ? ` · ${t("current")}` : ""}
              </p>
              <p className="text-ink-2">
                {t("sessionLine", {
                  since: formatMoment(session.createdAt, locale),
                  used: formatMoment(session.updatedAt, locale),
                  address: session.address ?? t("unknownAddress"),
                })}
              </p>
            </div>
            <AdminForm
              action={end}
              hidden={{ id, sessionId: session.id }}
              fields={[]}
              submit={t("end")}
              done={t("ended")}
              tone="plain"
            />
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <div className="mt-3">
          <AdminForm
            action={end}
            hidden={{ id }}
            fields={[]}
            submit={t("endAll")}
            done={t("ended")}
            tone="warn"
          />
        </div>
      ) : null}
    </section>
  );
}
