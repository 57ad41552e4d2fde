import { getTranslations } from "next-intl/server";
import { formatInput, formatNumber } from "@/lib/domain/numbers";
import type { Value } from "@/lib/domain/values";
import { nameIn } from "@/lib/i18n/collation";
import type { Locale } from "@/lib/i18n/locales";
import type { PlanFormLine } from "./plan-form";
import type { PlanLine } from "./plan-page";

/** The lines of a plan as the form shows them. */
export async function planTexts(lines: readonly PlanLine[], locale: Locale): Promise<PlanFormLine[]> {
  const missing = await getTranslations("missing");
  const qualifiers = await getTranslations("qualifiers");
  const said = (value: Value | null) => {
    if (!value) return "…";
    if (value.kind === "missing") return missing(value.reason);
    const number = formatNumber(value.value, locale);
    return value.qualifier === "exact" ? number : `${qualifiers(value.qualifier)} ${number}`;
  };
  return lines.map(({ unit, plan, number, lastYear, reached, share }) => ({
    unitId: unit.id,
    name: nameIn(unit.name, locale),
    plan: plan === null ? "" : formatInput(plan),
    number,
    lastYear: said(lastYear),
    reached: said(reached),
    share: share ? `${said(share)}%` : "",
  }));
}
