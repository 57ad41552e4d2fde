import type { YearRow } from "./year-table";

export interface FormPeriod {
  formId: string;
  unitId: string;
  fromYear: number;
  toYear: number | null;
}

/** How far one form of a year has come: whose figures are there, and whose are not. */
export interface FormProgress {
  formId: string;
  expected: number;
  /** Units without any figure of the year, in the order given. */
  behind: string[];
}

/** Who has not reported a year, form by form; `reported` are the units with a figure of it. */
export function progressOf(
  forms: readonly FormPeriod[],
  year: number,
  reported: ReadonlySet<string>,
): FormProgress[] {
  const asked = forms.filter(({ fromYear, toYear }) => fromYear <= year && year <= (toYear ?? year));
  const ids = [...new Set(asked.map(({ formId }) => formId))];
  return ids.map((formId) => {
    const units = asked.filter((each) => each.formId === formId).map(({ unitId }) => unitId);
    return { formId, expected: units.length, behind: units.filter((unitId) => !reported.has(unitId)) };
  });
}

/** The units that have any figure of the year, an answer without a number too. */
export function reportedIn(tables: readonly (readonly YearRow[])[], year: number): Set<string> {
  const has = ({ cells }: YearRow) =>
    cells.some((cell) => cell.year === year && (cell.kind === "value" || cell.kind === "missing"));
  return new Set(tables.flatMap((rows) => rows.filter(has).map(({ unit }) => unit.id)));
}

/** Empty places of a measure in reports that were handed in. */
export interface Gaps {
  /** Places that were asked for in reports of which anything came. */
  asked: number;
  missing: number;
}

/**
 * The places of a table that hold no number though their unit reported the year: what a unit has not
 * reported at all is said of the unit, and "not applicable" is an answer.
 */
export function gapsOf(rows: readonly YearRow[], reported: ReadonlyMap<number, ReadonlySet<string>>): Gaps {
  const cells = rows.flatMap(({ unit, cells }) =>
    cells.filter(({ kind, year }) => kind !== "not-existing" && reported.get(year)?.has(unit.id)),
  );
  const missing = cells.filter(
    (cell) => cell.kind === "gap" || (cell.kind === "missing" && cell.reason !== "not_applicable"),
  );
  return { asked: cells.length, missing: missing.length };
}
