import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { observationsOf } from "@/lib/domain/observations";
import type { Role } from "@/lib/domain/permissions";
import type { Db } from "../client";
import type { Context } from "../context";
import {
  approvedSubmission,
  articleWithClaims,
  completeLines,
  DISTRICT_FORM,
  draftSubmission,
  type FormKey,
  freshAccount,
  REPORT,
  returnedSubmission,
  submittedSubmission,
} from "../factories";
import { article } from "../schema/articles";
import { statementRank } from "../schema/statements";
import { FIXTURE_ARTICLE } from "../testing/article-fixture";
import { contextOf, NOW, test } from "../testing/database";
import { type Scene, submissionScene } from "../testing/submission-scene";
import { approveSubmission } from "../write/submission/approve";
import { correctSubmission } from "../write/submission/correct";
import { saveSubmission } from "../write/submission/save";
import { submitSubmission } from "../write/submission/submit";
import { readCatalogue } from "./catalogue";
import { readStatements, type StatementFilter } from "./statements";

async function read(context: Context, filter: StatementFilter) {
  return readStatements(context, await readCatalogue(context), filter);
}

/** The measures of a unit's form that somebody sees. */
async function seen(context: Context, unitId: string) {
  const statements = await read(context, { unitIds: [unitId] });
  return new Set(statements.map(({ key }) => key.measureId));
}

type Who = "stranger" | readonly [Role, string | null];
const as = async (db: Db, who: Who) =>
  who === "stranger" ? contextOf(db) : contextOf(db, await freshAccount(db, ...who));

const INTERNAL = [
  "residential-areas-classified",
  "tip-offs",
  "tip-offs-useful",
  "cases-solved",
  "offenders-caught",
  "core-teams",
  "core-members",
];
const SENSITIVE_IN_COMMUNES = INTERNAL.slice(1);
const COMMUNE_FORM: FormKey = { formId: "C", unitId: "xa-cau-ke", year: 2026 };

const MAKE: Readonly<Record<string, (scene: Scene, key: FormKey) => Promise<unknown>>> = {
  draft: ({ staff }, key) => draftSubmission(staff, key),
  submitted: ({ staff }, key) => submittedSubmission(staff, key),
  returned: ({ staff, commander }, key) => returnedSubmission(staff, commander, key),
  approved: ({ staff, commander }, key) => approvedSubmission(staff, commander, key),
};

/** Of the 28 measures of a form: all, all but internal ones, or none. */
type Sight = "all" | "without internal" | "without sensitive" | "none";

async function expectSight(context: Context, key: FormKey, sight: Sight) {
  const measures = await seen(context, key.unitId);
  const hidden =
    sight === "without internal" ? INTERNAL : sight === "without sensitive" ? SENSITIVE_IN_COMMUNES : [];
  expect(measures.size).toBe(sight === "none" ? 0 : 28 - hidden.length);
  for (const id of hidden) expect(measures).not.toContain(id);
}

describe("a district's form", () => {
  test.for<[state: string, Who, Sight]>(
    [
      ["approved", "stranger", "without internal"],
      ["approved", ["admin", null], "all"],
      ["approved", ["staff", "huyen-cau-ke"], "all"],
      ["submitted", "stranger", "none"],
      ["submitted", ["staff", "huyen-cau-ke"], "all"],
      ["draft", "stranger", "none"],
      ["draft", ["staff", "huyen-cau-ke"], "none"],
      ["draft", ["commander", "xa-cang-long"], "none"],
      ["draft", ["staff", "huyen-cang-long"], "all"],
      ["draft", ["commander", "tinh-tra-vinh"], "all"],
      ["draft", ["admin", null], "all"],
      ["returned", "stranger", "none"],
      ["returned", ["staff", "huyen-cau-ke"], "none"],
      ["returned", ["staff", "huyen-cang-long"], "all"],
    ].map(([state, who, sight]) => [state, who, sight] as [string, Who, Sight]),
  )("that is %s", async ([state, who, sight], { db }) => {
    await MAKE[state]?.(await submissionScene(db), DISTRICT_FORM);
    await expectSight(await as(db, who), DISTRICT_FORM, sight);
  });
});

describe("a commune's form, where a 1 may point at a person", () => {
  test.for<[state: string, who: Who, sight: Sight]>([
    ["approved", "stranger", "without internal"],
    ["approved", ["staff", "xa-cau-ke"], "all"],
    ["approved", ["commander", "tra-vinh-cu"], "all"],
    ["approved", ["staff", null], "all"],
    ["approved", ["commander", "xa-tieu-can"], "without sensitive"],
    ["approved", ["admin", null], "without sensitive"],
    ["approved", ["admin", "xa-cau-ke"], "without sensitive"],
    ["submitted", ["commander", "xa-tieu-can"], "without sensitive"],
    ["submitted", "stranger", "none"],
    ["draft", ["admin", "xa-cau-ke"], "without sensitive"],
    ["draft", ["staff", "xa-tieu-can"], "none"],
  ])("that is %s, seen by %j", async ([state, who, sight], { db }) => {
    await MAKE[state]?.(await submissionScene(db), COMMUNE_FORM);
    await expectSight(await as(db, who), COMMUNE_FORM, sight);
  });
});

