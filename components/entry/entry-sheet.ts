import type { Comment } from "@/db/read/comments";
import type { SubmissionSummary } from "@/db/read/submissions";
import type { FormContext } from "@/lib/domain/checks/form";
import type { Statement } from "@/lib/domain/statements";
import { cellValuesOf, type FormRow } from "@/lib/form-rows";
import type { EntrySheet } from "./entry-cells";

/** A unit's form as the entry table takes it, of the rows given. */
export function entrySheet(parts: {
  key: { formId: string; unitId: string; year: number };
  unitName: string;
  rows: readonly FormRow[];
  /** null where nobody has begun it. */
  submission: SubmissionSummary | null;
  statements: readonly Statement[];
  context: FormContext;
  open: boolean;
  asked?: readonly string[];
  comments?: readonly Comment[];
  parts?: EntrySheet["parts"];
  plans?: EntrySheet["plans"];
  earlier?: EntrySheet["earlier"];
}): EntrySheet {
  const {
    key,
    unitName,
    rows,
    submission,
    statements,
    context,
    open,
    asked,
    comments = [],
    parts: units = null,
    plans = {},
    earlier = {},
  } = parts;
  return {
    formId: key.formId,
    unitId: key.unitId,
    year: key.year,
    unitName,
    submissionId: submission?.id ?? null,
    version: submission?.version ?? 1,
    open,
    state: submission?.state ?? null,
    ...(asked ? { asked } : {}),
    cells: cellValuesOf(rows, statements),
    report: {
      number: submission?.reportNumber ?? null,
      date: submission?.reportDate ?? null,
      office: submission?.reportOffice ?? null,
    },
    context,
    returned:
      submission?.state === "returned"
        ? { facetIds: submission.returnedFacets, reason: submission.returnReason ?? "" }
        : null,
    parts: units,
    plans,
    earlier,
    comments,
  };
}
