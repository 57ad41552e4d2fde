import type { ErrorCode } from "./domain/errors";

/** What went wrong in an action: a code that lib/i18n has a sentence for. Details are plain values. */
export interface ActionError {
  code: ErrorCode | "unexpected" | "offline" | "wrong-address" | "wrong-password" | "account-disabled";
  details: Readonly<Record<string, unknown>>;
}

/** What an action tells its form. `values` are what was typed, so that nothing is lost. */
export interface ActionState<Result = undefined> {
  error?: ActionError;
  values?: Readonly<Record<string, string>>;
  result?: Result;
}

/** The fields that an `invalid` refusal names. */
export const invalidFields = (state: ActionState<unknown>): readonly string[] =>
  Array.isArray(state.error?.details.fields) ? state.error.details.fields.map(String) : [];
