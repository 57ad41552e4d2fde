"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { invalidFields } from "@/lib/action-state";
import { changePassword } from "@/lib/sign-in-actions";

/** Old password, new one, and the new one again. */
export function ChangePasswordForm({ username }: { username: string }) {
  const t = useTranslations("changePassword");
  const [state, action] = useActionState(changePassword, {});
  const invalid = invalidFields(state);
  const errorOf = (name: "current" | "next" | "repeat") =>
    invalid.includes(name) ? t(`${name}Error`) : undefined;
  return (
    <form action={action} className="flex flex-col gap-4" noValidate>
      <ErrorNotice error={state.error} />
      <input type="hidden" name="username" autoComplete="username" value={username} readOnly />
      <Field
        name="current"
        type="password"
        label={t("current")}
        autoComplete="current-password"
        error={errorOf("current")}
        required
      />
      <Field
        name="next"
        type="password"
        label={t("next")}
        hint={t("nextHint")}
        autoComplete="new-password"
        error={errorOf("next")}
        required
      />
      <Field
        name="repeat"
        type="password"
        label={t("repeat")}
        autoComplete="new-password"
        error={errorOf("repeat")}
        required
      />
      <SubmitButton className="w-full">{t("submit")}</SubmitButton>
    </form>
  );
}
