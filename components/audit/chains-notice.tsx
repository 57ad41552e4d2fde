import { getLocale, getTranslations } from "next-intl/server";
import { Icon } from "@/components/ui/icon";
import type { ChainsReading } from "@/db/read/audit-chains";
import { formatMoment } from "@/lib/i18n/dates";
import type { ChangeWords } from "./change-words";

/** What verifying the chains has found. */
export async function ChainsNotice({ reading, words }: { reading: ChainsReading; words: ChangeWords }) {
  const t = await getTranslations("audit");
  const locale = await getLocale();
  const { changes, chains, broken } = reading;
  const look = broken ? "border-error bg-error-soft text-error" : "border-ok bg-ok-soft text-ok";
  return (
    <div
      role={broken ? "alert" : "status"}
      className={`mb-4 rounded-md border border-l-4 p-4 text-14 ${look}`}
    >
      <p className="font-semibold">
        <Icon name={broken ? "warning" : "check"} /> {broken ? t("broken") : t("whole")}
      </p>
      <p className="text-ink">{t("verified", { changes, chains })}</p>
      {broken ? (
        <p className="text-ink">
          {t("brokenAt", {
            id: String(broken.id),
            kind: words.kind(broken.subjectKind),
            subject: broken.subjectId,
            at: formatMoment(broken.at, locale),
          })}
        </p>
      ) : (
        <p className="text-ink">{t("limits")}</p>
      )}
    </div>
  );
}
