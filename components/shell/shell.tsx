import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { readEnv } from "@/lib/env";
import { Header } from "./header";

/** The frame of every page: skip link, header, the mark of the demonstration, content, foot. */
export async function Shell({ children }: { children: ReactNode }) {
  const t = await getTranslations("site");
  const nav = await getTranslations("nav");
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#content"
        className="sr-only bg-surface p-3 text-ink focus:not-sr-only focus:absolute focus:z-20"
      >
        {t("skip")}
      </a>
      <Header />
      <DemoBanner />
      <main id="content" className="mx-auto w-full max-w-[1680px] flex-1 px-4 py-5 sm:px-6 print:p-0">
        {children}
      </main>
      <footer className="mx-auto w-full max-w-[1680px] px-4 pb-6 text-13 text-ink-3 sm:px-6">
        <DemoMark />
        <p>{t("foot")}</p>
        <ul className="no-print mt-1 flex list-none flex-wrap gap-x-5 p-0">
          <li>
            <Link href="/districts" className="link inline-block min-h-6">
              {nav("units")}
            </Link>
          </li>
          <li>
            <Link href="/compare" className="link inline-block min-h-6">
              {nav("compare")}
            </Link>
          </li>
          <li>
            <Link href="/contradictions" className="link inline-block min-h-6">
              {nav("contradictions")}
            </Link>
          </li>
        </ul>
      </footer>
    </div>
  );
}

/** On every page and print of the demonstration. */
async function DemoBanner() {
  if (readEnv(process.env).SITE !== "demo") return null;
  const t = await getTranslations("demo");
  return (
    <section aria-label={t("mark")} className="hatched border-line-strong border-b px-4 py-2 text-14 sm:px-6">
      <p className="mx-auto flex max-w-[1632px] flex-wrap items-center gap-x-3 gap-y-1">
        <strong className="rounded-sm bg-ink px-2 py-0.5 font-semibold text-bg">{t("mark")}</strong>
        <span className="bg-bg px-1">{t("explanation")}</span>
      </p>
    </section>
  );
}

async function DemoMark() {
  if (readEnv(process.env).SITE !== "demo") return null;
  const t = await getTranslations("demo");
  return <p className="font-semibold">{t("source")}</p>;
}
