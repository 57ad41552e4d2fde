import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SignInForm } from "@/components/account/sign-in-form";
import { Entrance } from "@/components/shell/entrance";
import { readSignedIn } from "@/lib/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signIn"))("title") };
}

export default async function SignInPage() {
  if (await readSignedIn()) redirect("/home");
  const t = await getTranslations("signIn");
  return (
    <Entrance title={t("title")}>
      <SignInForm />
      <p className="text-14 text-ink-2">{t("help")}</p>
      <p className="text-13 text-ink-3">{t("privacy")}</p>
    </Entrance>
  );
}
