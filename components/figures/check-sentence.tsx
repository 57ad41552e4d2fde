import { useLocale, useTranslations } from "next-intl";
import type { Check } from "@/lib/domain/checks/check";
import { checkSentence } from "@/lib/i18n/check-sentence";

/** One finding in words; for server and client components alike. */
export function CheckSentence({
  check,
  names = {},
}: {
  check: Check;
  names?: Readonly<Record<string, string>>;
}) {
  const t = useTranslations("checks");
  const qualifiers = useTranslations("qualifiers");
  const locale = useLocale();
  return <>{checkSentence(check.message, t, qualifiers, locale, (id) => names[id] ?? id)}</>;
}
