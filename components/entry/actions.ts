"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { readFormContext } from "@/db/read/form-context";
import { readSubmission } from "@/db/read/submissions";
import { correctSubmission } from "@/db/write/submission/correct";
import { openSubmission } from "@/db/write/submission/open";
import { saveSubmission } from "@/db/write/submission/save";
import { submitSubmission } from "@/db/write/submission/submit";
import { withdrawSubmission } from "@/db/write/submission/withdraw";
import type { ActionError, ActionState } from "@/lib/action-state";
import { catalogueOf } from "@/lib/cached-reads";
import type { CellText } from "@/lib/cell-text";
import { readCell } from "@/lib/domain/cell-reading";
import { isIsoDate } from "@/lib/domain/dates";
import { MISSING_REASONS } from "@/lib/domain/values";
import { cellsOf, formRows } from "@/lib/form-rows";
import { DEFAULT_LOCALE } from "@/lib/i18n/locales";
import { actionError, runAction, textsOf } from "@/lib/run-action";
import { requestContext } from "@/lib/session";
import type { ReportText } from "./report-fields";

/** What saving or handing in tells the form. */
export interface FormState {
  error?: ActionError;
  /** What was typed, where it was refused: a page that comes without script shows it again. */
  typed?: { cells: Record<string, CellText>; report: ReportText };
  version?: number;
  saved?: boolean;
  /** Somebody else's save came first: what stands now, by whom and when. */
  clash?: { cells: Record<string, CellText>; by: string; at: string; version: number };
}

const PREFIX = { text: "value:", reason: "reason:", note: "note:" } as const;

/** The cells of a posted form by facet. */
function typedCells(form: FormData): Record<string, CellText> {
  const names = [...form.keys()].filter((name) => name.startsWith(PREFIX.text));
  return Object.fromEntries(
    names.map((name) => {
      const facetId = name.slice(PREFIX.text.length);
      const reason = String(form.get(PREFIX.reason + facetId) ?? "");
      return [
        facetId,
        {
          text: String(form.get(name)),
          reason: MISSING_REASONS.find((each) => each === reason) ?? "",
          note: String(form.get(PREFIX.note + facetId) ?? ""),
        },
      ];
    }),
  );
}

function typedReport(form: FormData): ReportText {
  const { reportNumber, reportDate, reportOffice } = textsOf(form, [
    "reportNumber",
    "reportDate",
    "reportOffice",
  ]);
  return { number: reportNumber, date: reportDate, office: reportOffice };
}

async function clashOf(submissionId: string): Promise<FormState["clash"]> {
  const context = await requestContext();
  const catalogue = await catalogueOf();
  const { submission, statements, lastSave } = await readSubmission(context, catalogue, submissionId);
  const { lastYear } = await readFormContext(context, catalogue, {
    ...submission,
    submissionId,
    locked: false,
  });
  const rows = formRows(catalogue, submission, lastYear, DEFAULT_LOCALE);
  return {
    cells: cellsOf(rows, statements),
    by: lastSave?.name ?? "",
    at: lastSave?.at ?? "",
    version: submission.version,
  };
}

/** Saves what was typed; with `intent` submit it is handed in after that. */
export async function saveForm(_: FormState, form: FormData): Promise<FormState> {
  const submissionId = String(form.get("submissionId"));
  const typed = { cells: typedCells(form), report: typedReport(form) };
  const { report } = typed;
  const cells = Object.entries(typed.cells).map(([facetId, cell]) => ({
    facetId,
    cell,
    reading: readCell(cell),
  }));
  if (cells.some(({ reading }) => reading.kind === "unreadable")) {
    return { error: { code: "invalid", details: {} }, typed };
  }
  let version = Number(form.get("version"));
  let saved = false;
  try {
    const context = await requestContext();
    ({ version } = await saveSubmission(context, {
      submissionId,
      version,
      report: {
        number: report.number || null,
        date: isIsoDate(report.date) ? report.date : null,
        office: report.office || null,
      },
      lines: cells.map(({ facetId, cell, reading }) => ({
        facetId,
        value: reading.kind === "value" ? reading.value : null,
        note: cell.note || null,
      })),
    }));
    saved = true;
    if (form.get("intent") === "submit") {
      ({ version } = await submitSubmission(context, { submissionId, version }));
    }
    revalidatePath(`/entry/${submissionId}`);
    return { version, saved };
  } catch (error) {
    const refused = actionError(error);
    if (refused.code === "stale") return { error: refused, typed, clash: await clashOf(submissionId) };
    // What was saved before handing in was refused stays saved, under its new version.
    return { error: refused, typed, version, saved };
  }
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
