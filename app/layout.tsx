import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { readEnv } from "@/lib/env";
import { CLIENT_NAMESPACES, clientMessages } from "@/lib/i18n/client-messages";
import { isTheme, THEME_COOKIE } from "@/lib/theme";
import { latin, vietnamese } from "./fonts";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("site");
  return {
    // The address that readers type: a link's preview needs it whole.
    metadataBase: new URL(readEnv(process.env).APP_URL),
    title: { default: t("name"), template: `%s · ${t("name")}` },
    description: t("description"),
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#0B3A47" },
    { media: "(prefers-color-scheme: dark)", color: "#0B2A33" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = (await cookies()).get(THEME_COOKIE)?.value;
  return (
    <html
      lang={await getLocale()}
      data-theme={isTheme(theme) ? theme : undefined}
      className={`${latin.variable} ${vietnamese.variable}`}
    >
      <body>
        <NextIntlClientProvider messages={clientMessages(await getMessages(), CLIENT_NAMESPACES)}>
          {children}
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
