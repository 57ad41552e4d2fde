import type { CellText } from "@/lib/cell-text";
import { type CellReading, readCell } from "@/lib/domain/cell-reading";
import type { Check } from "@/lib/domain/checks/check";
import { lineKey, wantsNote as wantsNoteAmong } from "@/lib/domain/checks/check";
import { checkForm, type FormContext } from "@/lib/domain/checks/form";
import type { FormRow } from "@/lib/form-rows";

/** A row with what its cell means and what the checks say of it. */
export interface ReadRow {
  row: FormRow;
  cell: CellText;
  reading: CellReading;
  /** Findings that stand at this row: those whose first line it is. */
  checks: Check[];
}

/** Reads every cell and runs the same checks as the server will. */
export function readRows(
  rows: readonly FormRow[],
  cells: Readonly<Record<string, CellText>>,
  context: FormContext,
): { read: ReadRow[]; general: Check[] } {
  const readings = rows.map((row) => {
    const cell = cells[row.facetId] ?? { text: "", reason: "", note: "" };
    return { row, cell, reading: readCell(cell) };
  });
  const checks = checkForm(
    readings.map(({ row, reading }) => ({
      measureId: row.measureId,
      categoryKey: row.categoryKey,
      value: reading.kind === "value" ? reading.value : null,
    })),
    context,
  );
  const at = (check: Check) => (check.about[0] ? lineKey(check.about[0]) : null);
  return {
    read: readings.map((each) => ({
      ...each,
      checks: checks.filter((check) => at(check) === lineKey(each.row)),
    })),
    general: checks.filter((check) => at(check) === null),
  };
}

/** Whether a finding still wants its explanation, by the notes as they are typed. */
export function wantsNote(check: Check, rows: readonly ReadRow[]): boolean {
  return wantsNoteAmong(
    check,
    rows.filter(({ cell }) => cell.note.trim() !== "").map(({ row }) => row),
  );
}
