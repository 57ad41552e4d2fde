"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { ErrorNotice } from "@/components/ui/error-notice";
import { TextArea } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { invalidFields } from "@/lib/action-state";
import { rank } from "./actions";

/** Ranks one of two rivals, or takes the ranking back; either way the reason is wanted. */
export function RankForm({ statementId, isRanked }: { statementId: string; isRanked: boolean }) {
  const t = useTranslations("contradictions");
  const [state, action] = useActionState(rank, {});
  const missing = invalidFields(state).includes("reason");
  return (
    <details open={state.error ? true : undefined} className="no-print">
      <summary className="flex min-h-6 w-fit cursor-pointer items-center text-14 text-accent underline underline-offset-3 max-sm:min-h-11">
        {isRanked ? t("withdraw") : t("rank")}
      </summary>
      <form action={action} className="flex flex-col gap-2 py-2">
        <ErrorNotice error={state.error} />
        <input type="hidden" name="statementId" value={statementId} />
        <TextArea
          name="reason"
          label={
            <>
              {t("reason")} <span className="font-normal text-ink-3">{t("reasonHint")}</span>
            </>
          }
          rows={2}
          maxLength={2000}
          defaultValue={state.values?.reason}
          error={missing ? t("reasonWanted") : undefined}
        />
        <SubmitButton
          name="intent"
          value={isRanked ? "withdraw" : "rank"}
          tone={isRanked ? "warn" : "primary"}
          className="w-fit"
        >
          {isRanked ? t("withdrawNow") : t("rankNow")}
        </SubmitButton>
      </form>
    </details>
  );
}
