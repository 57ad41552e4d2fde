"use client";

import { useTranslations } from "next-intl";
import { type ChangeEvent, useActionState } from "react";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { invalidFields } from "@/lib/action-state";
import { LARGEST_SCAN, SCAN_ACCEPT } from "@/lib/formats/scan-limits";
import { changeScan } from "./actions";

/** Puts a scan behind the form, in place of one that is there, or takes it away. */
export function ScanForm({ submissionId, hasScan }: { submissionId: string; hasScan: boolean }) {
  const t = useTranslations("scan");
  const [state, action] = useActionState(changeScan, {});
  const isUnchosen = invalidFields(state).includes("scan");
  const limit = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const isLarge = (currentTarget.files?.[0]?.size ?? 0) > LARGEST_SCAN;
    currentTarget.setCustomValidity(isLarge ? t("tooLarge") : "");
    if (isLarge) currentTarget.reportValidity();
  };
  return (
    <form action={action} className="mt-3 flex flex-col gap-3">
      {isUnchosen ? null : <ErrorNotice error={state.error} />}
      {state.result ? (
        <p role="status" className="text-14 text-ok">
          {t(state.result)}
        </p>
      ) : null}
      <input type="hidden" name="submissionId" value={submissionId} />
      <Field
        name="scan"
        label={t("file")}
        hint={t("hint")}
        type="file"
        accept={SCAN_ACCEPT}
        onChange={limit}
        error={isUnchosen ? t("fileWanted") : undefined}
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton tone="plain" name="intent" value="attach">
          {hasScan ? t("replace") : t("attach")}
        </SubmitButton>
        {hasScan ? (
          <SubmitButton tone="warn" name="intent" value="remove">
            {t("remove")}
          </SubmitButton>
        ) : null}
      </div>
    </form>
  );
}
