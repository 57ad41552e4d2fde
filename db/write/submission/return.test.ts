import { describe, expect } from "vitest";
import {
  approvedSubmission,
  draftSubmission,
  freshAccount,
  returnedSubmission,
  submittedSubmission,
} from "../../factories";
import { checksums } from "../../testing/checksums";
import { contextOf, NOW, test } from "../../testing/database";
import { changesOf, iso, linesOf, rowOf, type Scene, submissionScene } from "../../testing/submission-scene";
import { onlyInScope, testWhoMay } from "../../testing/who-may";
import { approveSubmission } from "./approve";
import { returnSubmission } from "./return";
import { submitSubmission } from "./submit";

const REASON = "Số hộ chưa khớp với báo cáo giấy";

testWhoMay({
  verb: "send a form back",
  ...onlyInScope("commander"),
  scene: async (db) => {
    const submitted = await submittedSubmission((await submissionScene(db)).staff);
    return (context) => returnSubmission(context, { ...submitted, reason: REASON });
  },
});

describe("sending a form back", () => {
  test("keeps the reason in the form and in the record, and opens the form again", async ({ db }) => {
    const { staff, commander } = await submissionScene(db);
    const submitted = await submittedSubmission(staff);
    const returned = await returnSubmission(commander, { ...submitted, reason: `  ${REASON} ` });
    expect(returned).toEqual({ version: submitted.version + 1 });
    const row = await rowOf(db, submitted.submissionId);
    expect(row).toMatchObject({ state: "returned", decidedBy: commander.viewer.id, returnReason: REASON });
    expect(iso(row.decidedAt)).toBe(NOW.toISOString());
    for (const line of (await linesOf(db, submitted.submissionId)).values()) {
      expect(line.approvedAt).toBeNull();
    }
    expect((await changesOf(db, submitted.submissionId)).at(-1)).toEqual({
      verb: "submission.return",
      actorId: commander.viewer.id,
      actorName: commander.viewer.name,
      reason: REASON,
      cells: [{ cell: "state", before: "submitted", after: "returned" }],
    });
    const again = await submitSubmission(staff, { ...submitted, version: returned.version });
    await approveSubmission(commander, { ...submitted, version: again.version });
    expect(await rowOf(db, submitted.submissionId)).toMatchObject({ state: "approved" });
  });

  test("may name the cells to be looked at again; the next return names its own", async ({ db }) => {
    const { staff, commander } = await submissionScene(db);
    const submitted = await submittedSubmission(staff);
    const cells = ["clubs", "teams", "clubs"];
    const returned = await returnSubmission(commander, { ...submitted, reason: REASON, cells });
    expect((await rowOf(db, submitted.submissionId)).returnedFacets).toEqual(["clubs", "teams"]);
    expect((await changesOf(db, submitted.submissionId)).at(-1)?.cells).toEqual([
      { cell: "state", before: "submitted", after: "returned" },
      { cell: "returnedFacets", before: null, after: ["clubs", "teams"] },
    ]);
    const again = await submitSubmission(staff, { ...submitted, version: returned.version });
    await returnSubmission(commander, { ...submitted, version: again.version, reason: REASON });
    expect((await rowOf(db, submitted.submissionId)).returnedFacets).toEqual([]);
  });

  test("a cell that the form does not ask for is invalid", async ({ db }) => {
    const { staff, commander } = await submissionScene(db);
    const submitted = await submittedSubmission(staff);
    const before = await checksums(db);
    await expect(
      returnSubmission(commander, { ...submitted, reason: REASON, cells: ["clubs", "no-such-row"] }),
    ).rejects.toMatchObject({ code: "invalid", details: { fields: ["no-such-row"] } });
    expect(await checksums(db)).toEqual(before);
  });

  test.for(["", "   ", undefined])("without a reason (%j) is invalid", async (reason, { db }) => {
    const { staff, commander } = await submissionScene(db);
    const submitted = await submittedSubmission(staff);
    const before = await checksums(db);
    await expect(returnSubmission(commander, { ...submitted, reason })).rejects.toMatchObject({
      code: "invalid",
      details: { fields: ["reason"] },
    });
    expect(await checksums(db)).toEqual(before);
  });

  test("nobody sends back what he handed in himself", async ({ db }) => {
    const { staff } = await submissionScene(db);
    const submitted = await submittedSubmission(staff);
    const raised = contextOf(db, { ...staff.viewer, role: "commander" });
    const before = await checksums(db);
    await expect(returnSubmission(raised, { ...submitted, reason: REASON })).rejects.toMatchObject({
      code: "own-submission",
    });
    expect(await checksums(db)).toEqual(before);
  });

  test("an older version is stale", async ({ db }) => {
    const { staff, commander } = await submissionScene(db);
    const submitted = await submittedSubmission(staff);
    const before = await checksums(db);
    const older = { ...submitted, version: submitted.version - 1, reason: REASON };
    await expect(returnSubmission(commander, older)).rejects.toMatchObject({ code: "stale" });
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
    await expect(returnSubmission(scene.commander, { ...filled, reason: REASON })).rejects.toMatchObject({
      code: "wrong-state",
      details: { state },
    });
    expect(await checksums(db)).toEqual(before);
  });

  test("against another's approval at once, one of the two happens", async ({ database }) => {
    const { db } = database.web;
    const { staff, commander } = await submissionScene(db);
    const second = contextOf(db, await freshAccount(db, "commander"));
    const submitted = await submittedSubmission(staff, { formId: "D", unitId: "huyen-tra-cu", year: 2016 });
    const results = await Promise.allSettled([
      returnSubmission(commander, { ...submitted, reason: REASON }),
      approveSubmission(second, submitted),
    ]);
    const codes = results.map((each) => (each.status === "fulfilled" ? "done" : each.reason.code)).sort();
    expect(codes).toEqual(["done", "wrong-state"]);
    const { state } = await rowOf(db, submitted.submissionId);
    expect(state).toBe(results[0]?.status === "fulfilled" ? "returned" : "approved");
  });
});
