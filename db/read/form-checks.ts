import type { Check, FormLine } from "@/lib/domain/checks/check";
import { checkForm, type FormContext } from "@/lib/domain/checks/form";
import type { Statement } from "@/lib/domain/statements";
import type { Context } from "../context";
import type { Catalogue } from "./catalogue";
import { formLines, readFormContext } from "./form-context";
import { readStatements } from "./statements";

export interface FormChecks {
  form: FormContext;
  statements: Statement[];
  lines: FormLine[];
  /** Whether the form may be filled in today is not among them. */
  checks: Check[];
}

/** A submission's lines with everything that the checks say of them. */
export async function readFormChecks(
  context: Context,
  catalogue: Catalogue,
  submission: { id: string; formId: string; unitId: string; year: number },
): Promise<FormChecks> {
  const key = { ...submission, submissionId: submission.id, locked: false };
  const form = await readFormContext(context, catalogue, key);
  const statements = await readStatements(context, catalogue, { submissionId: submission.id });
  const lines = formLines(catalogue, submission, statements);
  return { form, statements, lines, checks: checkForm(lines, { ...form, open: true }) };
}

/** How many of the findings are warnings. */
export const countWarnings = (checks: readonly Check[]): number =>
  checks.filter(({ severity }) => severity === "warning").length;
