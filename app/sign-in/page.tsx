import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SignInForm } from "@/components/account/sign-in-form";
import { Entrance } from "@/components/shell/entrance";
import { returnAddress } from "@/lib/return-address";
import { readSignedIn } from "@/lib/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signIn"))("title") };
}

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const to = returnAddress((await searchParams).to);
  if (await readSignedIn()) redirect((to ?? "/home") as "/home");
  const t = await getTranslations("signIn");
  return (
    <Entrance title={t("title")}>
      <SignInForm to={to} />
      <p className="text-14 text-ink-2">{t("help")}</p>
      <p className="text-13 text-ink-3">{t("privacy")}</p>
    </Entrance>
  );
}
