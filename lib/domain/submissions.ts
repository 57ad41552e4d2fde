export const SUBMISSION_STATES = ["draft", "submitted", "returned", "approved", "locked"] as const;
export type SubmissionState = (typeof SUBMISSION_STATES)[number];

export const SUBMISSION_EVENTS = [
  "save",
  "submit",
  "withdraw",
  "approve",
  "return",
  "lock",
  "unlock",
  "correct",
] as const;
export type SubmissionEvent = (typeof SUBMISSION_EVENTS)[number];

/**
 * The whole life of a submission: what each event makes of a state. Who may do what is for
 * lib/domain/submission-steps, what a form must hold for its checks. An approved one is never edited: a
 * correction is a new submission of the same key, and the old one stands until the new one is approved.
 */
const TRANSITIONS: Readonly<
  Record<SubmissionState, Readonly<Partial<Record<SubmissionEvent, SubmissionState>>>>
> = {
  draft: { save: "draft", submit: "submitted" },
  submitted: { withdraw: "draft", approve: "approved", return: "returned" },
  returned: { save: "returned", submit: "submitted" },
  approved: { lock: "locked", correct: "approved" },
  locked: { unlock: "approved" },
};

/** The state after the event; null where it is not possible in this state. */
export function transition(state: SubmissionState, event: SubmissionEvent): SubmissionState | null {
  return TRANSITIONS[state][event] ?? null;
}

/** Whether the account handed in what is to be decided on: nobody approves or returns his own. */
export function isOwnSubmission({ submittedBy }: { submittedBy: string | null }, accountId: string): boolean {
  return submittedBy === accountId;
}
