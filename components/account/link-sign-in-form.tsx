"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { ErrorNotice } from "@/components/ui/error-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { signInByLink } from "@/lib/sign-in-actions";

/** A button, not the mere opening of the link, uses it up: previews and prefetches must not. */
export function LinkSignInForm({ token }: { token: string }) {
  const t = useTranslations("signIn");
  const [state, action] = useActionState(signInByLink, {});
  return (
    <form action={action} className="flex flex-col gap-4">
      <ErrorNotice error={state.error} />
      <input type="hidden" name="token" value={token} />
      <SubmitButton className="w-full">{t("submit")}</SubmitButton>
    </form>
  );
}
