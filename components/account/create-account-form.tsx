"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Field, SelectField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { invalidFields } from "@/lib/action-state";
import { ROLES } from "@/lib/domain/permissions";
import { createAccount } from "./create-account-action";

/** Name, role and unit; the one-time password is shown once, here, and is kept nowhere. */
export function CreateAccountForm({ units }: { units: readonly { value: string; label: string }[] }) {
  const t = useTranslations("accounts");
  const roles = useTranslations("roles");
  const [state, action] = useActionState(createAccount, {});
  const invalid = invalidFields(state);
  const errorOf = (name: "username" | "name") => (invalid.includes(name) ? t(`${name}Error`) : undefined);
  return (
    <>
      {state.result ? (
        <div role="status" className="rounded-md border border-ok bg-ok-soft p-4">
          <p className="font-semibold">{t("created", { username: state.result.username })}</p>
          <p className="text-14">{t("createdHint")}</p>
          <p
            className="num mt-2 w-fit select-all rounded-md bg-surface px-3 py-2 text-18"
            data-testid="one-time-password"
          >
            {state.result.password}
          </p>
        </div>
      ) : null}
      <form action={action} className="flex flex-col gap-4" noValidate>
        <ErrorNotice error={state.error} />
        <Field
          name="name"
          label={t("name")}
          defaultValue={state.values?.name}
          error={errorOf("name")}
          required
        />
        <Field
          name="username"
          label={t("username")}
          hint={t("usernameHint")}
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={state.values?.username}
          error={errorOf("username")}
          required
        />
        <SelectField
          name="role"
          label={t("role")}
          options={ROLES.toReversed().map((role) => ({ value: role, label: roles(role) }))}
          defaultValue={state.values?.role}
        />
        <SelectField
          name="unitId"
          label={t("unit")}
          options={[{ value: "", label: t("wholeInstallation") }, ...units]}
          defaultValue={state.values?.unitId}
        />
        <SubmitButton>{t("create")}</SubmitButton>
      </form>
    </>
  );
}
