import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { changedCells } from "./audit";
import { issueSetUpLink } from "./auth/one-time-links";
import type { Db } from "./client";
import type { Context } from "./context";
import {
  approvedSubmission,
  DISTRICT_FORM,
  draftSubmission,
  freshAccount,
  freshSignIn,
  REPORT,
  submittedSubmission,
} from "./factories";
import { session } from "./schema/accounts";
import { TEXT } from "./testing/article-fixture";
import { checksums } from "./testing/checksums";
import { contextOf, test } from "./testing/database";
import { type Scene, submissionScene } from "./testing/submission-scene";
import { assignAccount } from "./write/account/assign";
import { changePassword } from "./write/account/change-password";
import { createAccount } from "./write/account/create";
import { createFirstAccount } from "./write/account/create-first";
import { disableAccount } from "./write/account/disable";
import { enableAccount } from "./write/account/enable";
import { endSessions } from "./write/account/end-sessions";
import { renewPassword } from "./write/account/renew-password";
import { addArticle } from "./write/article/add";
import { changeDates } from "./write/calendar/change-dates";
import { extendDeadline } from "./write/calendar/extend";
import { openYear } from "./write/calendar/open-year";
import { addDimension } from "./write/dimension/add";
import { endRow } from "./write/form/end-row";
import { addBreak } from "./write/measure/add-break";
import { setVisibility } from "./write/measure/set-visibility";
import { approveSubmission } from "./write/submission/approve";
import { correctSubmission } from "./write/submission/correct";
import { openSubmission } from "./write/submission/open";
import { returnSubmission } from "./write/submission/return";
import { saveSubmission } from "./write/submission/save";
import { submitSubmission } from "./write/submission/submit";
import { withdrawSubmission } from "./write/submission/withdraw";
import { changeUnits } from "./write/unit/change";
import { giveCode } from "./write/unit/give-code";

/** Makes every change record fail from here to the end of the transaction. */
const failRecords = (db: Db) => db.execute(sql`SET LOCAL test.records_fail = 'on'`);

type Prepare = (db: Db, scene: Scene) => Promise<() => Promise<unknown>>;

const openSession = (db: Db, userId: string) =>
  db.insert(session).values({
    id: randomUUID(),
    token: randomUUID(),
    userId,
    expiresAt: new Date("2030-01-01"),
  });

const SEEN_DATES = { opensOn: "2026-11-01", dueOn: "2027-01-15", closesOn: "2027-03-31" };
const DATES = { opensOn: "2027-11-01", dueOn: "2028-01-15", closesOn: "2028-03-31" };
const BASIS = "QĐ 1/2027";

/** The verbs of administrators; those of accounts act on the id that they get. */
const ADMINISTRATION: readonly [verb: string, act: (admin: Context, id: string) => Promise<unknown>][] = [
  ["account.disable", (admin, id) => disableAccount(admin, { id, reason: "thử" })],
  ["account.enable", (admin, id) => enableAccount(admin, { id })],
  ["account.renew-password", (admin, id) => renewPassword(admin, { id })],
  ["account.end-sessions", (admin, id) => endSessions(admin, { id, sessionId: null })],
  [
    "account.assign",
    (admin, id) =>
      assignAccount(admin, { id, role: "commander", unitId: null, seen: { role: "staff", unitId: null } }),
  ],
  ["calendar.open-year", (admin) => openYear(admin, { year: 2027, dates: DATES })],
  [
    "calendar.change-dates",
    (admin) =>
      changeDates(admin, {
        formId: "C",
        year: 2026,
        seen: SEEN_DATES,
        dates: { ...SEEN_DATES, dueOn: "2027-01-20" },
        reason: BASIS,
      }),
  ],
  [
    "calendar.extend",
    (admin) =>
      extendDeadline(admin, {
        unitId: "xa-cau-ke",
        year: 2026,
        closesOn: "2027-05-01",
        seen: 0,
        reason: BASIS,
      }),
  ],
  [
    "unit.change",
    (admin) =>
      changeUnits(admin, {
        kind: "transfer",
        fromIds: ["xa-cau-ke"],
        toId: "xa-tam-ngai",
        created: null,
        date: "2027-01-01",
        legalBasis: BASIS,
        dissolves: false,
      }),
  ],
  [
    "unit.give-code",
    (admin) => giveCode(admin, { unitId: "xa-cau-ke", code: "29999", from: "2027-01-01", legalBasis: BASIS }),
  ],
  [
    "measure.set-visibility",
    (admin) =>
      setVisibility(admin, {
        id: "clubs",
        seen: { visibility: "public", communeVisibility: "public" },
        next: { visibility: "internal", communeVisibility: "internal" },
        reason: BASIS,
      }),
  ],
  [
    "measure.add-break",
    (admin) =>
      addBreak(admin, {
        measureId: "clubs",
        date: "2027-02-01",
        precision: "day",
        legalBasis: BASIS,
        noteVi: "",
        noteEn: "",
      }),
  ],
  ["dimension.add", (admin) => addDimension(admin, { nameVi: "Độ tuổi", nameEn: "Age" })],
  ["form.end-row", (admin) => endRow(admin, { formId: "C", facetId: "clips", fromYear: 2027 })],
];

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
  ...ADMINISTRATION.map(([verb, act]): [string, Prepare] => [
    verb,
    async (db) => {
      const admin = contextOf(db, await freshAccount(db, "admin"));
      const person = await freshSignIn(db);
      if (verb === "account.enable") await disableAccount(admin, { id: person.id, reason: "thử" });
      if (verb === "account.end-sessions") await openSession(db, person.id);
      return () => act(admin, person.id);
    },
  ]),
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
