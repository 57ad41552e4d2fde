"use client";

import { useTranslations } from "next-intl";
import { useActionState, useEffect, useRef } from "react";
import { ErrorNotice } from "@/components/ui/error-notice";
import { TextArea } from "@/components/ui/field";
import { Link } from "@/components/ui/link";
import { SubmitButton } from "@/components/ui/submit-button";
import { comment } from "./actions";

interface CommentFormProps {
  submissionId: string;
  /** "" for the whole form. */
  facetId: string;
  /** Where the page stands without this form. */
  back?: string;
}

/** A comment on a cell or on the whole form, as a plain form. */
export function CommentForm({ submissionId, facetId, back }: CommentFormProps) {
  const t = useTranslations("comments");
  const [state, action] = useActionState(comment, {});
  const form = useRef<HTMLFormElement>(null);
  // It was asked for by a link: the keyboard goes on in it.
  useEffect(() => {
    if (back) form.current?.querySelector("textarea")?.focus();
  }, [back]);
  const wanted = state.error?.code === "invalid" && !state.values?.text;
  return (
    <form ref={form} action={action} className="mt-2 flex max-w-120 flex-col gap-2">
      {wanted ? null : <ErrorNotice error={state.error} />}
      <input type="hidden" name="submissionId" value={submissionId} />
      <input type="hidden" name="facetId" value={facetId} />
      <TextArea
        name="text"
        label={t("text")}
        hint={t("private")}
        rows={2}
        maxLength={2000}
        defaultValue={state.values?.text}
        error={wanted ? t("textWanted") : undefined}
      />
      <div className="flex flex-wrap items-center gap-3">
        <label className="flex min-h-8 items-center gap-2 text-14 max-sm:min-h-11">
          <input
            type="checkbox"
            name="followUp"
            defaultChecked={state.values?.followUp === "on"}
            className="h-5 w-5"
          />
          {t("followUp")}
        </label>
        <SubmitButton tone="plain" className="min-h-9">
          {t("send")}
        </SubmitButton>
        {back ? (
          <Link href={back as "/review"} scroll={false} className="link text-14">
            {t("cancel")}
          </Link>
        ) : null}
      </div>
    </form>
  );
}
