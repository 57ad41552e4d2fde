import type { ErrorCode } from "./errors";
import { type Action, may, type Viewer } from "./permissions";
import { isOwnSubmission, type SubmissionEvent, type SubmissionState, transition } from "./submissions";
import type { Unit } from "./units";

export interface SubmissionStep {
  /** What the account must be allowed to do. */
  action: Action;
  /** Not by whoever handed it in. */
  byAnother: boolean;
}

/** Who may take each step of a submission's life: the verbs and the buttons follow this one table. */
export const SUBMISSION_STEPS: Readonly<Record<SubmissionEvent, SubmissionStep>> = {
  save: { action: "enter", byAnother: false },
  submit: { action: "submit", byAnother: false },
  withdraw: { action: "submit", byAnother: false },
  approve: { action: "approve", byAnother: true },
  return: { action: "return", byAnother: true },
  lock: { action: "lock", byAnother: false },
  unlock: { action: "unlock", byAnother: false },
  correct: { action: "enter", byAnother: false },
};

export type StepRefusal = Extract<
  ErrorCode,
  "unauthenticated" | "forbidden" | "wrong-state" | "own-submission"
>;

/**
 * Why the viewer may not take the step, in the order in which a verb refuses it; null where it may. What
 * the form itself still lacks is another question.
 */
export function stepRefusal(
  viewer: Viewer,
  submission: { unitId: string; state: SubmissionState; submittedBy: string | null },
  event: SubmissionEvent,
  units: readonly Pick<Unit, "id" | "parentId">[],
): StepRefusal | null {
  if (viewer.kind === "stranger") return "unauthenticated";
  const { action, byAnother } = SUBMISSION_STEPS[event];
  if (!may(viewer, action, { unitId: submission.unitId, units })) return "forbidden";
  if (transition(submission.state, event) === null) return "wrong-state";
  return byAnother && isOwnSubmission(submission, viewer.id) ? "own-submission" : null;
}
