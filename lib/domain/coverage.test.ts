import { describe, expect, test } from "vitest";
import { type CoverageAsk, type CoverageSubmission, countCoverage, coverageOf } from "./coverage";
import { unitOf } from "./testing/units-fixture";

const ask = (changes: Partial<CoverageAsk>): CoverageAsk => ({
  unit: unitOf("huyen-tra-cu"),
  year: 2017,
  asked: 66,
  opensOn: "2017-11-01",
  dueOn: "2018-01-15",
  submissions: [],
  today: "2018-01-10",
  ...changes,
});

const submission = (state: CoverageSubmission["state"], sequence = 1, filled = 66): CoverageSubmission => ({
  id: `${state}-${sequence}`,
  state,
  sequence,
  filled,
});

describe("coverageOf", () => {
  test.each<[string, Partial<CoverageAsk>, string]>([
    ["nobody began, and there is time", {}, "not-begun"],
    ["on the last day there is still time", { today: "2018-01-15" }, "not-begun"],
    ["nobody began, and the day is over", { today: "2018-01-16" }, "overdue"],
    ["a draft in time", { submissions: [submission("draft")] }, "draft"],
    ["a draft after its day", { submissions: [submission("draft")], today: "2018-01-16" }, "overdue"],
    ["returned in time", { submissions: [submission("returned")] }, "returned"],
    [
      "returned, and the day is over",
      { submissions: [submission("returned")], today: "2018-02-01" },
      "overdue",
    ],
    ["handed in is never late", { submissions: [submission("submitted")], today: "2018-02-01" }, "submitted"],
    ["approved", { submissions: [submission("approved")] }, "approved"],
    ["locked", { submissions: [submission("locked")] }, "locked"],
    ["back entry is never late", { dueOn: null, today: "2026-01-01" }, "not-begun"],
    ["not open yet", { today: "2017-10-31" }, "not-open"],
    ["no form asks it", { asked: 0 }, "not-asked"],
    ["it did not exist", { unit: unitOf("thi-xa-duyen-hai"), year: 2012 }, "not-existing"],
  ])("%s", (_name, changes, state) => {
    expect(coverageOf(ask(changes)).state).toBe(state);
  });

  test("an approved form stands while its correction is written, and the correction is what is opened", () => {
    const cell = coverageOf(ask({ submissions: [submission("approved"), submission("draft", 2, 12)] }));
    expect(cell).toMatchObject({ state: "approved", filled: 66, submissionId: "draft-2", correcting: true });
  });

  test("an extension of the unit moves the day", () => {
    expect(coverageOf(ask({ dueOn: "2018-02-28", today: "2018-02-01" })).state).toBe("not-begun");
  });
});

test("countCoverage counts what was asked for by then", () => {
  const cells = [
    coverageOf(ask({ submissions: [submission("locked")] })),
    coverageOf(ask({ submissions: [submission("submitted")] })),
    coverageOf(ask({ today: "2018-02-01" })),
    coverageOf(ask({ asked: 0 })),
    coverageOf(ask({ today: "2017-01-01" })),
  ];
  expect(countCoverage(cells)).toEqual({ asked: 3, approved: 1, submitted: 1, overdue: 1 });
});
