import { cookies } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { OFFICE_TIME_ZONE } from "../today";
import { DEFAULT_LOCALE, isLocale, LOCALE_COOKIE } from "./locales";

export default getRequestConfig(async () => {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value;
  const locale = isLocale(chosen) ? chosen : DEFAULT_LOCALE;
  const { default: messages } = await (locale === "vi" ? import("./vi.json") : import("./en.json"));
  return { locale, messages, timeZone: OFFICE_TIME_ZONE };
});
