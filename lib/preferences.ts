"use server";

import { revalidatePath } from "next/cache";
import { cookies } from "next/headers";
import { isLocale, LOCALE_COOKIE } from "./i18n/locales";
import { isTheme, THEME_COOKIE } from "./theme";

const ONE_YEAR_S = 365 * 24 * 3600;
const keep = { maxAge: ONE_YEAR_S, sameSite: "lax", path: "/", httpOnly: true } as const;

/** Keeps the reader's language in a cookie; an unknown one changes nothing. */
export async function chooseLocale(form: FormData): Promise<void> {
  const locale = String(form.get("locale"));
  if (!isLocale(locale)) return;
  (await cookies()).set(LOCALE_COOKIE, locale, keep);
  revalidatePath("/", "layout");
}

/** Keeps light or dark in a cookie; "system" forgets the choice. */
export async function chooseTheme(form: FormData): Promise<void> {
  const theme = String(form.get("theme"));
  const jar = await cookies();
  if (isTheme(theme)) jar.set(THEME_COOKIE, theme, keep);
  else jar.delete(THEME_COOKIE);
  revalidatePath("/", "layout");
}
