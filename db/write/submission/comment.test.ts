import { describe, expect } from "vitest";
import type { Role } from "@/lib/domain/permissions";
import { draftSubmission, freshAccount, submittedSubmission } from "../../factories";
import { readCatalogue } from "../../read/catalogue";
import { countFollowUps, readComments } from "../../read/comments";
import { checksums } from "../../testing/checksums";
import { contextOf, NOW, test } from "../../testing/database";
import { changesOf, rowOf, submissionScene } from "../../testing/submission-scene";
import { EVERYBODY, type Person, testWhoMay } from "../../testing/who-may";
import { clearFollowUp } from "./clear-follow-up";
import { commentOnCell } from "./comment";

const TEXT = "Số này đã trừ các tổ giải thể chưa?";
const about = (submissionId: string, facetId: string | null = "teams", followUp = false) => ({
  submissionId,
  facetId,
  text: TEXT,
  followUp,
});

const talks = ([role, unitId]: Person) =>
  role !== "admin" && [null, "tinh-tra-vinh", "huyen-cang-long"].includes(unitId);
const WHO = { may: EVERYBODY.filter(talks), mayNot: EVERYBODY.filter((person) => !talks(person)) };

testWhoMay({
  verb: "comment on a cell",
  ...WHO,
  scene: async (db) => {
    const { submissionId } = await draftSubmission((await submissionScene(db)).staff);
    return (context) => commentOnCell(context, about(submissionId));
  },
});

testWhoMay({
  verb: "clear a follow-up",
  ...WHO,
  scene: async (db) => {
    const { staff } = await submissionScene(db);
    const { submissionId } = await draftSubmission(staff);
    const { id } = await commentOnCell(staff, about(submissionId, "teams", true));
    return (context) => clearFollowUp(context, { commentId: id });
  },
});

describe("talk about a cell", () => {
  test("is kept with who and when, in any state, and moves no version", async ({ db }) => {
    const { staff, commander } = await submissionScene(db);
    const submitted = await submittedSubmission(staff);
    await commentOnCell(commander, { ...about(submitted.submissionId), text: `  ${TEXT} ` });
    const later = { ...staff, now: new Date(NOW.getTime() + 60_000) };
    await commentOnCell(later, { ...about(submitted.submissionId, null), text: "Đã trừ." });
    const row = await rowOf(db, submitted.submissionId);
    expect(row.version).toBe(submitted.version);
    const catalogue = await readCatalogue({ db });
    const comments = (await readComments(staff, catalogue, [row])).get(row.id);
    expect(comments).toEqual([
      {
        id: expect.any(String),
        facetId: "teams",
        text: TEXT,
        by: commander.viewer.name,
        at: NOW.toISOString(),
        followUp: false,
        clearedBy: null,
        clearedAt: null,
      },
      expect.objectContaining({ facetId: null, text: "Đã trừ.", by: staff.viewer.name }),
    ]);
    expect((await changesOf(db, row.id)).slice(-2)).toEqual([
      expect.objectContaining({
        verb: "submission.comment",
        actorId: commander.viewer.id,
        cells: [{ cell: "teams", before: null, after: TEXT }],
      }),
      expect.objectContaining({ cells: [{ cell: "form", before: null, after: "Đã trừ." }] }),
    ]);
  });

  test("may ask for a follow-up, which is counted until somebody clears it, once", async ({ db }) => {
    const { staff, commander } = await submissionScene(db);
    const { submissionId } = await submittedSubmission(staff);
    const row = await rowOf(db, submissionId);
    const catalogue = await readCatalogue({ db });
    const { id } = await commentOnCell(commander, about(submissionId, "teams", true));
    await commentOnCell(commander, about(submissionId, "clubs", true));
    await commentOnCell(commander, about(submissionId, "clubs"));
    const count = async () => (await countFollowUps(commander, catalogue, [row])).get(submissionId) ?? 0;
    expect(await count()).toBe(2);
    await clearFollowUp(staff, { commentId: id });
    expect(await count()).toBe(1);
    const comments = (await readComments(staff, catalogue, [row])).get(submissionId) ?? [];
    expect(comments).toHaveLength(3);
    const comment = comments.find((each) => each.id === id);
    expect(comment).toMatchObject({
      followUp: true,
      clearedBy: staff.viewer.name,
      clearedAt: NOW.toISOString(),
    });
    expect((await changesOf(db, submissionId)).at(-1)).toMatchObject({
      verb: "submission.clear-follow-up",
      actorId: staff.viewer.id,
      cells: [{ cell: "followUp", before: id, after: null }],
    });
    const before = await checksums(db);
    await expect(clearFollowUp(commander, { commentId: id })).rejects.toMatchObject({ code: "stale" });
    expect(await checksums(db)).toEqual(before);
  });

  test.for([
    ["a cell that the form does not ask for", { facetId: "clubs-rate" }, "invalid"],
    ["no words", { text: "  " }, "invalid"],
    ["too many words", { text: "a".repeat(2001) }, "invalid"],
    ["a form that is not there", { submissionId: "00000000-0000-4000-8000-000000000000" }, "not-found"],
  ] as const)("is refused: %s", async ([, part, code], { db }) => {
    const { staff } = await submissionScene(db);
    const { submissionId } = await draftSubmission(staff);
    const before = await checksums(db);
    await expect(commentOnCell(staff, { ...about(submissionId), ...part })).rejects.toMatchObject({ code });
    expect(await checksums(db)).toEqual(before);
  });

  test("is never public, and of a sensitive cell only for those who may see its figure", async ({ db }) => {
    const { staff } = await submissionScene(db);
    const key = { formId: "C", unitId: "xa-cang-long", year: 2026 };
    const { submissionId } = await draftSubmission(staff, key);
    await commentOnCell(staff, about(submissionId, "tip-offs", true));
    const later = { ...staff, now: new Date(NOW.getTime() + 60_000) };
    await commentOnCell(later, about(submissionId, "clubs"));
    const catalogue = await readCatalogue({ db });
    const asked = [{ id: submissionId, unitId: key.unitId }];
    await expect(readComments(contextOf(db), catalogue, asked)).rejects.toMatchObject({
      code: "unauthenticated",
    });
    const seenBy = async (role: Role) => {
      const context = contextOf(db, await freshAccount(db, role, "xa-cang-long"));
      const comments = (await readComments(context, catalogue, asked)).get(submissionId);
      const flags = (await countFollowUps(context, catalogue, asked)).get(submissionId) ?? 0;
      return [comments?.map(({ facetId }) => facetId), flags];
    };
    expect(await seenBy("commander")).toEqual([["tip-offs", "clubs"], 1]);
    expect(await seenBy("admin")).toEqual([["clubs"], 0]);
  });
});
