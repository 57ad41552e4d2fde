import type { Check } from "@/lib/domain/checks/check";
import { DomainError } from "@/lib/domain/errors";
import type { Value } from "@/lib/domain/values";
import type { Context } from "../../context";
import type { Catalogue } from "../../read/catalogue";
import { openSubmission } from "../../write/submission/open";
import { saveSubmission } from "../../write/submission/save";
import { submitSubmission } from "../../write/submission/submit";

export interface FormToFill {
  formId: string;
  unitId: string;
  year: number;
  values: ReadonlyMap<string, Value>;
  report: { number: string; date: string; office: string };
}

const NOTE = "Đúng theo báo cáo giấy (ghi chú minh họa)";

const facetIdOf = ({ measureId, categoryKey }: { measureId: string; categoryKey: string }) =>
  categoryKey === "" ? measureId : `${measureId}/${categoryKey}`;

/** The facets that a refusal wants explained. */
function facetsToExplain(error: unknown): string[] {
  if (!(error instanceof DomainError) || error.code !== "needs-note") throw error;
  return (error.details.checks as Check[]).flatMap(({ about }) => about.slice(0, 1).map(facetIdOf));
}

async function save(
  context: Context,
  id: string,
  version: number,
  form: FormToFill,
  noted: readonly string[],
) {
  const lines = [...form.values].map(([facetId, value]) => ({
    facetId,
    value,
    note: noted.includes(facetId) ? NOTE : null,
  }));
  return saveSubmission(context, { submissionId: id, version, report: form.report, lines });
}

/** Types a form in as a clerk would: every cell, then a note wherever the checks ask for one. */
export async function fillForm(context: Context, form: FormToFill): Promise<{ id: string; version: number }> {
  const { id } = await openSubmission(context, form);
  const { version } = await save(context, id, 1, form, []);
  return { id, version };
}

/** Hands a filled form in, explaining what the checks question. */
export async function handIn(
  context: Context,
  filled: { id: string; version: number },
  form: FormToFill,
): Promise<number> {
  try {
    return (await submitSubmission(context, { submissionId: filled.id, version: filled.version })).version;
  } catch (error) {
    const noted = facetsToExplain(error);
    const { version } = await save(context, filled.id, filled.version, form, noted);
    return (await submitSubmission(context, { submissionId: filled.id, version })).version;
  }
}

/** Units whose forms a catalogue asks for in a year, with the form. */
export function formsOfYear(catalogue: Catalogue, year: number): { formId: string; unitId: string }[] {
  return catalogue.formUnits.filter(({ fromYear, toYear }) => fromYear <= year && year <= (toYear ?? year));
}
