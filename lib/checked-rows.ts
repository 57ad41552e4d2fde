import { type Check, lineKey } from "./domain/checks/check";
import { checkForm, type FormContext } from "./domain/checks/form";
import type { Value } from "./domain/values";
import type { FormRow } from "./form-rows";

/** What the checks say of a form: of each row, by facet, and of the form as a whole. */
export interface CheckedRows {
  general: Check[];
  /** Findings that stand at a row: those whose first line it is. Rows without one are not in it. */
  byFacet: ReadonlyMap<string, Check[]>;
}

/** Checks a form's rows; the same for what is typed, what is handed in and what is reviewed. */
export function checkRows(
  rows: readonly FormRow[],
  valueAt: (facetId: string) => Value | null,
  context: FormContext,
): CheckedRows {
  const facets = new Map(rows.map((row) => [lineKey(row), row.facetId]));
  const general: Check[] = [];
  const byFacet = new Map<string, Check[]>();
  const lines = rows.map(({ facetId, measureId, categoryKey }) => ({
    measureId,
    categoryKey,
    value: valueAt(facetId),
  }));
  for (const check of checkForm(lines, context)) {
    const [first] = check.about;
    const facetId = first ? facets.get(lineKey(first)) : undefined;
    if (facetId === undefined) general.push(check);
    else byFacet.set(facetId, [...(byFacet.get(facetId) ?? []), check]);
  }
  return { general, byFacet };
}
