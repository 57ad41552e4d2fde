import { useLocale, useTranslations } from "next-intl";
import { changeBetween, SMALL_BASE } from "@/lib/domain/changes";
import { formatNumber } from "@/lib/domain/numbers";
import type { Value } from "@/lib/domain/values";

/** This year against last: the difference, and per cent where the base is large enough to bear one. */
export function ChangeCell({ before, now }: { before: Value | null; now: Value | null }) {
  const t = useTranslations("review");
  const locale = useLocale();
  const difference = changeBetween(before, now);
  if (difference === null || before?.kind !== "number") {
    return <span className="text-ink-3">{t("noChange")}</span>;
  }
  const sign = difference > 0 ? "+" : difference < 0 ? "−" : "";
  const percent =
    before.value < SMALL_BASE
      ? t("smallBase")
      : `${sign}${formatNumber(Math.abs((100 * difference) / before.value), locale)}%`;
  return (
    <>
      <span className="whitespace-nowrap">
        {sign}
        {formatNumber(Math.abs(difference), locale)}
      </span>{" "}
      <span className="whitespace-nowrap text-13 text-ink-3">{percent}</span>
    </>
  );
}
