import { and, eq, isNotNull, type SQL, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { Db } from "../client";
import { approvedSubmission, draftSubmission, returnedSubmission, submittedSubmission } from "../factories";
import { quote } from "../schema/articles";
import { statement } from "../schema/statements";
import { unit } from "../schema/units";
import { test } from "../testing/database";
import { CHECK, FOREIGN_KEY, refusedByDatabase, UNIQUE } from "../testing/refused-by-database";
import { linesOf, type Scene, submissionScene } from "../testing/submission-scene";
import { openSubmission } from "../write/submission/open";

/** What the database refuses, it refuses everybody. */
const EITHER = ["the web role", "the owner"] as const;
const pick = (who: (typeof EITHER)[number], { db, ownerDb }: { db: Db; ownerDb: Db }) =>
  who === "the owner" ? ownerDb : db;

/** The columns of a right line of huyen-cang-long's form of 2018. */
const LINE = {
  facet_id: "clubs",
  unit_id: "huyen-cang-long",
  period_kind: "as_of",
  period_from: "2018-12-14",
  period_to: "2018-12-14",
  from_precision: "day",
  to_precision: "day",
  period_basis: "reporting_year",
  value: 12,
  qualifier: "exact",
  missing_reason: null,
} as const;
type Columns = Record<string, string | number | null>;

function insertInto(columns: Columns): SQL {
  const names = Object.keys(columns).map((name) => sql.identifier(name));
  const values = Object.values(columns).map((value) => sql`${value}`);
  return sql`INSERT INTO statement (${sql.join(names, sql`, `)}) VALUES (${sql.join(values, sql`, `)})`;
}

async function draftOf(db: Db): Promise<string> {
  const { staff } = await submissionScene(db);
  return (await openSubmission(staff, { formId: "D", unitId: LINE.unit_id, year: 2018 })).id;
}

async function seedQuote(db: Db): Promise<string> {
  const [row] = await db.select({ id: quote.id }).from(quote).limit(1);
  return row?.id ?? "";
}

const YEAR = { period_kind: "year", period_from: "2017-12-15" };
const SPAN = { period_kind: "span", period_basis: "unstated" };
const WITHIN = "statement_within_validity";

describe.each(EITHER)("as %s, a line", (who) => {
  test("that is right is taken", async ({ db, ownerDb }) => {
    const on = pick(who, { db, ownerDb });
    const submission_id = await draftOf(on);
    expect(
      await refusedByDatabase(on, (at) => at.execute(insertInto({ ...LINE, submission_id }))),
    ).toBeNull();
  });

  test.for<[string, Columns, code: string, constraint: string | undefined]>([
    [
      "a value and a reason why it is missing",
      { missing_reason: "withheld" },
      CHECK,
      "statement_value_or_reason",
    ],
    ["neither", { value: null, qualifier: null }, CHECK, "statement_value_or_reason"],
    ["a value without a qualifier", { qualifier: null }, CHECK, "statement_qualifier_with_value"],
    [
      "a qualifier without a value",
      { value: null, missing_reason: "withheld" },
      CHECK,
      "statement_qualifier_with_value",
    ],
    ["a negative value", { value: -1 }, CHECK, "statement_not_negative"],
    ["an unknown qualifier", { qualifier: "roughly" }, CHECK, "statement_qualifier_known"],
    [
      "an unknown reason",
      { value: null, qualifier: null, missing_reason: "lost" },
      CHECK,
      "statement_missing_reason_known",
    ],
    ["an unknown flag", { flags: "{guessed}" }, CHECK, "statement_flags_known"],
    ["no source", { submission_id: null }, CHECK, "statement_one_source"],
    ["an as-of of two days", { period_from: "2018-12-13" }, CHECK, "statement_as_of_is_a_day"],
    ["an end before its start", { ...YEAR, period_from: "2018-12-15" }, "22000", undefined],
    [
      "a year without a start",
      { ...YEAR, period_from: null, from_precision: null },
      CHECK,
      "statement_unstated_start_is_span",
    ],
    ["a start without its precision", { from_precision: null }, CHECK, "statement_from_precision"],
    ["a printed number", { printed: "12" }, CHECK, "statement_claim_printed"],
    ["a confirmation", { confirmed_at: "2019-01-01T00:00Z" }, CHECK, "statement_claim_confirmed"],
    [
      "an approval before its submission's",
      { approved_at: "2019-01-01T00:00Z" },
      CHECK,
      "statement_approved_with_submission",
    ],
    ["an unknown facet", { facet_id: "clubs/sector=between" }, FOREIGN_KEY, "statement_facet_id_facet_id_fk"],
    ["an as-of after the unit's end", { period_from: "2025-07-01", period_to: "2025-07-01" }, CHECK, WITHIN],
    [
      "a year after the unit's end",
      { ...YEAR, period_from: "2025-07-01", period_to: "2025-12-14" },
      CHECK,
      WITHIN,
    ],
    [
      "another unit than its submission's",
      { unit_id: "huyen-cau-ke" },
      CHECK,
      "statement_unit_of_submission",
    ],
  ])("with %s is refused", async ([, wrong, code, constraint], { db, ownerDb }) => {
    const on = pick(who, { db, ownerDb });
    const submission_id = await draftOf(on);
    const columns = { ...LINE, submission_id, ...wrong };
    expect(await refusedByDatabase(on, (at) => at.execute(insertInto(columns)))).toEqual({
      code,
      constraint,
    });
  });

  test("with two sources is refused", async ({ db, ownerDb }) => {
    const on = pick(who, { db, ownerDb });
    const columns = {
      ...LINE,
      submission_id: await draftOf(on),
      quote_id: await seedQuote(on),
      printed: "12",
      confirmed_at: "2019-01-01T00:00Z",
    };
    expect(await refusedByDatabase(on, (at) => at.execute(insertInto(columns)))).toEqual({
      code: CHECK,
      constraint: "statement_one_source",
    });
  });

  test("given twice is refused", async ({ db, ownerDb }) => {
    const on = pick(who, { db, ownerDb });
    const columns = { ...LINE, submission_id: await draftOf(on) };
    await on.execute(insertInto(columns));
    expect(await refusedByDatabase(on, (at) => at.execute(insertInto(columns)))).toEqual({
      code: UNIQUE,
      constraint: "statement_line_once",
    });
  });
});

describe("a claim and its unit's validity", () => {
  const claim = async (db: Db, columns: Columns) =>
    refusedByDatabase(db, async (at) =>
      at.execute(
        insertInto({
          ...LINE,
          quote_id: await seedQuote(db),
          printed: "12",
          confirmed_at: "2019-01-01T00:00Z",
          ...columns,
        }),
      ),
    );
  const TOWN = "thi-xa-duyen-hai";
  const outside = { code: CHECK, constraint: WITHIN };
  const at = (day: string) => ({ period_from: day, period_to: day });
  const span = (from: string | null, to: string) => ({
    ...SPAN,
    period_from: from,
    from_precision: from && "day",
    period_to: to,
  });

  test.for<[string, Columns, object | null]>([
    ["as of the day before it existed", { unit_id: TOWN, ...at("2015-05-14") }, outside],
    ["as of its first day", { unit_id: TOWN, ...at("2015-05-15") }, null],
    ["as of its last day", { unit_id: TOWN, ...at("2025-06-30") }, null],
    ["as of the day after", { unit_id: TOWN, ...at("2025-07-01") }, outside],
    [
      "over a span that ends before it existed",
      { unit_id: TOWN, ...span("2014-01-01", "2015-05-14") },
      outside,
    ],
    ["over a span that reaches into it", { unit_id: TOWN, ...span("2014-01-01", "2015-05-15") }, null],
    ["over a span without a start", { unit_id: TOWN, ...span(null, "2015-05-14") }, outside],
    ["over a span that begins after it", { unit_id: TOWN, ...span("2025-07-01", "2026-01-01") }, outside],
    ["over a span that begins in it", { unit_id: TOWN, ...span("2025-06-30", "2026-01-01") }, null],
    ["of a unit older than the record", { unit_id: "huyen-cau-ke", ...at("1975-04-30") }, null],
    ["of a unit that exists today", { unit_id: "xa-cau-ke", ...at("2050-01-01") }, null],
    ["of a commune before the merger", { unit_id: "xa-cau-ke", ...at("2025-06-30") }, outside],
  ])("%s", async ([, columns, refusal], { db }) => {
    expect(await claim(db, columns)).toEqual(refusal);
  });
});

describe("a unit with figures", () => {
  const setValidity = (db: Db, id: string, dates: { validFrom?: string; validTo?: string }) =>
    refusedByDatabase(db, (at) => at.update(unit).set(dates).where(eq(unit.id, id)));
  const outside = { code: CHECK, constraint: WITHIN };

  test("keeps every as-of figure and a part of every span and year, also from the owner", async ({
    ownerDb,
  }) => {
    // The seed's claims: as of 2017-06-21, and spans from 2008-01-01 and from nowhere to that day.
    const province = "tinh-tra-vinh";
    expect(await setValidity(ownerDb, province, { validTo: "2017-06-20" })).toEqual(outside);
    expect(await setValidity(ownerDb, province, { validFrom: "2017-06-22" })).toEqual(outside);
    expect(await setValidity(ownerDb, province, { validTo: "2017-06-21" })).toBeNull();
    expect(await setValidity(ownerDb, province, { validFrom: "2017-06-21" })).toBeNull();
  });

  test("whose figure covers a year may shrink to a part of it, not beyond", async ({ ownerDb }) => {
    const submission_id = await draftOf(ownerDb);
    const line = { ...LINE, facet_id: "leaflets", submission_id };
    await ownerDb.execute(insertInto({ ...line, ...YEAR }));
    expect(await setValidity(ownerDb, LINE.unit_id, { validFrom: "2018-12-14" })).toBeNull();
    expect(await setValidity(ownerDb, LINE.unit_id, { validFrom: "2018-12-15" })).toEqual(outside);
  });

  test("is not deleted", async ({ ownerDb }) => {
    const refusal = await refusedByDatabase(ownerDb, async (at) => {
      await at.execute(sql`DELETE FROM unit_code WHERE unit_id = 'tinh-vinh-long'`);
      await at.execute(sql`DELETE FROM unit_succession WHERE to_unit_id = 'tinh-vinh-long'`);
      await at.delete(unit).where(eq(unit.id, "tinh-vinh-long"));
    });
    expect(refusal).toMatchObject({ code: FOREIGN_KEY });
  });
});

describe.each(EITHER)("as %s, what stands fast", (who) => {
  const immutable = { code: CHECK, constraint: "statement_immutable" };

  async function approvedLine(on: Db) {
    const { staff, commander } = await submissionScene(on);
    const { submissionId } = await approvedSubmission(staff, commander);
    const line = (await linesOf(on, submissionId)).get("clubs");
    return { id: line?.id ?? "", submissionId, staff };
  }

  async function confirmedClaim(on: Db) {
    const [row] = await on.select().from(statement).where(isNotNull(statement.quoteId)).limit(1);
    return { id: row?.id ?? "" };
  }

  const CHANGES: readonly [string, SQL][] = [
    ["its value", sql`value = value + 1`],
    ["its qualifier", sql`qualifier = 'about'`],
    ["its unit", sql`unit_id = 'huyen-cau-ke'`],
    ["its facet", sql`facet_id = 'teams'`],
    ["its period", sql`period_from = '2018-12-13', period_to = '2018-12-13'`],
    ["its note", sql`note = 'khác'`],
    ["its flags", sql`flags = '{estimated}'`],
    ["the number to a reason", sql`value = NULL, qualifier = NULL, missing_reason = 'withheld'`],
  ];

  test.for([
    ...CHANGES,
    ["its approval away", sql`approved_at = NULL`] as const,
    ["the day of its approval", sql`approved_at = approved_at - interval '1 day'`] as const,
  ])("an approved line keeps %s", async ([, change], { db, ownerDb }) => {
    const on = pick(who, { db, ownerDb });
    const { id } = await approvedLine(on);
    expect(
      await refusedByDatabase(on, (at) => at.execute(sql`UPDATE statement SET ${change} WHERE id = ${id}`)),
    ).toEqual(immutable);
  });

  test.for([
    ...CHANGES,
    ["its printed number", sql`printed = '13'`] as const,
    ["who confirmed it", sql`confirmed_by = 'x'`] as const,
    ["its confirmation away", sql`confirmed_at = NULL`] as const,
  ])("a confirmed claim keeps %s", async ([, change], { db, ownerDb }) => {
    const on = pick(who, { db, ownerDb });
    const { id } = await confirmedClaim(on);
    expect(
      await refusedByDatabase(on, (at) => at.execute(sql`UPDATE statement SET ${change} WHERE id = ${id}`)),
    ).toEqual(immutable);
  });

  test("neither is deleted", async ({ db, ownerDb }) => {
    const on = pick(who, { db, ownerDb });
    for (const { id } of [await approvedLine(on), await confirmedClaim(on)]) {
      expect(await refusedByDatabase(on, (at) => at.delete(statement).where(eq(statement.id, id)))).toEqual(
        immutable,
      );
    }
  });

  test("an approved line is not moved to an open submission", async ({ db, ownerDb }) => {
    const on = pick(who, { db, ownerDb });
    const { id, staff } = await approvedLine(on);
    const other = await openSubmission(staff, { formId: "D", unitId: LINE.unit_id, year: 2019 });
    expect(
      await refusedByDatabase(on, (at) =>
        at.update(statement).set({ submissionId: other.id }).where(eq(statement.id, id)),
      ),
    ).toEqual(immutable);
  });

  test("is superseded once, and stays so", async ({ db, ownerDb }) => {
    const on = pick(who, { db, ownerDb });
    const set = (id: string, supersededAt: string | null) =>
      refusedByDatabase(on, (at) => at.update(statement).set({ supersededAt }).where(eq(statement.id, id)));
    for (const { id } of [await approvedLine(on), await confirmedClaim(on)]) {
      expect(await set(id, "2027-02-01T00:00:00Z")).toBeNull();
      expect(await set(id, null)).toEqual(immutable);
      expect(await set(id, "2027-02-02T00:00:00Z")).toEqual(immutable);
    }
  });

  test("is not superseded before it was approved", async ({ db, ownerDb }) => {
    const on = pick(who, { db, ownerDb });
    const { id } = await approvedLine(on);
    expect(
      await refusedByDatabase(on, (at) =>
        at.update(statement).set({ supersededAt: "2027-01-04T00:00:00Z" }).where(eq(statement.id, id)),
      ),
    ).toEqual({ code: CHECK, constraint: "statement_superseded_after" });
  });
});

describe.each(EITHER)("as %s, the lines of a form", (who) => {
  const closed = { code: CHECK, constraint: "statement_submission_open" };
  const moved = { code: CHECK, constraint: "statement_source_fixed" };
  const STATES = [
    ["submitted", ({ staff }: Scene) => submittedSubmission(staff)],
    ["approved", ({ staff, commander }: Scene) => approvedSubmission(staff, commander)],
  ] as const;

  test.for(STATES)("that is %s get no further one", async ([, make], { db, ownerDb }) => {
    const on = pick(who, { db, ownerDb });
    const { submissionId: submission_id } = await make(await submissionScene(on));
    const asOf = { ...LINE, facet_id: "households-pledged-rate", submission_id };
    expect(await refusedByDatabase(on, (at) => at.execute(insertInto(asOf)))).toEqual(closed);
    const approved = { ...asOf, approved_at: "2027-01-05T03:00Z" };
    expect(await refusedByDatabase(on, (at) => at.execute(insertInto(approved)))).not.toBeNull();
  });

  test("that is submitted do not change, go or move to another form", async ({ db, ownerDb }) => {
    const on = pick(who, { db, ownerDb });
    const { staff } = await submissionScene(on);
    const { submissionId } = await submittedSubmission(staff);
    const other = await openSubmission(staff, { formId: "D", unitId: LINE.unit_id, year: 2019 });
    const own = and(eq(statement.submissionId, submissionId), eq(statement.facetId, "clubs"));
    const refused = (work: (at: Db) => Promise<unknown>) => refusedByDatabase(on, work);
    expect(await refused((at) => at.update(statement).set({ value: 1 }).where(own))).toEqual(closed);
    expect(await refused((at) => at.delete(statement).where(own))).toEqual(closed);
    expect(await refused((at) => at.update(statement).set({ submissionId: other.id }).where(own))).toEqual(
      moved,
    );
  });

  test("do not move into a form that is submitted", async ({ db, ownerDb }) => {
    const on = pick(who, { db, ownerDb });
    const { staff } = await submissionScene(on);
    const { submissionId } = await submittedSubmission(staff);
    const key = { formId: "D", unitId: LINE.unit_id, year: 2019 };
    const draft = await draftSubmission(staff, key);
    const own = and(eq(statement.submissionId, draft.submissionId), eq(statement.facetId, "clubs"));
    const to = { submissionId, facetId: "households-pledged-rate" };
    expect(await refusedByDatabase(on, (at) => at.update(statement).set(to).where(own))).toEqual(closed);
  });

  test("that is submitted are not approved before it", async ({ db, ownerDb }) => {
    const on = pick(who, { db, ownerDb });
    const { submissionId } = await submittedSubmission((await submissionScene(on)).staff);
    expect(
      await refusedByDatabase(on, (at) =>
        at
          .update(statement)
          .set({ approvedAt: "2027-01-05T03:00:00Z" })
          .where(eq(statement.submissionId, submissionId)),
      ),
    ).toEqual({ code: CHECK, constraint: "statement_approved_with_submission" });
  });

  test("that was returned may change again", async ({ db, ownerDb }) => {
    const on = pick(who, { db, ownerDb });
    const { staff, commander } = await submissionScene(on);
    const { submissionId } = await returnedSubmission(staff, commander);
    const own = and(eq(statement.submissionId, submissionId), eq(statement.facetId, "clubs"));
    expect(await refusedByDatabase(on, (at) => at.update(statement).set({ value: 1 }).where(own))).toBeNull();
    expect(await refusedByDatabase(on, (at) => at.delete(statement).where(own))).toBeNull();
  });
});
