"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { ErrorNotice } from "@/components/ui/error-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { reopen } from "./actions";

interface ReopenFormProps {
  articleId: string;
  decisionId: string;
  proposal: string;
  /** A claim that is public is taken back with a reason only. */
  wantsReason: boolean;
}

/** Takes a decision back: folded away, since it is rarely wanted. */
export function ReopenForm({ articleId, decisionId, proposal, wantsReason }: ReopenFormProps) {
  const t = useTranslations("reading");
  const [state, action] = useActionState(reopen, {});
  return (
    <details open={state.error ? true : undefined}>
      <summary className="flex min-h-6 cursor-pointer items-center text-accent underline underline-offset-3 max-sm:min-h-11">
        {t("reopen")}
      </summary>
      <form action={action} className="flex flex-col gap-2 py-2">
        <ErrorNotice error={state.error} />
        <input type="hidden" name="articleId" value={articleId} />
        <input type="hidden" name="decisionId" value={decisionId} />
        <input type="hidden" name="proposal" value={proposal} />
        <label>
          {wantsReason ? t("reasonWanted") : t("reason")}
          <input
            name="reason"
            className="field mt-1"
            maxLength={2000}
            defaultValue={state.values?.reason}
            required={wantsReason}
          />
        </label>
        <SubmitButton tone="warn">{t("reopenNow")}</SubmitButton>
      </form>
    </details>
  );
}