describe("the claims of an article", () => {
  test("are everybody's once it is published, the internal ones of its words too", async ({ db }) => {
    await articleWithClaims(db, FIXTURE_ARTICLE, NOW);
    expect(await seen(contextOf(db), "huyen-cau-ke")).toEqual(
      new Set(["propaganda-sessions", "clubs", "members", "leaflets", "commended-individuals"]),
    );
  });

  test("are for accounts while it is a draft", async ({ db }) => {
    await articleWithClaims(db, FIXTURE_ARTICLE, NOW);
    await db.update(article).set({ state: "draft" }).where(eq(article.id, FIXTURE_ARTICLE.id));
    expect((await seen(contextOf(db), "huyen-cau-ke")).size).toBe(0);
    expect((await seen(await as(db, ["staff", "xa-cau-ke"]), "huyen-cau-ke")).size).toBe(5);
  });
});

describe("the published value", () => {
  const clubs = { measureIds: ["clubs"], categoryKeys: [""], unitIds: [DISTRICT_FORM.unitId] };

  test("comes with the approval and leads to the report", async ({ db }) => {
    const { staff, commander } = await submissionScene(db);
    const submitted = await submittedSubmission(staff);
    expect(observationsOf(await read(contextOf(db), clubs))).toEqual([]);
    const [waiting] = observationsOf(await read(staff, clubs));
    expect(waiting).toMatchObject({ published: null, pending: { value: { value: 60 } } });

    await approveSubmission(commander, submitted);
    const [observation] = observationsOf(await read(contextOf(db), clubs));
    expect(observation).toMatchObject({
      key: { measureId: "clubs", unitId: DISTRICT_FORM.unitId, period: { to: "2018-12-14" } },
      published: {
        value: { kind: "number", value: 60, qualifier: "exact" },
        status: "approved",
        effectiveAt: NOW.toISOString(),
        source: {
          kind: "report",
          submissionId: submitted.submissionId,
          reportNumber: REPORT.number,
          reportDate: REPORT.date,
          reportOffice: REPORT.office,
        },
      },
      rivals: [],
      pending: null,
    });
  });

  test("stands until its correction is approved, and can be asked of a moment before", async ({ db }) => {
    const { staff, commander } = await submissionScene(db);
    const first = await approvedSubmission(staff, commander);
    const { id: submissionId } = await correctSubmission(staff, { ...first, reason: "đếm lại" });
    const lines = await completeLines(staff, DISTRICT_FORM, 2);
    const { version } = await saveSubmission(staff, { submissionId, version: 1, report: REPORT, lines });
    const handed = await submitSubmission(staff, { submissionId, version });
    const published = async (asOf?: string) =>
      observationsOf(await read(contextOf(db), clubs), asOf).map((each) => each.published?.value);
    expect(await published()).toEqual([{ kind: "number", value: 60, qualifier: "exact" }]);

    const now = new Date("2027-01-06T03:00:00Z");
    await approveSubmission({ ...commander, now }, { submissionId, version: handed.version });
    expect(await published()).toEqual([{ kind: "number", value: 120, qualifier: "exact" }]);
    expect(await published("2027-01-05T12:00:00Z")).toEqual([
      { kind: "number", value: 60, qualifier: "exact" },
    ]);
    expect(await published("2027-01-04T12:00:00Z")).toEqual([]);
    const [observation] = observationsOf(await read(contextOf(db), clubs));
    expect(observation?.rivals).toEqual([]);
    expect(observation?.published?.flags).toEqual(["revised"]);
  });

  test("is the statement ranked last; one ranked twice is still one statement", async ({ db }) => {
    const { staff, commander } = await submissionScene(db);
    await approvedSubmission(staff, commander);
    const [statement] = await read(staff, clubs);
    const rank = (rankedAt: string, reason: string, withdrawnAt: string | null = null) =>
      db.insert(statementRank).values({
        statementId: statement?.id ?? "",
        reason,
        rankedBy: commander.viewer.id,
        rankedAt,
        withdrawnAt,
      });
    await rank("2027-01-06T00:00:00Z", "trước");
    await rank("2027-01-08T00:00:00Z", "sau");
    await rank("2027-01-07T00:00:00Z", "giữa");
    await rank("2027-01-09T00:00:00Z", "rút lại", "2027-01-10T00:00:00Z");
    const statements = await read(staff, clubs);
    expect(statements.map(({ preferred }) => preferred)).toEqual([
      { at: "2027-01-08T00:00:00.000Z", reason: "sau" },
    ]);
  });
});

describe("the filter", () => {
  test("takes measures, categories, units, articles and ends of periods", async ({ db }) => {
    const { staff, commander } = await submissionScene(db);
    const { submissionId } = await approvedSubmission(staff, commander);
    const context = contextOf(db);
    const count = async (filter: StatementFilter) => (await read(context, filter)).length;
    expect(await count({ measureIds: ["clubs"] })).toBe(6);
    expect(await count({ measureIds: ["clubs"], categoryKeys: ["", "sector=inside"] })).toBe(4);
    expect(await count({ measureIds: ["clubs"], unitIds: ["tinh-tra-vinh"] })).toBe(3);
    expect(await count({ articleId: "day-manh-cong-tac-tuyen-truyen-2017" })).toBe(9);
    expect(await count({ submissionId, measureIds: ["clubs"] })).toBe(3);
    expect(await count({ measureIds: ["clubs"], from: "2018-12-14" })).toBe(3);
    expect(await count({ measureIds: ["clubs"], from: "2018-12-15" })).toBe(0);
    expect(await count({ measureIds: ["clubs"], to: "2018-12-13" })).toBe(3);
    expect(await count({ measureIds: [] })).toBe(0);
  });
});
