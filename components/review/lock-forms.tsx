"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Field } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { SubmitButton } from "@/components/ui/submit-button";
import { decide } from "./actions";

interface LockFormProps {
  submissionId: string;
  version: number;
  /** To lock an approved form, or to unlock a locked one with a reason. */
  intent: "lock" | "unlock";
}

/** Closes an approved form against corrections, or opens it again. */
export function LockForm({ submissionId, version, intent }: LockFormProps) {
  const t = useTranslations("review");
  const [state, action] = useActionState(decide, {});
  return (
    <form action={action} className="flex flex-col gap-3 border-line-strong border-t-2 pt-4">
      <ErrorNotice error={state.error} />
      <input type="hidden" name="submissionId" value={submissionId} />
      <input type="hidden" name="version" value={version} />
      {intent === "unlock" ? (
        <Field
          name="reason"
          label={t("unlockReason")}
          maxLength={2000}
          defaultValue={state.values?.reason}
          error={state.error?.code === "invalid" ? t("reasonWanted") : undefined}
          required
        />
      ) : (
        <p className="text-14 text-ink-2">{t("lockHint")}</p>
      )}
      <div>
        <SubmitButton tone="plain" name="intent" value={intent}>
          <Icon name="lock" />
          {t(intent)}
        </SubmitButton>
      </div>
    </form>
  );
}
