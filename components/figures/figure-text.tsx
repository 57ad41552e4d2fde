import { getLocale, getTranslations } from "next-intl/server";
import { formatNumber } from "@/lib/domain/numbers";
import type { Qualifier, Value } from "@/lib/domain/values";

/** A number in the reader's language, with the word of its qualifier: "trên 4.000". */
export async function FigureText({ value, qualifier = "exact" }: { value: number; qualifier?: Qualifier }) {
  const locale = await getLocale();
  const number = formatNumber(value, locale);
  if (qualifier === "exact") return <span className="whitespace-nowrap">{number}</span>;
  const t = await getTranslations("qualifiers");
  return <span className="whitespace-nowrap">{`${t(qualifier)} ${number}`}</span>;
}

/** A value, or the words for why there is none. */
export async function ValueText({ value }: { value: Value }) {
  const t = await getTranslations("missing");
  if (value.kind === "missing") return <span className="text-ink-3">{t(value.reason)}</span>;
  return <FigureText value={value.value} qualifier={value.qualifier} />;
}
