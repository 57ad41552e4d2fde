"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { ErrorNotice } from "@/components/ui/error-notice";
import { TextArea } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { invalidFields } from "@/lib/action-state";
import { publish } from "./publish-actions";

interface PublishFormProps {
  articleId: string;
  /** What the commander has seen: something new since then makes it stale. */
  version: number;
  isDraft: boolean;
  figures: number;
}

/** The commander's decision on an article. Taking it back wants a reason; publishing does not. */
export function PublishForm({ articleId, version, isDraft, figures }: PublishFormProps) {
  const t = useTranslations("articleTools");
  const [state, action] = useActionState(publish, {});
  const missing = invalidFields(state).includes("reason");
  const hidden = (
    <>
      <input type="hidden" name="articleId" value={articleId} />
      <input type="hidden" name="version" value={version} />
    </>
  );
  if (isDraft) {
    return (
      <form action={action} className="flex flex-col gap-2">
        <ErrorNotice error={state.error} />
        {hidden}
        <SubmitButton name="intent" value="publish" className="w-fit">
          {t("publish")}
        </SubmitButton>
        <p className="text-13 text-ink-3">{t("consequence", { count: figures })}</p>
      </form>
    );
  }
  return (
    <details open={state.error ? true : undefined}>
      <summary className="button cursor-pointer list-none">{t("unpublish")}</summary>
      <form action={action} className="mt-2 flex flex-col gap-2">
        <ErrorNotice error={state.error} />
        {hidden}
        <TextArea
          name="reason"
          label={t("reason")}
          rows={2}
          maxLength={2000}
          defaultValue={state.values?.reason}
          error={missing ? t("reasonWanted") : undefined}
        />
        <SubmitButton name="intent" value="unpublish" tone="warn" className="w-fit">
          {t("unpublishNow")}
        </SubmitButton>
      </form>
    </details>
  );
}
