import { type Check, wantsNote } from "@/lib/domain/checks/check";
import type { FormRow } from "@/lib/form-rows";
import { cellId } from "./entry-cells";
import type { EntryStore } from "./entry-store";

export type ProblemKind = "clash" | "unreadable" | "question" | "error" | "empty" | "warning";

/** What keeps a form from being handed in, at the cell where it is mended. */
export interface Problem {
  kind: ProblemKind;
  id: string;
  unitId: string;
  row: FormRow;
  check: Check | null;
}

/** What comes first is what has to be mended first. */
const ORDER: readonly ProblemKind[] = ["clash", "unreadable", "question", "error", "empty", "warning"];

/** Everything that the server would refuse in a unit's form, by the same checks. */
export function problemsOf(store: EntryStore, unitId: string): Problem[] {
  const views = store
    .rowsOf(unitId)

    .map((row) => ({ row, id: cellId(unitId, row.facetId) }))
    .map((each) => ({
      ...each,
      view: store.view(each.id),
    }));
  const noted = views.filter(({ view }) => view.cell.note.trim() !== "").map(({ row }) => row);
  const problems = views.flatMap(({ row, id, view }): Problem[] => {
    const problem = (kind: ProblemKind, check: Check | null = null) => ({ kind, id, unitId, row, check });
    const own: Problem[] = [];
    if (view.clash) own.push(problem("clash"));
    if (view.reading.kind === "unreadable" || view.reading.kind === "question") {
      own.push(problem(view.reading.kind));
    }
    if (view.reading.kind === "empty") own.push(problem("empty"));
    for (const check of view.checks) {
      if (check.severity === "error") own.push(problem("error", check));
      if (wantsNote(check, noted)) own.push(problem("warning", check));
    }
    return own;
  });
  return problems.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}
