import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkSignInForm } from "@/components/account/link-sign-in-form";
import { Entrance } from "@/components/shell/entrance";
import { isLinkUsable } from "@/db/auth/one-time-links";
import { connection } from "@/lib/connection";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signIn"))("title"), referrer: "no-referrer" };
}

export default async function LinkPage({ searchParams }: PageProps<"/sign-in/link">) {
  const token = String((await searchParams).token ?? "");
  const t = await getTranslations("signIn");
  const usable = await isLinkUsable(connection().db, token, "sign-in");
  return (
    <Entrance title={t("title")}>
      {usable ? (
        <>
          <p className="text-ink-2">{t("linkExplanation")}</p>
          <LinkSignInForm token={token} />
        </>
      ) : (
        <p className="text-ink-2">{t("linkDead")}</p>
      )}
    </Entrance>
  );
}
