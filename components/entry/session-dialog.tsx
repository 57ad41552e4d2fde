"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ActionError, ActionState } from "@/lib/action-state";
import { useEntry } from "./entry-context";
import { EntryDialog } from "./entry-dialog";

/**
 * Signs in by a message and not by an action: an action draws the page again with the session that it came
 * with, and that one is over.
 */
async function signInAgain(username: string, password: string): Promise<ActionError | null> {
  try {
    const response = await fetch("/entry/session", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ username, password }),
    });
    const { error } = await response.json();
    return error ?? null;
  } catch {
    return { code: "offline", details: {} };
  }
}

/** The session ended during work: the password is asked for here, and everything typed stays. */
export function SessionDialog() {
  const t = useTranslations("grid");
  const words = useTranslations("signIn");
  const { account, sync } = useEntry();
  const [state, action] = useActionState(async (_: ActionState, form: FormData): Promise<ActionState> => {
    const error = await signInAgain(account.username, String(form.get("password") ?? ""));
    if (error) return { error };
    sync.resume();
    return {};
  }, {});
  return (
    <EntryDialog title={t("sessionEnded")}>
      <form action={action} className="flex flex-col gap-3">
        <p className="text-14 text-ink-2">{t("sessionHint", { name: account.name })}</p>
        <ErrorNotice error={state.error} />
        <Field
          name="password"
          label={words("password")}
          type="password"
          autoComplete="current-password"
          required
        />
        <div className="flex justify-end">
          <SubmitButton>{words("submit")}</SubmitButton>
        </div>
      </form>
    </EntryDialog>
  );
}
