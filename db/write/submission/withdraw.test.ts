import { describe, expect } from "vitest";
import {
  approvedSubmission,
  draftSubmission,
  returnedSubmission,
  submittedSubmission,
} from "../../factories";
import { checksums } from "../../testing/checksums";
import { test } from "../../testing/database";
import { changesOf, rowOf, type Scene, submissionScene } from "../../testing/submission-scene";
import { onlyInScope, testWhoMay } from "../../testing/who-may";
import { approveSubmission } from "./approve";
import { withdrawSubmission } from "./withdraw";

testWhoMay({
  verb: "take a form back",
  ...onlyInScope("staff"),
  scene: async (db) => {
    const submitted = await submittedSubmission((await submissionScene(db)).staff);
    return (context) => withdrawSubmission(context, submitted);
  },
});

describe("taking a form back", () => {
  test("makes it a draft again and records it", async ({ db }) => {
    const { staff } = await submissionScene(db);
    const submitted = await submittedSubmission(staff);
    expect(await withdrawSubmission(staff, submitted)).toEqual({ version: submitted.version + 1 });
    expect(await rowOf(db, submitted.submissionId)).toMatchObject({ state: "draft", version: 4 });
    expect((await changesOf(db, submitted.submissionId)).at(-1)).toMatchObject({
      verb: "submission.withdraw",
      actorId: staff.viewer.id,
      cells: [{ cell: "state", before: "submitted", after: "draft" }],
    });
  });

  test("an older version is stale", async ({ db }) => {
    const { staff } = await submissionScene(db);
    const submitted = await submittedSubmission(staff);
    const before = await checksums(db);
    const older = { ...submitted, version: submitted.version - 1 };
    await expect(withdrawSubmission(staff, older)).rejects.toMatchObject({ code: "stale" });
    expect(await checksums(db)).toEqual(before);
  });

  test.for([
    ["draft", ({ staff }: Scene) => draftSubmission(staff)],
    ["returned", ({ staff, commander }: Scene) => returnedSubmission(staff, commander)],
    ["approved", ({ staff, commander }: Scene) => approvedSubmission(staff, commander)],
  ] as const)("is refused of a form that is %s", async ([state, make], { db }) => {
    const scene = await submissionScene(db);
    const filled = await make(scene);
    const before = await checksums(db);
    await expect(withdrawSubmission(scene.staff, filled)).rejects.toMatchObject({
      code: "wrong-state",
      details: { state },
    });
    expect(await checksums(db)).toEqual(before);
  });

  test("against an approval at once, one of the two happens", async ({ database }) => {
    const { db } = database.web;
    const { staff, commander } = await submissionScene(db);
    const submitted = await submittedSubmission(staff, { formId: "D", unitId: "huyen-tra-cu", year: 2017 });
    const results = await Promise.allSettled([
      withdrawSubmission(staff, submitted),
      approveSubmission(commander, submitted),
    ]);
    const codes = results.map((each) => (each.status === "fulfilled" ? "done" : each.reason.code)).sort();
    expect(codes).toEqual(["done", "wrong-state"]);
    const { state } = await rowOf(db, submitted.submissionId);
    expect(state).toBe(results[0]?.status === "fulfilled" ? "draft" : "approved");
  });
});
