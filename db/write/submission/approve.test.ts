import { describe, expect } from "vitest";
import {
  approvedSubmission,
  completeLines,
  DISTRICT_FORM,
  draftSubmission,
  freshAccount,
  REPORT,
  returnedSubmission,
  submittedSubmission,
} from "../../factories";
import { checksums } from "../../testing/checksums";
import { contextOf, NOW, test } from "../../testing/database";
import { changesOf, iso, linesOf, rowOf, type Scene, submissionScene } from "../../testing/submission-scene";
import { onlyInScope, testWhoMay } from "../../testing/who-may";
import { approveClean, approveSubmission } from "./approve";
import { correctSubmission } from "./correct";
import { saveSubmission } from "./save";
import { submitSubmission } from "./submit";

testWhoMay({
  verb: "approve a form",
  ...onlyInScope("commander"),
  scene: async (db) => {
    const submitted = await submittedSubmission((await submissionScene(db)).staff);
    return (context) => approveSubmission(context, submitted);
  },
});

describe("approving a form", () => {
  test("approves every line at one moment, names who, and records it", async ({ db }) => {
    const { staff, commander } = await submissionScene(db);
    const submitted = await submittedSubmission(staff);
    expect(await approveSubmission(commander, submitted)).toEqual({ version: submitted.version + 1 });
    const row = await rowOf(db, submitted.submissionId);
    expect(row).toMatchObject({
      state: "approved",
      submittedBy: staff.viewer.id,
      decidedBy: commander.viewer.id,
      returnReason: null,
    });
    expect(iso(row.decidedAt)).toBe(NOW.toISOString());
    const lines = [...(await linesOf(db, submitted.submissionId)).values()];
    expect(lines).toHaveLength(71);
    for (const line of lines) {
      expect(iso(line.approvedAt)).toBe(NOW.toISOString());
      expect(line.supersededAt).toBeNull();
    }
    expect((await changesOf(db, submitted.submissionId)).at(-1)).toEqual({
      verb: "submission.approve",
      actorId: commander.viewer.id,
      actorName: commander.viewer.name,
      reason: null,
      cells: [{ cell: "state", before: "submitted", after: "approved" }],
    });
  });

  test("leaves other units, other years and claims alone", async ({ db, database }) => {
    const { staff, commander } = await submissionScene(db);
    const others = [
      await approvedSubmission(staff, commander, { ...DISTRICT_FORM, unitId: "huyen-cau-ke" }),
      await approvedSubmission(staff, commander, { ...DISTRICT_FORM, year: 2019 }),
    ];
    await approvedSubmission(staff, commander);
    for (const { submissionId } of others) {
      for (const line of (await linesOf(db, submissionId)).values()) expect(line.supersededAt).toBeNull();
    }
    const { rows } = await database.owner.pool.query(
      "SELECT count(*)::int AS n FROM statement WHERE quote_id IS NOT NULL AND superseded_at IS NULL",
    );
    expect(rows).toEqual([{ n: 9 }]);
  });

  test("a correction supersedes the old lines at the moment of its approval, not before", async ({ db }) => {
    const { staff, commander } = await submissionScene(db);
    const old = await approvedSubmission(staff, commander);
    const { id } = await correctSubmission(staff, { ...old, reason: "Đếm lại" });
    const lines = await completeLines(staff, DISTRICT_FORM);
    const saved = await saveSubmission(staff, { submissionId: id, version: 1, report: REPORT, lines });
    const handed = await submitSubmission(staff, { submissionId: id, version: saved.version });
    for (const line of (await linesOf(db, old.submissionId)).values()) expect(line.supersededAt).toBeNull();

    const later = new Date("2027-01-06T03:00:00Z");
    await approveSubmission({ ...commander, now: later }, { submissionId: id, version: handed.version });
    const replaced = [...(await linesOf(db, old.submissionId)).values()];
    expect(replaced).toHaveLength(71);
    for (const line of replaced) {
      expect(iso(line.supersededAt)).toBe(later.toISOString());
      expect(iso(line.approvedAt)).toBe(NOW.toISOString());
    }
    for (const line of (await linesOf(db, id)).values()) {
      expect(iso(line.approvedAt)).toBe(later.toISOString());
      expect(line.supersededAt).toBeNull();
    }
    expect(await rowOf(db, old.submissionId)).toMatchObject({ state: "approved" });
  });

  test("nobody approves what he handed in himself, though his account was raised since", async ({ db }) => {
    const { staff } = await submissionScene(db);
    const submitted = await submittedSubmission(staff);
    const raised = contextOf(db, { ...staff.viewer, role: "commander" });
    const before = await checksums(db);
    await expect(approveSubmission(raised, submitted)).rejects.toMatchObject({ code: "own-submission" });
    expect(await checksums(db)).toEqual(before);
  });

  test("unread among others only where no check warns", async ({ db }) => {
    const { staff, commander } = await submissionScene(db);
    const clean = await submittedSubmission(staff);
    await approveClean(commander, clean);
    expect(await rowOf(db, clean.submissionId)).toMatchObject({ state: "approved" });
    const key = { ...DISTRICT_FORM, year: 2019 };
    const { submissionId, version } = await draftSubmission(staff, key, 10);
    const noted = (await completeLines(staff, key, 10)).map((line) => ({ ...line, note: "theo sổ" }));
    const saved = await saveSubmission(staff, { submissionId, version, report: REPORT, lines: noted });
    const handed = await submitSubmission(staff, { submissionId, version: saved.version });
    const before = await checksums(db);
    const warned = { submissionId, version: handed.version };
    await expect(approveClean(commander, warned)).rejects.toMatchObject({
      code: "has-warnings",
      details: { count: expect.any(Number) },
    });
    const own = contextOf(db, { ...staff.viewer, role: "commander" });
    await expect(approveClean(own, warned)).rejects.toMatchObject({ code: "own-submission" });
    expect(await checksums(db)).toEqual(before);
    await approveSubmission(commander, warned);
    expect(await rowOf(db, submissionId)).toMatchObject({ state: "approved" });
  });

  test("an older version is stale", async ({ db }) => {
    const { staff, commander } = await submissionScene(db);
    const submitted = await submittedSubmission(staff);
    const before = await checksums(db);
    const older = { ...submitted, version: submitted.version - 1 };
    await expect(approveSubmission(commander, older)).rejects.toMatchObject({ code: "stale" });
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
    await expect(approveSubmission(scene.commander, filled)).rejects.toMatchObject({
      code: "wrong-state",
      details: { state },
    });
    expect(await checksums(db)).toEqual(before);
  });

  test("two commanders at once approve it once", async ({ database }) => {
    const { db } = database.web;
    const { staff, commander } = await submissionScene(db);
    const second = contextOf(db, await freshAccount(db, "commander"));
    const submitted = await submittedSubmission(staff, { formId: "D", unitId: "huyen-tra-cu", year: 2016 });
    const results = await Promise.allSettled([
      approveSubmission(commander, submitted),
      approveSubmission(second, submitted),
    ]);
    const codes = results.map((each) => (each.status === "fulfilled" ? "done" : each.reason.code)).sort();
    expect(codes).toEqual(["done", "wrong-state"]);
    const approvals = (await changesOf(db, submitted.submissionId)).filter(
      ({ verb }) => verb === "submission.approve",
    );
    expect(approvals).toHaveLength(1);
    const { decidedBy } = await rowOf(db, submitted.submissionId);
    expect(approvals[0]?.actorId).toBe(decidedBy);
  });
});
