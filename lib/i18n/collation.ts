import type { LocalName } from "../domain/units";
import type { Locale } from "./locales";

/** A name in the reader's language. */
export const nameIn = (name: LocalName, locale: Locale): string => name[locale];

/** A name within a sentence: "khu vực"; only the first letter changes, so that "UBND" stays. */
export const inSentence = (name: string, locale: Locale): string =>
  `${name.charAt(0).toLocaleLowerCase(locale)}${name.slice(1)}`;

/** Sorts by name as the language sorts: Càng Long, Cầu Kè, Cầu Ngang, Châu Thành. */
export function byName<T>(locale: Locale, nameOf: (each: T) => string): (a: T, b: T) => number {
  const collator = new Intl.Collator(locale, { numeric: true });
  return (a, b) => collator.compare(nameOf(a), nameOf(b));
}
