"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { invalidFields } from "@/lib/action-state";
import { signIn } from "@/lib/sign-in-actions";

/** Works before the script is there: the action answers a plain form too. */
export function SignInForm({ to }: { /** Where it leads; null for where work waits. */ to: string | null }) {
  const t = useTranslations("signIn");
  const [state, action] = useActionState(signIn, {});
  const invalid = invalidFields(state);
  return (
    <form action={action} className="flex flex-col gap-4" noValidate>
      <ErrorNotice error={state.error} />
      {to ? <input type="hidden" name="to" value={to} /> : null}
      <Field
        name="username"
        label={t("username")}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={state.values?.username}
        error={invalid.includes("username") ? t("usernameMissing") : undefined}
        required
      />
      <Field
        name="password"
        type="password"
        label={t("password")}
        autoComplete="current-password"
        error={invalid.includes("password") ? t("passwordMissing") : undefined}
        required
      />
      <div className="flex items-start gap-3">
        <input
          id="remember"
          name="remember"
          type="checkbox"
          className="mt-1 size-5 accent-accent"
          aria-describedby="remember-hint"
        />
        <div>
          <label htmlFor="remember" className="text-14">
            {t("remember")}
          </label>
          <p id="remember-hint" className="text-13 text-ink-3">
            {t("rememberHint")}
          </p>
        </div>
      </div>
      <SubmitButton className="w-full">{t("submit")}</SubmitButton>
    </form>
  );
}
