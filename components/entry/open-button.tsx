"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { useErrorSentence } from "@/components/ui/error-sentence";
import { SubmitButton } from "@/components/ui/submit-button";
import { openForm } from "./actions";

interface OpenButtonProps {
  formId: string;
  unitId: string;
  year: number;
  unitName: string;
}

/** Begins the form of a unit and year. */
export function OpenButton({ formId, unitId, year, unitName }: OpenButtonProps) {
  const t = useTranslations("entry");
  const sentence = useErrorSentence();
  const [state, action] = useActionState(openForm, {});
  return (
    <form action={action}>
      <input type="hidden" name="formId" value={formId} />
      <input type="hidden" name="unitId" value={unitId} />
      <input type="hidden" name="year" value={year} />
      <SubmitButton tone="plain" className="min-h-8">
        {t("begin")}
        <span className="sr-only">: {unitName}</span>
      </SubmitButton>
      {state.error ? (
        <p role="alert" className="mt-1 text-13 text-error">
          {sentence(state.error)}
        </p>
      ) : null}
    </form>
  );
}
