import { eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { Db } from "../client";
import { approvedSubmission, draftSubmission, returnedSubmission, submittedSubmission } from "../factories";
import { submission } from "../schema/submissions";
import { test } from "../testing/database";
import { CHECK, FOREIGN_KEY, refusedByDatabase, UNIQUE } from "../testing/refused-by-database";
import { type Scene, submissionScene } from "../testing/submission-scene";

const EITHER = ["the web role", "the owner"] as const;
const pick = (who: (typeof EITHER)[number], { db, ownerDb }: { db: Db; ownerDb: Db }) =>
  who === "the owner" ? ownerDb : db;

type Row = typeof submission.$inferInsert;
const KEY = { formId: "D", unitId: "huyen-cang-long", year: 2018 };
const REPORT = { reportNumber: "1/BC", reportDate: "2019-01-08", reportOffice: "Công an huyện" };
const HANDED_IN = { ...REPORT, submittedBy: "a", submittedAt: "2019-01-08T03:00:00Z" };
const DECIDED = { ...HANDED_IN, decidedBy: "b", decidedAt: "2019-01-09T03:00:00Z" };

const insertion = (fields: Partial<Row>) => (at: Db) =>
  at.insert(submission).values({ ...KEY, createdBy: "a", ...fields });

describe.each(EITHER)("as %s, a submission", (who) => {
  test.for<[string, Partial<Row>]>([
    ["a draft with nothing", {}],
    ["submitted", { state: "submitted", ...HANDED_IN }],
    ["approved by another", { state: "approved", ...DECIDED }],
    ["returned by another, with a reason", { state: "returned", ...DECIDED, returnReason: "sai" }],
    ["locked", { state: "locked", ...DECIDED }],
  ])("is taken: %s", async ([, fields], { db, ownerDb }) => {
    expect(await refusedByDatabase(pick(who, { db, ownerDb }), insertion(fields))).toBeNull();
  });

  test.for<[string, Partial<Row>, constraint: string, code?: string]>([
    ["in an unknown state", { state: "lost" as "draft", ...DECIDED }, "submission_state_known"],
    [
      "submitted without its report's number",
      { state: "submitted", ...HANDED_IN, reportNumber: null },
      "submission_report_named",
    ],
    [
      "submitted without its report's date",
      { state: "submitted", ...HANDED_IN, reportDate: null },
      "submission_report_named",
    ],
    [
      "approved without its report's office",
      { state: "approved", ...DECIDED, reportOffice: null },
      "submission_report_named",
    ],
    ["submitted by nobody", { state: "submitted", ...REPORT }, "submission_submitter_named"],
    ["approved by nobody", { state: "approved", ...HANDED_IN }, "submission_decider_named"],
    ["locked by nobody", { state: "locked", ...HANDED_IN }, "submission_decider_named"],
    [
      "returned by nobody",
      { state: "returned", ...HANDED_IN, returnReason: "sai" },
      "submission_decider_named",
    ],
    [
      "returned with an empty reason",
      { state: "returned", ...DECIDED, returnReason: "" },
      "submission_return_reason",
    ],
    ["returned without a reason", { state: "returned", ...DECIDED }, "submission_return_reason"],
    [
      "approved by its submitter",
      { state: "approved", ...DECIDED, decidedBy: "a" },
      "submission_not_own_review",
    ],
    [
      "returned by its submitter",
      { state: "returned", ...DECIDED, decidedBy: "a", returnReason: "sai" },
      "submission_not_own_review",
    ],
    ["a correction of nothing", { correctionReason: "đếm lại" }, "submission_correction_reasoned"],
    [
      "of a year before the unit reports",
      { year: 2012, unitId: "thi-xa-duyen-hai" },
      "submission_unit_reports",
    ],
    ["of a year after the unit ended", { year: 2026 }, "submission_unit_reports"],
    ["on another unit's form", { formId: "C", year: 2026 }, "submission_unit_reports"],
    [
      "of a year that nobody was asked for",
      { formId: "C", unitId: "xa-cau-ke", year: 2040 },
      "submission_form_id_year_reporting_deadline_form_id_year_fk",
      FOREIGN_KEY,
    ],
  ])("is refused: %s", async ([, fields, constraint, code = CHECK], { db, ownerDb }) => {
    expect(await refusedByDatabase(pick(who, { db, ownerDb }), insertion(fields))).toEqual({
      code,
      constraint,
    });
  });

  test.for([
    ["draft", ({ staff }: Scene) => draftSubmission(staff, KEY)],
    ["submitted", ({ staff }: Scene) => submittedSubmission(staff, KEY)],
    ["returned", ({ staff, commander }: Scene) => returnedSubmission(staff, commander, KEY)],
  ] as const)("has no other open one of its key beside it: %s", async ([, make], { db, ownerDb }) => {
    const on = pick(who, { db, ownerDb });
    await make(await submissionScene(on));
    expect(await refusedByDatabase(on, insertion({ sequence: 2 }))).toEqual({
      code: UNIQUE,
      constraint: "submission_one_open",
    });
  });

  test("may stand beside an approved one, as the next of its key", async ({ db, ownerDb }) => {
    const on = pick(who, { db, ownerDb });
    const { staff, commander } = await submissionScene(on);
    await approvedSubmission(staff, commander, KEY);
    expect(await refusedByDatabase(on, insertion({}))).toEqual({
      code: UNIQUE,
      constraint: "submission_sequence_once",
    });
    expect(await refusedByDatabase(on, insertion({ sequence: 2 }))).toBeNull();
  });

  test.for([{ formId: "B" }, { unitId: "huyen-cau-ke" }, { year: 2019 }, { sequence: 2 }])(
    "keeps its key: not %j",
    async (fields, { db, ownerDb }) => {
      const on = pick(who, { db, ownerDb });
      const { submissionId } = await draftSubmission((await submissionScene(on)).staff, KEY);
      expect(
        await refusedByDatabase(on, (at) =>
          at.update(submission).set(fields).where(eq(submission.id, submissionId)),
        ),
      ).toEqual({ code: CHECK, constraint: "submission_key_fixed" });
    },
  );

  test("is not approved by its submitter, whatever the verb says", async ({ db, ownerDb }) => {
    const on = pick(who, { db, ownerDb });
    const { staff } = await submissionScene(on);
    const { submissionId } = await submittedSubmission(staff, KEY);
    const own = { state: "approved", decidedBy: staff.viewer.id, decidedAt: "2027-01-05T03:00:00Z" } as const;
    expect(
      await refusedByDatabase(on, (at) =>
        at.update(submission).set(own).where(eq(submission.id, submissionId)),
      ),
    ).toEqual({ code: CHECK, constraint: "submission_not_own_review" });
  });
});

describe("the owner", () => {
  test("deletes no submission that has lines", async ({ ownerDb }) => {
    const { submissionId } = await draftSubmission((await submissionScene(ownerDb)).staff, KEY);
    expect(
      await refusedByDatabase(ownerDb, (at) =>
        at.execute(sql`DELETE FROM submission WHERE id = ${submissionId}`),
      ),
    ).toMatchObject({ code: FOREIGN_KEY });
  });
});

describe.each(EITHER)("as %s, an approved submission", (who) => {
  test.for<[string, Partial<Row>]>([
    ["the number of its report", { reportNumber: "2/BC" }],
    ["the day of its report", { reportDate: "2019-01-09" }],
    ["the office of its report", { reportOffice: "Cơ quan khác" }],
    ["who handed it in", { submittedBy: "somebody" }],
    ["who approved it", { decidedBy: "somebody" }],
    ["its state, back to a draft", { state: "draft" }],
    ["its state, back to returned", { state: "returned", returnReason: "sai" }],
  ])("keeps %s", async ([, fields], { db, ownerDb }) => {
    const at = pick(who, { db, ownerDb });
    const { staff, commander } = await submissionScene(at);
    const { submissionId: id } = await approvedSubmission(staff, commander, KEY);
    const change = (on: Db) => on.update(submission).set(fields).where(eq(submission.id, id));
    expect(await refusedByDatabase(at, change)).toEqual({ code: CHECK, constraint: "submission_decided" });
  });

  test("may be locked and unlocked", async ({ db, ownerDb }) => {
    const at = pick(who, { db, ownerDb });
    const { staff, commander } = await submissionScene(at);
    const { submissionId: id } = await approvedSubmission(staff, commander, KEY);
    for (const state of ["locked", "approved"] as const) {
      const change = (on: Db) =>
        on.update(submission).set({ state, version: 9 }).where(eq(submission.id, id));
      expect(await refusedByDatabase(at, change)).toBeNull();
    }
  });
});
