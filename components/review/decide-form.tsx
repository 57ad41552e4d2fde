"use client";

import { useTranslations } from "next-intl";
import { ErrorNotice } from "@/components/ui/error-notice";
import { TextArea } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { SubmitButton } from "@/components/ui/submit-button";
import { useDecision } from "./decide-context";
import { DECIDE_FORM } from "./field-names";

/** The commander's opinion and decision. A return wants a reason; an approval does not. */
export function DecideForm({ submissionId, version }: { submissionId: string; version: number }) {
  const t = useTranslations("review");
  const { state, action } = useDecision();
  const reasonMissing = state.error?.code === "invalid";
  return (
    <form id={DECIDE_FORM} action={action} className="flex flex-col gap-3 border-line-strong border-t-2 pt-4">
      <ErrorNotice error={state.error} />
      <input type="hidden" name="submissionId" value={submissionId} />
      <input type="hidden" name="version" value={version} />
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-60 flex-1">
          <TextArea
            name="reason"
            label={
              <>
                {t("opinion")} <span className="font-normal text-ink-3">{t("opinionHint")}</span>
              </>
            }
            rows={2}
            maxLength={2000}
            defaultValue={state.values?.reason}
            error={reasonMissing ? t("reasonWanted") : undefined}
          />
        </div>
        <SubmitButton tone="warn" name="intent" value="return">
          <Icon name="return" />
          {t("return")}
        </SubmitButton>
        <SubmitButton name="intent" value="approve">
          <Icon name="check" />
          {t("approve")}
        </SubmitButton>
      </div>
      <p className="text-13 text-ink-3">
        {t("tickHint")} {t("consequence")}
      </p>
    </form>
  );
}
