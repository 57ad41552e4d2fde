import { useLocale, useTranslations } from "next-intl";
import { formatNumber } from "@/lib/domain/numbers";
import { shareOfPlan } from "@/lib/domain/plans";
import type { Value } from "@/lib/domain/values";

/** A plan beside a figure, with how much of it the figure comes to. */
export function PlanNote({ plan, value }: { plan: number; value: Value | null }) {
  const t = useTranslations("plans");
  const qualifiers = useTranslations("qualifiers");
  const locale = useLocale();
  const share = shareOfPlan(value, plan);
  const words = { plan: formatNumber(plan, locale) };
  if (!share) return <>{t("noShare", words)}</>;
  const number = formatNumber(share.value, locale);
  const told = share.qualifier === "exact" ? number : `${qualifiers(share.qualifier)} ${number}`;
  return <>{t("ofPlan", { ...words, share: told })}</>;
}
