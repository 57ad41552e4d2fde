export const LOCALES = ["vi", "en"] as const;
export type Locale = (typeof LOCALES)[number];

export const DEFAULT_LOCALE: Locale = "vi";
export const LOCALE_COOKIE = "locale";

export const isLocale = (text: string | undefined): text is Locale =>
  LOCALES.some((locale) => locale === text);
