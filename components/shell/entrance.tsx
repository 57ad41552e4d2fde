import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { readEnv } from "@/lib/env";

/** The two-sided page before the door: the form at the left, what the product stands for at the right. */
export async function Entrance({ title, children }: { title: string; children: ReactNode }) {
  const t = await getTranslations("site");
  const demo = await getTranslations("demo");
  const isDemo = readEnv(process.env).SITE === "demo";
  return (
    <div className="grid min-h-dvh bg-surface lg:grid-cols-[minmax(0,600px)_1fr]">
      <main className="flex flex-col justify-center gap-6 px-4 py-10 sm:px-12 lg:px-22">
        <Link href="/" className="w-fit leading-6 no-underline">
          <strong className="block font-semibold text-18">{t("name")}</strong>
          <span className="text-14 text-ink-3">{t("place")}</span>
        </Link>
        {isDemo ? (
          <p className="hatched border border-line-strong p-3 text-14">
            <strong className="bg-surface px-1">{demo("mark")}</strong>
          </p>
        ) : null}
        <h1>{title}</h1>
        {children}
      </main>
      <aside className="hidden flex-col justify-center gap-8 bg-bar px-24 text-on-bar lg:flex">
        {isDemo ? null : (
          <>
            <p className="font-bold text-[88px] leading-[110px]">
              <span className="border-[#FFE480] border-b-8">1.360</span>{" "}
              <span className="font-normal text-22 text-on-bar-2">{t("exampleUnit")}</span>
            </p>
            <blockquote className="text-22 leading-10" lang="vi">
              “Hiện nay, toàn tỉnh có 13 loại mô hình,{" "}
              <span className="rounded-sm bg-[#FFE480] px-1 text-[#14201E]">với 1.360 câu lạc bộ</span>”
            </blockquote>
            <p className="text-on-bar-2">Công an Trà Vinh, 21/6/2017</p>
          </>
        )}
        <p className="mt-16 text-14 text-on-bar-2">{t("promise")}</p>
      </aside>
    </div>
  );
}
