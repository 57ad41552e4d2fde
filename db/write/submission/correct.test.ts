import { describe, expect } from "vitest";
import {
  approvedSubmission,
  DISTRICT_FORM,
  draftSubmission,
  REPORT,
  returnedSubmission,
  submittedSubmission,
} from "../../factories";
import { checksums } from "../../testing/checksums";
import { test } from "../../testing/database";
import { changesOf, linesOf, rowOf, type Scene, submissionScene } from "../../testing/submission-scene";
import { onlyInScope, testWhoMay } from "../../testing/who-may";
import { approveSubmission } from "./approve";
import { correctSubmission } from "./correct";
import { saveSubmission } from "./save";
import { submitSubmission } from "./submit";

const REASON = "Rà soát lại sổ theo dõi";

testWhoMay({
  verb: "open a correction",
  ...onlyInScope("staff"),
  scene: async (db) => {
    const { staff, commander } = await submissionScene(db);
    const approved = await approvedSubmission(staff, commander);
    return (context) => correctSubmission(context, { ...approved, reason: REASON });
  },
});

/** Hands a correction in as it stands and has it approved. */
async function carryThrough({ staff, commander }: Scene, submissionId: string) {
  const lines = [...(await linesOf(staff.db, submissionId)).values()].map(({ facetId, value }) => ({
    facetId,
    value: { kind: "number", value, qualifier: "exact" },
    note: null,
  }));
  const saved = await saveSubmission(staff, { submissionId, version: 1, report: REPORT, lines });
  const handed = await submitSubmission(staff, { submissionId, version: saved.version });
  return approveSubmission(commander, { submissionId, version: handed.version });
}

describe("correcting an approved form", () => {
  test("opens a draft of the same key with its lines; the old ones stand", async ({ db }) => {
    const { staff, commander } = await submissionScene(db);
    const approved = await approvedSubmission(staff, commander);
    const before = await linesOf(db, approved.submissionId);
    const { id } = await correctSubmission(staff, { ...approved, reason: REASON });
    expect(id).not.toBe(approved.submissionId);
    expect(await rowOf(db, id)).toMatchObject({
      ...DISTRICT_FORM,
      state: "draft",
      version: 1,
      sequence: 2,
      correctsId: approved.submissionId,
      correctionReason: REASON,
      createdBy: staff.viewer.id,
      reportNumber: null,
      reportDate: null,
      reportOffice: null,
    });
    const lines = await linesOf(db, id);
    expect(lines.size).toBe(71);
    for (const [facetId, line] of lines) {
      const { value, qualifier, periodFrom, periodTo } = before.get(facetId) ?? {};
      expect(line).toMatchObject({ value, qualifier, periodFrom, periodTo, approvedAt: null });
    }
    expect(await linesOf(db, approved.submissionId)).toEqual(before);
    expect(await rowOf(db, approved.submissionId)).toMatchObject({ state: "approved", version: 4 });
    expect(await changesOf(db, id)).toEqual([
      {
        verb: "submission.correct",
        actorId: staff.viewer.id,
        actorName: staff.viewer.name,
        reason: REASON,
        cells: [{ cell: "corrects", before: null, after: approved.submissionId }],
      },
    ]);
  });

  test("a provisional form's correction starts without that flag", async ({ db }) => {
    const early = await submissionScene(db, "2018-12-01");
    const approved = await approvedSubmission(early.staff, early.commander);
    const { id } = await correctSubmission(early.staff, { ...approved, reason: REASON });
    const flags = (lines: Map<string, { flags: string[] }>) =>
      [...lines.values()].flatMap((line) => line.flags);
    expect(new Set(flags(await linesOf(db, approved.submissionId)))).toEqual(new Set(["provisional"]));
    expect(flags(await linesOf(db, id))).toEqual([]);
  });

  test("one at a time", async ({ db }) => {
    const { staff, commander } = await submissionScene(db);
    const approved = await approvedSubmission(staff, commander);
    await correctSubmission(staff, { ...approved, reason: REASON });
    const before = await checksums(db);
    await expect(correctSubmission(staff, { ...approved, reason: REASON })).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await checksums(db)).toEqual(before);
  });

  test("of what was corrected already is refused: the correction is corrected", async ({ db }) => {
    const scene = await submissionScene(db);
    const first = await approvedSubmission(scene.staff, scene.commander);
    const second = await correctSubmission(scene.staff, { ...first, reason: REASON });
    const { version } = await carryThrough(scene, second.id);
    await expect(correctSubmission(scene.staff, { ...first, reason: REASON })).rejects.toMatchObject({
      code: "conflict",
    });
    const third = await correctSubmission(scene.staff, { submissionId: second.id, version, reason: REASON });
    expect(await rowOf(db, third.id)).toMatchObject({ sequence: 3, correctsId: second.id });
  });

  test.for(["", "  ", undefined])("without a reason (%j) is invalid", async (reason, { db }) => {
    const { staff, commander } = await submissionScene(db);
    const approved = await approvedSubmission(staff, commander);
    await expect(correctSubmission(staff, { ...approved, reason })).rejects.toMatchObject({
      code: "invalid",
      details: { fields: ["reason"] },
    });
  });

  test("is refused after the year's form closed", async ({ db }) => {
    const { staff, commander } = await submissionScene(db);
    const approved = await approvedSubmission(staff, commander, {
      formId: "C",
      unitId: "xa-cau-ke",
      year: 2026,
    });
    const before = await checksums(db);
    const late = { ...staff, today: "2027-04-01" };
    await expect(correctSubmission(late, { ...approved, reason: REASON })).rejects.toMatchObject({
      code: "period-not-open",
      details: { closesOn: "2027-03-31" },
    });
    expect(await checksums(db)).toEqual(before);
  });

  test.for([
    ["draft", ({ staff }: Scene) => draftSubmission(staff)],
    ["submitted", ({ staff }: Scene) => submittedSubmission(staff)],
    ["returned", ({ staff, commander }: Scene) => returnedSubmission(staff, commander)],
  ] as const)("is refused of a form that is %s", async ([state, make], { db }) => {
    const scene = await submissionScene(db);
    const filled = await make(scene);
    const before = await checksums(db);
    await expect(correctSubmission(scene.staff, { ...filled, reason: REASON })).rejects.toMatchObject({
      code: "wrong-state",
      details: { state },
    });
    expect(await checksums(db)).toEqual(before);
  });

  test("two at once open one correction", async ({ database }) => {
    const { db } = database.web;
    const { staff, commander } = await submissionScene(db);
    const approved = await approvedSubmission(staff, commander, {
      formId: "D",
      unitId: "huyen-tra-cu",
      year: 2016,
    });
    const results = await Promise.allSettled(
      [1, 2].map(() => correctSubmission(staff, { ...approved, reason: REASON })),
    );
    const codes = results.map((each) => (each.status === "fulfilled" ? "done" : each.reason.code)).sort();
    expect(codes).toEqual(["conflict", "done"]);
  });
});
