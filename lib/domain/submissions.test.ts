import { describe, expect, test } from "vitest";
import {
  isOwnSubmission,
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
  approved: { lock: "locked", correct: "approved" },
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

test.each([
  ["a", "a", true],
  ["a", "b", false],
  [null, "a", false],
])("what %s handed in is %s's own: %s", (submittedBy, accountId, own) => {
  expect(isOwnSubmission({ submittedBy }, accountId)).toBe(own);
});
