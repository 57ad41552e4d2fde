"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { useErrorSentence } from "@/components/ui/error-sentence";
import { SubmitButton } from "@/components/ui/submit-button";
import { clearComment } from "./actions";

/** Says that what a comment asked for is done. */
export function ClearForm({ commentId }: { commentId: string }) {
  const t = useTranslations("comments");
  const sentence = useErrorSentence();
  const [state, action] = useActionState(clearComment, {});
  return (
    <form action={action}>
      <input type="hidden" name="commentId" value={commentId} />
      <SubmitButton tone="plain" className="min-h-8 px-3 text-13">
        {t("clear")}
      </SubmitButton>
      {state.error ? (
        <p role="alert" className="text-13 text-error">
          {sentence(state.error)}
        </p>
      ) : null}
    </form>
  );
}
