import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { changedCells } from "./audit";
import { issueSetUpLink } from "./auth/one-time-links";
import type { Db } from "./client";
import {
  approvedSubmission,
  DISTRICT_FORM,
  draftSubmission,
  freshAccount,
  freshSignIn,
  REPORT,
  submittedSubmission,
} from "./factories";
import { TEXT } from "./testing/article-fixture";
import { checksums } from "./testing/checksums";
import { contextOf, test } from "./testing/database";
import { type Scene, submissionScene } from "./testing/submission-scene";
import { changePassword } from "./write/account/change-password";
import { createAccount } from "./write/account/create";
import { createFirstAccount } from "./write/account/create-first";
import { addArticle } from "./write/article/add";
import { approveSubmission } from "./write/submission/approve";
import { correctSubmission } from "./write/submission/correct";
import { openSubmission } from "./write/submission/open";
import { returnSubmission } from "./write/submission/return";
import { saveSubmission } from "./write/submission/save";
import { submitSubmission } from "./write/submission/submit";
import { withdrawSubmission } from "./write/submission/withdraw";

/** Makes every change record fail from here to the end of the transaction. */
const failRecords = (db: Db) => db.execute(sql`SET LOCAL test.records_fail = 'on'`);

type Prepare = (db: Db, scene: Scene) => Promise<() => Promise<unknown>>;

/** Every verb of the write door, ready to be carried out. */
const VERBS: readonly [verb: string, prepare: Prepare][] = [
  [
    "submission.open",
    async (_, { staff }) =>
      () =>
        openSubmission(staff, DISTRICT_FORM),
  ],
  [
    "submission.save",
    async (_, { staff }) => {
      const draft = await draftSubmission(staff);
      return () => saveSubmission(staff, { ...draft, report: { ...REPORT, number: "9/BC" }, lines: [] });
    },
  ],
  [
    "submission.submit",
    async (_, { staff }) => {
      const draft = await draftSubmission(staff);
      return () => submitSubmission(staff, draft);
    },
  ],
  [
    "submission.withdraw",
    async (_, { staff }) => {
      const submitted = await submittedSubmission(staff);
      return () => withdrawSubmission(staff, submitted);
    },
  ],
  [
    "submission.approve",
    async (_, { staff, commander }) => {
      const submitted = await submittedSubmission(staff);
      return () => approveSubmission(commander, submitted);
    },
  ],
  [
    "submission.return",
    async (_, { staff, commander }) => {
      const submitted = await submittedSubmission(staff);
      return () => returnSubmission(commander, { ...submitted, reason: "đối chiếu lại" });
    },
  ],
  [
    "submission.correct",
    async (_, { staff, commander }) => {
      const approved = await approvedSubmission(staff, commander);
      return () => correctSubmission(staff, { ...approved, reason: "đếm lại" });
    },
  ],
  [
    "account.create",
    async (db) => {
      const admin = contextOf(db, await freshAccount(db, "admin"));
      return () => createAccount(admin, { username: "moi", name: "Mới", role: "staff", unitId: null });
    },
  ],
  [
    "account.change-password",
    async (db) => {
      const { id: userId, name, password: current } = await freshSignIn(db);
      const owner = { userId, name, sessionToken: randomUUID() };
      return () => changePassword(contextOf(db), { owner, current, next: "mật khẩu mới 2027" });
    },
  ],
  [
    "article.add-text",
    async (_, { staff }) =>
      () =>
        addArticle(staff, { text: TEXT }),
  ],
];

describe("a verb whose record fails", () => {
  test.beforeAll(({ database }) => installFailure(database.owner.db));

  test("has not happened: the first account", async ({ ownerDb }) => {
    const path = await issueSetUpLink(ownerDb, new Date());
    const token = new URL(path ?? "", "http://localhost").searchParams.get("token");
    const before = await checksums(ownerDb);
    await failRecords(ownerDb);
    const input = { token, username: "quan-tri", name: "Quản trị", password: "một mật khẩu dài" };
    await expect(createFirstAccount(contextOf(ownerDb), input)).rejects.toThrow();
    expect(await checksums(ownerDb)).toEqual(before);
  });

  test.for(VERBS)("has not happened: %s", async ([verb, prepare], { db }) => {
    const act = await prepare(db, await submissionScene(db));
    const before = await checksums(db);
    await failRecords(db);
    await expect(act()).rejects.toMatchObject({
      cause: { message: `no record of ${verb}` },
    });
    expect(await checksums(db)).toEqual(before);
    // It was the record that failed, and nothing else.
    await db.execute(sql`SET LOCAL test.records_fail = 'off'`);
    await act();
    expect(await checksums(db)).not.toEqual(before);
  });
});

async function installFailure(owner: Db): Promise<void> {
  await owner.execute(sql`
    CREATE OR REPLACE FUNCTION fail_record() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF current_setting('test.records_fail', true) = 'on' THEN
        RAISE EXCEPTION 'no record of %', NEW.verb;
      END IF;
      RETURN NEW;
    END $$`);
  await owner.execute(sql`
    CREATE OR REPLACE TRIGGER fail_record BEFORE INSERT ON change
      FOR EACH ROW EXECUTE FUNCTION fail_record()`);
}

describe("the cells of a record", () => {
  test("are those that differ, absent ones as null", () => {
    expect(changedCells({ a: 1, b: "x", c: null }, { a: 1, b: "y", d: [2] })).toEqual([
      { cell: "b", before: "x", after: "y" },
      { cell: "d", before: null, after: [2] },
    ]);
  });
});
