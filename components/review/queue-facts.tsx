import { getLocale, getTranslations } from "next-intl/server";
import { Icon } from "@/components/ui/icon";
import type { SubmissionSummary } from "@/db/read/submissions";
import { formatDate } from "@/lib/i18n/dates";
import { officeDay } from "@/lib/today";

/* What lists say of a form, in the same words wherever one stands. */

/** When it was handed in, and by whom; nothing where it was not. */
export async function SentNote({ submission }: { submission: SubmissionSummary }) {
  const t = await getTranslations("review");
  const locale = await getLocale();
  if (!submission.submittedAt) return null;
  const date = formatDate(officeDay(submission.submittedAt), locale);
  return <span>{t("sent", { date, name: submission.submitterName ?? "" })}</span>;
}

/** How many checks warn; nothing where they were not counted. */
export async function WarningsNote({ count }: { count: number | null }) {
  const t = await getTranslations("review");
  if (count === null) return null;
  return count === 0 ? (
    <span className="text-ok">
      <Icon name="check" /> {t("clean")}
    </span>
  ) : (
    <span className="text-warn">
      <Icon name="warning" /> {t("warningCount", { count })}
    </span>
  );
}

/** How many comments somebody has to see to. */
export async function FollowUpsNote({ count }: { count: number }) {
  const t = await getTranslations("review");
  return count > 0 ? (
    <span className="text-warn">
      <Icon name="flag" /> {t("followUps", { count })}
    </span>
  ) : null;
}
