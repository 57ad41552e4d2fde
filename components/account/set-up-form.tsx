"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { invalidFields } from "@/lib/action-state";
import { setUp } from "@/lib/sign-in-actions";

/** The first administrator's name and password. */
export function SetUpForm({ token }: { token: string }) {
  const t = useTranslations("setUp");
  const [state, action] = useActionState(setUp, {});
  const invalid = invalidFields(state);
  const errorOf = (name: "username" | "name" | "password" | "repeat") =>
    invalid.includes(name) ? t(`${name}Error`) : undefined;
  return (
    <form action={action} className="flex flex-col gap-4" noValidate>
      <ErrorNotice error={state.error} />
      <input type="hidden" name="token" value={token} />
      <Field
        name="name"
        label={t("personName")}
        hint={t("personNameHint")}
        autoComplete="name"
        defaultValue={state.values?.name}
        error={errorOf("name")}
        required
      />
      <Field
        name="username"
        label={t("username")}
        hint={t("usernameHint")}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={state.values?.username}
        error={errorOf("username")}
        required
      />
      <Field
        name="password"
        type="password"
        label={t("password")}
        hint={t("passwordHint")}
        autoComplete="new-password"
        error={errorOf("password")}
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
