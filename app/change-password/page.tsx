import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ChangePasswordForm } from "@/components/account/change-password-form";
import { Entrance } from "@/components/shell/entrance";
import { readSignedIn } from "@/lib/session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("changePassword"))("title") };
}

export default async function ChangePasswordPage() {
  const signedIn = await readSignedIn();
  if (!signedIn) redirect("/sign-in");
  const t = await getTranslations("changePassword");
  return (
    <Entrance title={t("title")}>
      <p className="text-ink-2">{signedIn.mustChangePassword ? t("first") : t("explanation")}</p>
      <ChangePasswordForm username={signedIn.username} />
    </Entrance>
  );
}
