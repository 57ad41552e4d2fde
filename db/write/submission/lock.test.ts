import { describe, expect } from "vitest";
import {
  approvedSubmission,
  draftSubmission,
  freshAccount,
  returnedSubmission,
  submittedSubmission,
} from "../../factories";
import { checksums } from "../../testing/checksums";
import { contextOf, test } from "../../testing/database";
import { changesOf, linesOf, rowOf, type Scene, submissionScene } from "../../testing/submission-scene";
import { onlyInScope, testWhoMay } from "../../testing/who-may";
import { correctSubmission } from "./correct";
import { lockApproved } from "./lock";
import { unlockSubmission } from "./unlock";

const REASON = "Đơn vị đề nghị đính chính theo công văn";

testWhoMay({
  verb: "lock a form",
  ...onlyInScope("commander"),
  scene: async (db) => {
    const { staff, commander } = await submissionScene(db);
    const approved = await approvedSubmission(staff, commander);
    return (context) => lockApproved(context, approved);
  },
});

testWhoMay({
  verb: "unlock a form",
  ...onlyInScope("admin"),
  scene: async (db) => {
    const { staff, commander } = await submissionScene(db);
    const approved = await approvedSubmission(staff, commander);
    const { version } = await lockApproved(commander, approved);
    return (context) => unlockSubmission(context, { ...approved, version, reason: REASON });
  },
});

describe("locking and unlocking", () => {
  test("a locked form is not corrected; unlocked with a reason it may be, and its values stood all the time", async ({
    db,
  }) => {
    const { staff, commander } = await submissionScene(db);
    const admin = await freshAccount(db, "admin");
    const approved = await approvedSubmission(staff, commander);
    const { submissionId } = approved;
    const lines = await linesOf(db, submissionId);
    const locked = await lockApproved(commander, approved);
    expect(await rowOf(db, submissionId)).toMatchObject({ state: "locked", version: locked.version });
    const correction = { submissionId, version: locked.version, reason: "Đếm thiếu" };
    await expect(correctSubmission(staff, correction)).rejects.toMatchObject({
      code: "wrong-state",
      details: { state: "locked" },
    });
    const opened = await unlockSubmission(
      { ...contextOf(db, admin), viewer: admin },
      { submissionId, version: locked.version, reason: REASON },
    );
    expect(await rowOf(db, submissionId)).toMatchObject({ state: "approved", version: opened.version });
    expect((await changesOf(db, submissionId)).slice(-2)).toMatchObject([
      { verb: "submission.lock", actorId: commander.viewer.id, reason: null },
      { verb: "submission.unlock", actorId: admin.id, reason: REASON },
    ]);
    expect(await linesOf(db, submissionId)).toEqual(lines);
    await expect(correctSubmission(staff, { ...correction, version: opened.version })).resolves.toMatchObject(
      {
        id: expect.any(String),
      },
    );
  });

  test.for([
    ["draft", ({ staff }: Scene) => draftSubmission(staff)],
    ["submitted", ({ staff }: Scene) => submittedSubmission(staff)],
    ["returned", ({ staff, commander }: Scene) => returnedSubmission(staff, commander)],
  ] as const)("a form that is %s cannot be locked", async ([state, make], { db }) => {
    const scene = await submissionScene(db);
    const filled = await make(scene);
    const before = await checksums(db);
    await expect(lockApproved(scene.commander, filled)).rejects.toMatchObject({
      code: "wrong-state",
      details: { state },
    });
    expect(await checksums(db)).toEqual(before);
  });

  test("unlocking wants a reason and the version that was seen", async ({ db }) => {
    const { staff, commander } = await submissionScene(db);
    const viewer = await freshAccount(db, "admin");
    const admin = { ...contextOf(db, viewer), viewer };
    const approved = await approvedSubmission(staff, commander);
    const { version } = await lockApproved(commander, approved);
    const before = await checksums(db);
    const locked = { submissionId: approved.submissionId, version, reason: "  " };
    await expect(unlockSubmission(admin, locked)).rejects.toMatchObject({ code: "invalid" });
    await expect(
      unlockSubmission(admin, { ...locked, version: version - 1, reason: REASON }),
    ).rejects.toMatchObject({ code: "stale" });
    expect(await checksums(db)).toEqual(before);
  });
});
