import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SetUpForm } from "@/components/account/set-up-form";
import { Entrance } from "@/components/shell/entrance";
import { isLinkUsable } from "@/db/auth/one-time-links";
import { connection } from "@/lib/connection";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("setUp"))("title"), referrer: "no-referrer" };
}

export default async function SetUpPage({ searchParams }: PageProps<"/set-up">) {
  const token = String((await searchParams).token ?? "");
  const t = await getTranslations("setUp");
  const usable = await isLinkUsable(connection().db, token, "set-up");
  return (
    <Entrance title={t("title")}>
      <p className="text-ink-2">{usable ? t("explanation") : t("linkDead")}</p>
      {usable ? <SetUpForm token={token} /> : null}
    </Entrance>
  );
}
