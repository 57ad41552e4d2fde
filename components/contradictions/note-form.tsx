"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { ErrorNotice } from "@/components/ui/error-notice";
import { TextArea } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { invalidFields } from "@/lib/action-state";
import { note } from "./actions";

interface NoteFormProps {
  contradiction: string;
  seen: number;
  vi: string;
  en: string;
}

/** What readers should know of it, in both languages; empty in both takes the note away. */
export function NoteForm({ contradiction, seen, vi, en }: NoteFormProps) {
  const t = useTranslations("contradictions");
  const [state, action] = useActionState(note, {});
  const missing = invalidFields(state);
  return (
    <details open={state.error ? true : undefined} className="no-print">
      <summary className="flex min-h-6 w-fit cursor-pointer items-center text-14 text-accent underline underline-offset-3 max-sm:min-h-11">
        {vi === "" ? t("addNote") : t("changeNote")}
      </summary>
      <form action={action} className="flex flex-col gap-3 py-2">
        <ErrorNotice error={state.error} />
        <input type="hidden" name="contradiction" value={contradiction} />
        <input type="hidden" name="seen" value={seen} />
        <TextArea
          name="vi"
          lang="vi"
          rows={2}
          maxLength={2000}
          label={t("noteVi")}
          defaultValue={state.values?.vi ?? vi}
          error={missing.includes("vi") ? t("bothWanted") : undefined}
        />
        <TextArea
          name="en"
          lang="en"
          rows={2}
          maxLength={2000}
          label={t("noteEn")}
          defaultValue={state.values?.en ?? en}
          error={missing.includes("en") ? t("bothWanted") : undefined}
        />
        <SubmitButton className="w-fit">{t("saveNote")}</SubmitButton>
      </form>
    </details>
  );
}
