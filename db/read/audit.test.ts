import { eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { recordChange } from "../audit";
import type { Db } from "../client";
import { SYSTEM } from "../context";
import { approvedSubmission, freshAccount, submittedSubmission } from "../factories";
import { change } from "../schema/changes";
import { contextOf, freshDatabase, test } from "../testing/database";
import { submissionScene } from "../testing/submission-scene";
import { type AuditFilter, readAudit, readAuditChoices } from "./audit";
import { verifyChains } from "./audit-chains";
import { readCatalogue } from "./catalogue";

const ALL: AuditFilter = { actorId: null, subjectKind: null, verb: null, from: null, to: null, text: "" };
const FIRST = { before: null, limit: 50 };

async function scene(db: Db) {
  const { staff, commander } = await submissionScene(db);
  const { submissionId } = await approvedSubmission(staff, commander);
  const admin = contextOf(db, await freshAccount(db, "admin"));
  const catalogue = await readCatalogue({ db });
  const find = async (filter: Partial<AuditFilter>, page = FIRST) =>
    (await readAudit(admin, catalogue, { ...ALL, ...filter }, page)).changes;
  return { staff, commander, submissionId, admin, catalogue, find };
}

describe("who may read the change record", () => {
  for (const [role, unitId] of [
    ["staff", null],
    ["commander", null],
    ["admin", "huyen-cang-long"],
  ] as const) {
    test(`rejects ${role} of ${unitId ?? "everything"}`, async ({ db }) => {
      const context = contextOf(db, await freshAccount(db, role, unitId));
      const catalogue = await readCatalogue({ db });
      for (const read of [
        () => readAudit(context, catalogue, ALL, FIRST),
        () => readAuditChoices(context),
        () => verifyChains(context),
      ]) {
        await expect(read()).rejects.toMatchObject({ code: "forbidden" });
      }
    });
  }

  test("rejects a stranger", async ({ db }) => {
    const context = contextOf(db);
    await expect(readAudit(context, await readCatalogue({ db }), ALL, FIRST)).rejects.toMatchObject({
      code: "unauthenticated",
    });
    await expect(verifyChains(context)).rejects.toMatchObject({ code: "unauthenticated" });
  });
});

describe("the change record", () => {
  test("is told newest first, each with its form", async ({ db }) => {
    const { find, submissionId } = await scene(db);
    const changes = await find({ subjectKind: "submission" });
    expect(changes.map(({ verb }) => verb)).toEqual([
      "submission.approve",
      "submission.submit",
      "submission.save",
      "submission.open",
    ]);
    expect(changes[0]).toMatchObject({
      subjectId: submissionId,
      form: { formId: "D", unitId: "huyen-cang-long", year: 2018 },
      cells: [{ cell: "state", before: "submitted", after: "approved", withheld: false }],
    });
  });

  test("keeps sensitive figures back from an administrator, and shows the others", async ({ db }) => {
    const { find, catalogue } = await scene(db);
    const sensitive = catalogue.measures.filter(({ communeVisibility }) => communeVisibility === "sensitive");
    expect(sensitive.length).toBeGreaterThan(0);
    // The form of a district holds none: the communes' may point at a person.
    const [district] = await find({ verb: "submission.save" });
    expect(district?.cells.filter(({ withheld }) => withheld)).toEqual([]);
    const { staff } = await submissionScene(db);
    const key = { formId: "C", unitId: "xa-cang-long", year: 2026 };
    await submittedSubmission(staff, key);
    const [commune] = await find({ verb: "submission.save" });
    const withheld = commune?.cells.filter((cell) => cell.withheld) ?? [];
    expect(withheld.map(({ cell }) => cell)).toContain("tip-offs");
    expect(withheld.every(({ before, after }) => before === null && after === null)).toBe(true);
    expect(commune?.cells.find(({ cell }) => cell === "clips")).toMatchObject({ after: "exact 60" });
  });

  test("is filtered by account, kind, verb and day of the office", async ({ db }) => {
    const { find, staff, commander } = await scene(db);
    expect((await find({ actorId: commander.viewer.id })).map(({ verb }) => verb)).toEqual([
      "submission.approve",
    ]);
    expect(await find({ actorId: staff.viewer.id, verb: "submission.approve" })).toEqual([]);
    const late = contextOf(db, SYSTEM);
    // 18:30 in Greenwich is already the next day in the office.
    await recordChange(
      { ...late, now: new Date("2027-02-01T18:30:00Z") },
      { verb: "article.seed", subjectKind: "article", subjectId: "khuya" },
    );
    const on = async (day: string) => (await find({ from: day, to: day })).map(({ subjectId }) => subjectId);
    expect(await on("2027-02-02")).toEqual(["khuya"]);
    expect(await on("2027-02-01")).toEqual([]);
  });

  test.for([["CANG LONG 2018"], ["càng long"], ["đính chính"], ["dinh chinh"]] as const)(
    "finds %s whatever its diacritics",
    async ([text], { db }) => {
      const { find, submissionId } = await scene(db);
      await recordChange(contextOf(db, SYSTEM), {
        verb: "submission.unlock",
        subjectKind: "submission",
        subjectId: submissionId,
        reason: "Đề nghị đính chính",
      });
      const found = await find({ text });
      expect(found.map(({ subjectId }) => subjectId)).toContain(submissionId);
      expect(await find({ text: `${text} không có` })).toEqual([]);
    },
  );

  test("is paged by number: no row twice and none left out", async ({ db }) => {
    const { admin, catalogue, find } = await scene(db);
    const all = (await find({})).map(({ id }) => id);
    const seen: number[] = [];
    for (let before: number | null = null; ; ) {
      const page: Awaited<ReturnType<typeof readAudit>> = await readAudit(admin, catalogue, ALL, {
        before,
        limit: 2,
      });
      seen.push(...page.changes.map(({ id }) => id));
      if (!page.more) break;
      before = seen.at(-1) ?? null;
    }
    expect(seen).toEqual(all);
  });

  test("offers the accounts and verbs that it holds", async ({ db }) => {
    const { admin, commander } = await scene(db);
    const { actors, verbs } = await readAuditChoices(admin);
    expect(actors).toContainEqual({ id: commander.viewer.id, name: commander.viewer.name });
    expect(verbs).toContainEqual({ subjectKind: "submission", verb: "submission.approve" });
  });
});

describe("verifying the chains", () => {
  test("counts them, and finds nothing where nothing was altered", async ({ db }) => {
    const { admin } = await scene(db);
    const { changes, chains, broken } = await verifyChains(admin);
    expect(changes).toBe(await db.$count(change));
    // The seed article's and the form's.
    expect(chains).toBe(2);
    expect(broken).toBeNull();
  });

  test("tells the first row that was altered or taken out behind the trigger", async () => {
    const database = await freshDatabase();
    try {
      const { db } = database.owner;
      const system = contextOf(db, SYSTEM);
      for (const reason of ["một", "hai", "ba"]) {
        await recordChange(system, {
          verb: "article.seed",
          subjectKind: "article",
          subjectId: "bài",
          reason,
        });
      }
      expect((await verifyChains(system)).broken).toBeNull();
      await db.execute(sql`ALTER TABLE change DISABLE TRIGGER USER`);
      const [second] = await db.select().from(change).where(eq(change.reason, "hai"));
      const [third] = await db.select().from(change).where(eq(change.reason, "ba"));
      await db.update(change).set({ reason: "đã sửa" }).where(eq(change.reason, "hai"));
      expect((await verifyChains(system)).broken).toMatchObject({
        id: second?.id,
        subjectKind: "article",
        subjectId: "bài",
      });
      await db.update(change).set({ reason: "hai" }).where(eq(change.reason, "đã sửa"));
      expect((await verifyChains(system)).broken).toBeNull();
      await db.delete(change).where(eq(change.reason, "hai"));
      expect((await verifyChains(system)).broken).toMatchObject({ id: third?.id });
    } finally {
      await database.drop();
    }
  });
});
