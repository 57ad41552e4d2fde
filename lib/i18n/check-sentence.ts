import type { createTranslator, Messages } from "next-intl";
import type { Message } from "../domain/checks/check";
import { formatNumber } from "../domain/numbers";
import { QUALIFIERS } from "../domain/values";
import type { Locale } from "./locales";

type Translate = ReturnType<typeof createTranslator<Messages, "checks">>;
type QualifierWords = ReturnType<typeof createTranslator<Messages, "qualifiers">>;
type CheckCode = keyof Messages["checks"];

/**
 * The sentence of a finding. Numbers are written in the reader's language, with the word of their
 * qualifier where they have one; names of measures and units are given by `nameOf`.
 */
export function checkSentence(
  { code, values }: Message,
  t: Translate,
  qualifierWord: QualifierWords,
  locale: Locale,
  nameOf: (id: string) => string,
): string {
  const written = Object.entries(values).map(([name, value]): [string, string] => {
    if (typeof value !== "number") return [name, nameOf(value)];
    const number = name === "year" ? String(value) : formatNumber(value, locale).replace("-", "−");
    const qualifier = QUALIFIERS.find((each) => each === values[`${name}Qualifier`]);
    return [name, qualifier ? `${qualifierWord(qualifier)} ${number}` : number];
  });
  const open = "low" in values && !("high" in values) ? "yes" : "no";
  return t(
    code as CheckCode,
    { low: "", high: "", first: "…", second: "…", open, ...Object.fromEntries(written) } as never,
  );
}
