import type { CoverageCell } from "./coverage";
import type { IsoDate } from "./dates";
import type { SubmissionState } from "./submissions";

/** A form that somebody still has to hand in. */
export interface EntryTask {
  unitId: string;
  year: number;
  state: "returned" | "draft" | "not-begun";
  /** null for back entry, which is never late. */
  dueOn: IsoDate | null;
  isLate: boolean;
  submissionId: string | null;
  filled: number;
  asked: number;
}

const ORDER: readonly EntryTask["state"][] = ["returned", "draft", "not-begun"];
const NEVER = "9999-12-31";

/**
 * What is still to be handed in, of forms that are asked for: what came back first, then what is due
 * soonest. A form of an old year that nobody began is no task: nobody waits for it. `stateOf` is the newest
 * submission's, since "overdue" alone does not tell whether a form was begun; a correction is one too.
 */
export function entryTasks(
  cells: readonly CoverageCell[],
  stateOf: (submissionId: string) => SubmissionState | null,
): EntryTask[] {
  const tasks = cells.flatMap(({ unitId, year, state, dueOn, submissionId, filled, asked }): EntryTask[] => {
    if (state === "not-existing" || state === "not-asked" || state === "not-open") return [];
    const newest = submissionId === null ? null : stateOf(submissionId);
    const isLate = state === "overdue";
    const task = { unitId, year, dueOn, isLate, submissionId, filled, asked };
    if (newest === "returned" || newest === "draft") return [{ ...task, state: newest }];
    return newest === null && dueOn !== null ? [{ ...task, state: "not-begun" }] : [];
  });
  return tasks.sort(
    (a, b) =>
      Number(b.state === "returned") - Number(a.state === "returned") ||
      (a.dueOn ?? NEVER).localeCompare(b.dueOn ?? NEVER) ||
      ORDER.indexOf(a.state) - ORDER.indexOf(b.state) ||
      b.year - a.year,
  );
}
