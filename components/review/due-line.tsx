import { useLocale, useTranslations } from "next-intl";
import type { IsoDate } from "@/lib/domain/dates";
import { formatDate } from "@/lib/i18n/dates";

/** By when a form is due, or since when it is late. */
export function DueLine({ dueOn, isLate }: { dueOn: IsoDate | null; isLate: boolean }) {
  const t = useTranslations("home");
  const locale = useLocale();
  if (dueOn === null) return <span>{t("noDue")}</span>;
  const date = formatDate(dueOn, locale);
  return isLate ? (
    <span className="font-medium text-warn">{t("overdueSince", { date })}</span>
  ) : (
    <span>{t("dueOn", { date })}</span>
  );
}
