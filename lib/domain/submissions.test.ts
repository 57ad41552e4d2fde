import { describe, expect, test } from "vitest";
import {
  eventsFor,
  ruleFor,
  SUBMISSION_EVENTS,
  SUBMISSION_STATES,
  type SubmissionEvent,
  type SubmissionState,
  transition,
} from "./submissions";

const POSSIBLE: Record<SubmissionState, Partial<Record<SubmissionEvent, SubmissionState>>> = {
  draft: { save: "draft", submit: "submitted" },
  submitted: { withdraw: "draft", approve: "approved", return: "returned" },
  returned: { save: "returned", submit: "submitted" },
  approved: { lock: "locked" },
  locked: { unlock: "approved" },
};

describe("every state and event", () => {
  const cases = SUBMISSION_STATES.flatMap((state) =>
    SUBMISSION_EVENTS.map((event) => [state, event, POSSIBLE[state][event] ?? null] as const),
  );
  test.each(cases)("%s, %s: %s", (state, event, to) => {
    expect(transition(state, event)).toBe(to);
  });
});

test.each(SUBMISSION_STATES)("eventsFor %s", (state) => {
  expect(eventsFor(state)).toEqual(Object.keys(POSSIBLE[state]));
});

test.each<[SubmissionState, SubmissionEvent, string, string[]]>([
  ["draft", "submit", "staff", ["no-errors", "notes", "report"]],
  ["submitted", "approve", "commander", ["not-own"]],
  ["submitted", "return", "commander", ["not-own", "reason"]],
  ["approved", "lock", "commander", []],
  ["locked", "unlock", "admin", ["reason"]],
])("%s, %s: by %s, on %j", (state, event, by, conditions) => {
  expect(ruleFor(state, event)).toMatchObject({ by, conditions });
});
