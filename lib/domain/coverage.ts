import type { IsoDate } from "./dates";
import { reportingWindow } from "./reporting-years";
import type { SubmissionState } from "./submissions";
import type { Unit } from "./units";

/** Where a unit's form of a year stands. */
export type CoverageState =
  | SubmissionState
  /** Nobody has begun it, and there is time. */
  | "not-begun"
  /** Not handed in though the day for it is over. */
  | "overdue"
  | "not-open"
  /** The unit did not exist in the year. */
  | "not-existing"
  /** It existed, and no form asked it. */
  | "not-asked";

export interface CoverageCell {
  unitId: string;
  year: number;
  state: CoverageState;
  /** Rows with a value, or a reason for its lack, of those that the form asks for. */
  filled: number;
  asked: number;
  /** The submission to open: the newest. */
  submissionId: string | null;
  /** The day by which it is due, where there is one. */
  dueOn: IsoDate | null;
  /** A correction is under way while an approved form stands. */
  correcting: boolean;
}

/** One submission as far as coverage asks. */
export interface CoverageSubmission {
  id: string;
  state: SubmissionState;
  sequence: number;
  filled: number;
}

export interface CoverageAsk {
  unit: Pick<Unit, "id" | "validFrom" | "validTo">;
  year: number;
  /** Rows that its form asks for in the year; 0 where no form asks it. */
  asked: number;
  opensOn: IsoDate;
  /** With an extension of the unit in it; null for back entry, which is never late. */
  dueOn: IsoDate | null;
  submissions: readonly CoverageSubmission[];
  today: IsoDate;
}

const HANDED_IN: readonly SubmissionState[] = ["submitted", "approved", "locked"];

/**
 * Where one unit's form of one year stands. An approved or locked form stands while its correction is
 * written; "overdue" is a form that nobody handed in by its day, begun or not.
 */
export function coverageOf({
  unit,
  year,
  asked,
  opensOn,
  dueOn,
  submissions,
  today,
}: CoverageAsk): CoverageCell {
  const newest = submissions.toSorted((a, b) => b.sequence - a.sequence);
  const standing = newest.find(({ state }) => state === "approved" || state === "locked");
  const shown = standing ?? newest[0];
  const stateOf = (): CoverageState => {
    if (!reportingWindow(unit, year)) return "not-existing";
    if (asked === 0) return "not-asked";
    if (shown && HANDED_IN.includes(shown.state)) return shown.state;
    if (today < opensOn) return "not-open";
    if (dueOn !== null && dueOn < today) return "overdue";
    return shown?.state ?? "not-begun";
  };
  return {
    unitId: unit.id,
    year,
    state: stateOf(),
    filled: shown?.filled ?? 0,
    asked,
    submissionId: newest[0]?.id ?? null,
    dueOn,
    correcting: standing !== undefined && newest[0] !== standing,
  };
}

export interface CoverageCount {
  /** Units whose form is asked for and open or over. */
  asked: number;
  approved: number;
  submitted: number;
  overdue: number;
}

/** How far the forms of a year have come; locked ones are approved too. */
export function countCoverage(cells: readonly CoverageCell[]): CoverageCount {
  const asked = cells.filter(({ state }) => !["not-existing", "not-asked", "not-open"].includes(state));
  const count = (...states: CoverageState[]) => asked.filter(({ state }) => states.includes(state)).length;
  return {
    asked: asked.length,
    approved: count("approved", "locked"),
    submitted: count("submitted"),
    overdue: count("overdue"),
  };
}
