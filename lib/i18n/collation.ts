import type { LocalName } from "../domain/units";
import type { Locale } from "./locales";

/** A name in the reader's language. */
export const nameIn = (name: LocalName, locale: Locale): string => name[locale];

/** A name within a sentence: "khu vực"; only the first letter changes, so that "UBND" stays. */
export const inSentence = (name: string, locale: Locale): string =>
  `${name.charAt(0).toLocaleLowerCase(locale)}${name.slice(1)}`;
