import type { createTranslator, Messages } from "next-intl";
import { isIsoDate } from "../domain/dates";
import type { Headline, HeadlineNote } from "../domain/headlines";
import { formatNumber } from "../domain/numbers";
import { QUALIFIERS } from "../domain/values";
import { formatDate } from "./dates";
import type { Locale } from "./locales";

type Translate = ReturnType<typeof createTranslator<Messages, "headlines">>;
type QualifierWords = ReturnType<typeof createTranslator<Messages, "qualifiers">>;

/** Values that are years, and so are never grouped: 2015, not 2.015. */
const YEARS: readonly string[] = ["since", "to", "year"];

function written(
  values: Headline["values"],
  qualifierWord: QualifierWords,
  locale: Locale,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (typeof value !== "number") return [name, isIsoDate(value) ? formatDate(value, locale) : value];
      if (YEARS.includes(name)) return [name, String(value)];
      const qualifier = QUALIFIERS.find((each) => each === values[`${name}Qualifier`]);
      const number = formatNumber(Math.abs(value), locale);
      return [name, qualifier && qualifier !== "exact" ? `${qualifierWord(qualifier)} ${number}` : number];
    }),
  );
}

/** The sentence of a headline with its notes: "Câu lạc bộ: năm nào cũng tăng ở cả 9 đơn vị, 2015 – 2024 (có số sơ bộ)". */
export function headlineSentence(
  { code, values, notes }: Headline,
  words: Readonly<Record<string, string>>,
  t: Translate,
  qualifierWord: QualifierWords,
  locale: Locale,
): string {
  const say = (key: string, said: Headline["values"]) =>
    t(key as keyof Messages["headlines"], { ...words, ...written(said, qualifierWord, locale) } as never);
  const told = notes.map((note: HeadlineNote) => say(`note-${note.code}`, note.values));
  // A per cent sign follows its number without a space in both languages.
  const sentence = say(code, values).replace(/(\d) %/g, "$1%");
  return told.length > 0 ? `${sentence} (${told.join("; ")})` : sentence;
}
