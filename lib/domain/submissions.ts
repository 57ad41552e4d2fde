import type { Role } from "./permissions";

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
] as const;
export type SubmissionEvent = (typeof SUBMISSION_EVENTS)[number];

export const CONDITIONS = [
  /** No error among the checks. */
  "no-errors",
  /** Every warning has a note. */
  "notes",
  /** The signed report is named: number, date, issuing office. */
  "report",
  /** Whoever submitted it may not do this. */
  "not-own",
  "reason",
] as const;
export type Condition = (typeof CONDITIONS)[number];

export interface Transition {
  from: SubmissionState;
  event: SubmissionEvent;
  to: SubmissionState;
  /** Within the scope of their account. */
  by: Role;
  conditions: readonly Condition[];
}

const TO_SUBMIT = ["no-errors", "notes", "report"] as const;

/**
 * The whole life of a submission. An approved one is never edited: a correction is a new submission of
 * the same key, and the old value stands until the new one is approved.
 */
export const TRANSITIONS: readonly Transition[] = [
  { from: "draft", event: "save", to: "draft", by: "staff", conditions: [] },
  { from: "draft", event: "submit", to: "submitted", by: "staff", conditions: TO_SUBMIT },
  { from: "submitted", event: "withdraw", to: "draft", by: "staff", conditions: [] },
  { from: "submitted", event: "approve", to: "approved", by: "commander", conditions: ["not-own"] },
  { from: "submitted", event: "return", to: "returned", by: "commander", conditions: ["not-own", "reason"] },
  { from: "returned", event: "save", to: "returned", by: "staff", conditions: [] },
  { from: "returned", event: "submit", to: "submitted", by: "staff", conditions: TO_SUBMIT },
  { from: "approved", event: "lock", to: "locked", by: "commander", conditions: [] },
  { from: "locked", event: "unlock", to: "approved", by: "admin", conditions: ["reason"] },
];

/** The rule for an event in a state; null where the event is not possible then. */
export function ruleFor(state: SubmissionState, event: SubmissionEvent): Transition | null {
  return TRANSITIONS.find((rule) => rule.from === state && rule.event === event) ?? null;
}

/** The state after the event; null where it is not possible in this state. */
export function transition(state: SubmissionState, event: SubmissionEvent): SubmissionState | null {
  return ruleFor(state, event)?.to ?? null;
}

/** What can happen to a submission in this state, by whomever. */
export function eventsFor(state: SubmissionState): SubmissionEvent[] {
  return TRANSITIONS.filter(({ from }) => from === state).map(({ event }) => event);
}
