import { useLocale, useTranslations } from "next-intl";
import type { Period } from "@/lib/domain/periods";
import { reportingYearOf } from "@/lib/domain/reporting-years";
import { formatBound } from "@/lib/i18n/dates";

/** A period in words: "tại thời điểm 21/6/2017", "cộng gộp 2008 – 21/6/2017", "lũy kế đến 21/6/2017". */
export function PeriodText({ period }: { period: Period }) {
  const t = useTranslations("periods");
  const locale = useLocale();
  const to = formatBound(period.to, period.toPrecision, locale);
  if (period.basis === "reporting_year") return t("year", { year: String(reportingYearOf(period)) });
  if (period.kind === "as_of") return t("asOf", { date: to });
  if (period.from === null) return t("upTo", { date: to });
  return t("span", { from: formatBound(period.from, period.fromPrecision, locale), to });
}
