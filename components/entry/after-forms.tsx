"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { correctForm, withdrawForm } from "./actions";

interface Seen {
  submissionId: string;
  version: number;
}

function SeenFields({ submissionId, version }: Seen) {
  return (
    <>
      <input type="hidden" name="submissionId" value={submissionId} />
      <input type="hidden" name="version" value={version} />
    </>
  );
}

/** Takes a submission back before its review. */
export function WithdrawForm(seen: Seen) {
  const t = useTranslations("entry");
  const [state, action] = useActionState(withdrawForm, {});
  return (
    <form action={action} className="flex flex-col gap-3">
      <ErrorNotice error={state.error} />
      <SeenFields {...seen} />
      <SubmitButton tone="plain">{t("withdraw")}</SubmitButton>
    </form>
  );
}

/** Opens a correction: the approved values stand until the new ones are approved. */
export function CorrectForm(seen: Seen) {
  const t = useTranslations("entry");
  const [state, action] = useActionState(correctForm, {});
  return (
    <form action={action} className="flex flex-col gap-3">
      <ErrorNotice error={state.error} />
      <SeenFields {...seen} />
      <Field
        name="reason"
        label={t("correctionReason")}
        hint={t("correctionHint")}
        defaultValue={state.values?.reason}
        error={state.error?.code === "invalid" ? t("reasonWanted") : undefined}
        required
      />
      <SubmitButton tone="plain">{t("correct")}</SubmitButton>
    </form>
  );
}
