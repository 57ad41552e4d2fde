import "server-only";
import { unstable_rethrow } from "next/navigation";
import type { ActionError, ActionState } from "./action-state";
import { DomainError } from "./domain/errors";

/** The code of an error for the page; what is unknown is logged and never shown. */
export function actionError(error: unknown): ActionError {
  if (error instanceof DomainError) return { code: error.code, details: error.details };
  console.error("unexpected error:", error);
  return { code: "unexpected", details: {} };
}

/** Runs a verb for a form: its result, or the refusal with what was typed. Redirects go through. */
export async function runAction<Result>(
  act: () => Promise<Result>,
  values: Readonly<Record<string, string>> = {},
): Promise<ActionState<Result>> {
  try {
    return { result: await act() };
  } catch (error) {
    unstable_rethrow(error);
    return { error: actionError(error), values };
  }
}

/** The text fields of a form, trimmed; what may be shown again after a refusal. */
export function textsOf<Name extends string>(form: FormData, names: readonly Name[]): Record<Name, string> {
  return Object.fromEntries(names.map((name) => [name, String(form.get(name) ?? "").trim()])) as Record<
    Name,
    string
  >;
}
