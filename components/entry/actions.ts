"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { correctSubmission } from "@/db/write/submission/correct";
import { openSubmission } from "@/db/write/submission/open";
import { type CellClash, saveCells } from "@/db/write/submission/save-cells";
import { submitSubmission } from "@/db/write/submission/submit";
import { withdrawSubmission } from "@/db/write/submission/withdraw";
import type { ActionError, ActionState } from "@/lib/action-state";
import type { CellText } from "@/lib/cell-text";
import { isIsoDate } from "@/lib/domain/dates";
import { DomainError } from "@/lib/domain/errors";
import { actionError, runAction, textsOf } from "@/lib/run-action";
import { requestContext } from "@/lib/session";
import type { ReportText } from "./entry-report";
import { cellsToSave, changedCells, seenReport, typedReport } from "./plain-form";

/** What was changed in a form that came without script and was refused: the page shows it again. */
export interface RefusedForm {
  cells: Record<string, CellText>;
  report: ReportText;
  clashes?: readonly CellClash[];
}

export interface FormState {
  error?: ActionError;
  refused?: RefusedForm;
}

/** Saves a form that comes without script; with `intent` submit it is handed in after that. */
export async function saveForm(_: FormState, form: FormData): Promise<FormState> {
  const submissionId = String(form.get("submissionId"));
  const refused = { cells: changedCells(form), report: typedReport(form) };
  const cells = cellsToSave(form);
  if (!cells) return { error: { code: "invalid", details: {} }, refused };
  const base = seenReport(form);
  const { number, date, office } = refused.report;
  try {
    const context = await requestContext();
    const mine = { number: number || null, date: isIsoDate(date) ? date : null, office: office || null };
    const { version, clashes } = await saveCells(context, { submissionId, cells, report: { mine, base } });
    if (clashes.length > 0)
      return { error: { code: "stale", details: {} }, refused: { ...refused, clashes } };
    if (form.get("intent") === "submit") await submitSubmission(context, { submissionId, version });
    revalidatePath(`/entry/${submissionId}`);
    return {};
  } catch (error) {
    return { error: actionError(error), refused };
  }
}

/** Hands in what is saved of one form, for the account that typed it; tells what was refused. */
export async function submitForm(
  accountId: string,
  form: { submissionId: string; version: number },
): Promise<ActionError | null> {
  const { error } = await runAction(async () => {
    const context = await requestContext();
    const { viewer } = context;
    if (viewer.kind !== "account" || viewer.id !== accountId) throw new DomainError("unauthenticated");
    return submitSubmission(context, form);
  });
  if (!error) revalidatePath("/entry", "layout");
  return error ?? null;
}

/** Opens the form of a unit and year and goes there. */
export async function openForm(_: ActionState, form: FormData): Promise<ActionState> {
  const { formId, unitId, year } = textsOf(form, ["formId", "unitId", "year"]);
  const state = await runAction(async () =>
    openSubmission(await requestContext(), { formId, unitId, year: Number(year) }),
  );
  if (state.result) redirect(`/entry/${state.result.id}`);
  return { error: state.error };
}

export async function withdrawForm(_: ActionState, form: FormData): Promise<ActionState> {
  const submissionId = String(form.get("submissionId"));
  const state = await runAction(async () =>
    withdrawSubmission(await requestContext(), { submissionId, version: Number(form.get("version")) }),
  );
  revalidatePath(`/entry/${submissionId}`);
  return { error: state.error };
}

/** Opens a correction of an approved form and goes there. */
export async function correctForm(_: ActionState, form: FormData): Promise<ActionState> {
  const { submissionId, reason } = textsOf(form, ["submissionId", "reason"]);
  const state = await runAction(
    async () =>
      correctSubmission(await requestContext(), {
        submissionId,
        version: Number(form.get("version")),
        reason,
      }),
    { reason },
  );
  if (state.result) redirect(`/entry/${state.result.id}`);
  return { error: state.error, values: state.values };
}
