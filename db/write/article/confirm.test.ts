import { asc, eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { freshAccount } from "../../factories";
import { readReading } from "../../read/article-reading";
import { readArticle } from "../../read/articles";
import { article, articleClause, quote } from "../../schema/articles";
import { readingDecision } from "../../schema/readings";
import { statement } from "../../schema/statements";
import { checksums } from "../../testing/checksums";
import { contextOf, test } from "../../testing/database";
import { readingScene } from "../../testing/reading-scene";
import { READING_TEXT } from "../../testing/reading-text";
import { changesOf } from "../../testing/submission-scene";
import { EVERYBODY, testWhoMay } from "../../testing/who-may";
import { addArticle } from "./add";
import { confirmClaim } from "./confirm";
import { refuseProposal } from "./refuse";
import { reopenProposal } from "./reopen";
import { repeatClaim } from "./repeat";

const maybe = (person: (typeof EVERYBODY)[number]) => person[0] === "staff" && person[1] === null;
const provincialStaff = {
  may: EVERYBODY.filter(maybe),
  mayNot: EVERYBODY.filter((person) => !maybe(person)),
};

testWhoMay({
  verb: "confirm a claim",
  ...provincialStaff,
  scene: async (db) => {
    const { inputOf } = await readingScene(db);
    return (context) => confirmClaim(context, inputOf("1.420"));
  },
});

testWhoMay({
  verb: "refuse a proposal",
  ...provincialStaff,
  scene: async (db) => {
    const { inputOf } = await readingScene(db);
    return (context) => refuseProposal(context, inputOf("1.420"));
  },
});

testWhoMay({
  verb: "take a proposal as said again",
  ...provincialStaff,
  scene: async (db) => {
    const { inputOf, staff } = await readingScene(db);
    const { statementId } = await confirmClaim(staff, inputOf("1.420"));
    return (context) => repeatClaim(context, { ...inputOf("800"), statementId });
  },
});

testWhoMay({
  verb: "take a decision back",
  ...provincialStaff,
  scene: async (db) => {
    const { inputOf, staff, articleId } = await readingScene(db);
    const { decisionId } = await refuseProposal(staff, inputOf("1.420"));
    return (context) => reopenProposal(context, { articleId, decisionId, reason: "" });
  },
});

describe("confirming", () => {
  test("makes a claim with its words, clause, other places, decision and change record", async ({ db }) => {
    const { staff, inputOf, articleId, catalogue } = await readingScene(db);
    const input = inputOf("1.420");
    expect(input.others).toHaveLength(1);
    const { statementId, ordinal } = await confirmClaim(staff, input);
    const [claim] = await db.select().from(statement).where(eq(statement.id, statementId));
    expect(claim).toMatchObject({
      facetId: "clubs",
      unitId: "tinh-tra-vinh",
      value: 1420,
      qualifier: "exact",
      printed: "1.420",
      periodKind: "as_of",
      periodTo: "2018-10-15",
      confirmedBy: staff.viewer.kind === "account" ? staff.viewer.id : "",
    });
    const quotes = await db
      .select()
      .from(quote)
      .where(eq(quote.articleId, articleId))
      .orderBy(asc(quote.ordinal));
    expect(
      quotes.map(({ startOffset, endOffset }) => READING_TEXT.slice(startOffset ?? 0, endOffset ?? 0)),
    ).toEqual(quotes.map(({ exact }) => exact));
    expect(quotes.map(({ repeatsId }) => repeatsId !== null)).toEqual([false, true]);
    expect(quotes[0]?.ordinal).toBe(ordinal);
    const clauses = await db.select().from(articleClause).where(eq(articleClause.articleId, articleId));
    expect(clauses.map(({ text }) => text)).toEqual([
      "Hiện nay, toàn tỉnh Trà Vinh có 12 loại mô hình, với 1.420 câu lạc bộ.",
      "Với 1.420 câu lạc bộ, phong trào tiếp tục đi vào chiều sâu.",
    ]);
    expect(await changesOf(db, articleId)).toMatchObject([
      { verb: "article.add-text" },
      {
        verb: "article.confirm",
        cells: [{ cell: "clubs/tinh-tra-vinh", before: null, after: "exact 1420" }],
      },
    ]);
    const reading = await readReading(staff, catalogue, articleId);
    expect(reading.article.version).toBe(2);
    expect(reading.repeats).toMatchObject([{ statementId }]);
    expect(reading.proposals.find(({ proposal }) => proposal.printed === "1.420")?.state).toMatchObject({
      outcome: "confirmed",
      statementId,
    });
  });

  test("puts two claims of one sentence into one clause, each with its number in the text", async ({
    db,
  }) => {
    const { staff, inputOf, articleId } = await readingScene(db);
    const later = await confirmClaim(staff, inputOf("1.420"));
    const earlier = await confirmClaim(staff, inputOf("12"));
    expect([earlier.ordinal, later.ordinal]).toEqual([1, 2]);
    const clauses = await db.select().from(articleClause).where(eq(articleClause.articleId, articleId));
    expect(clauses).toHaveLength(2);
  });

  test("tells the second of two who decide the same", async ({ db }) => {
    const { staff, inputOf } = await readingScene(db);
    const other = contextOf(db, await freshAccount(db, "staff"));
    await confirmClaim(staff, inputOf("1.420"));
    const before = await checksums(db);
    await expect(confirmClaim(other, inputOf("1.420"))).rejects.toMatchObject({ code: "already-decided" });
    await expect(refuseProposal(other, inputOf("1.420"))).rejects.toMatchObject({ code: "already-decided" });
    expect(await checksums(db)).toEqual(before);
  });

  test("at once, makes one claim", async ({ database }) => {
    const { db } = database.web;
    const { staff, inputOf, articleId } = await readingScene(
      db,
      READING_TEXT.replace("lan rộng", "cho hai người cùng lúc"),
    );
    const results = await Promise.allSettled([1, 2].map(() => confirmClaim(staff, inputOf("800"))));
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const claims = await db.select().from(quote).where(eq(quote.articleId, articleId));
    expect(claims).toHaveLength(1);
  });

  test("is told where the text was revised meanwhile", async ({ db }) => {
    const { staff, inputOf, articleId } = await readingScene(db);
    await addArticle(staff, { text: `Bản sửa. ${READING_TEXT}`, articleId });
    for (const act of [confirmClaim, refuseProposal]) {
      await expect(act(staff, inputOf("1.420"))).rejects.toMatchObject({ code: "text-revised" });
    }
  });

  test.for([
    [{ printed: "1.421", value: 1421 }, { printed: "printed-not-in-quote" }],
    [{ value: 1421 }, { value: "value-not-as-printed" }],
    [{ facetId: "no-such" }, { facet: "not-ours" }],
    [
      { unitId: "thi-xa-duyen-hai", period: { to: "2014-01-01", from: "2014-01-01" } },
      { unit: "unit-not-valid" },
    ],
    [{ period: { kind: "span" } }, { period: "stock-wants-a-day" }],
    [{ start: 0, end: 199_999 }, { quote: "quote-range" }],
  ] as const)("refuses %j at the field", async ([wrong, issues], { db }) => {
    const { staff, inputOf } = await readingScene(db);
    const input = inputOf("1.420");
    const period = { ...input.period, ...("period" in wrong ? wrong.period : {}) };
    const before = await checksums(db);
    await expect(confirmClaim(staff, { ...input, ...wrong, period })).rejects.toMatchObject({
      code: "invalid",
      details: { issues },
    });
    expect(await checksums(db)).toEqual(before);
  });

  test("leaves out other places that are none, and repeats no words that are not there", async ({ db }) => {
    const { staff, inputOf, articleId } = await readingScene(db);
    const beyond = { start: READING_TEXT.length - 3, end: READING_TEXT.length + 9 };
    const input = { ...inputOf("1.420"), others: [beyond, { start: 5, end: 2 }] };
    const { statementId } = await confirmClaim(staff, input);
    expect(await db.select().from(quote).where(eq(quote.articleId, articleId))).toHaveLength(1);
    await expect(repeatClaim(staff, { ...inputOf("800"), ...beyond, statementId })).rejects.toMatchObject({
      code: "invalid",
      details: { issues: { quote: "quote-range" } },
    });
  });

  test("beside a standing figure takes its key, and holds what is said of the two", async ({ db }) => {
    const { staff, inputOf } = await readingScene(db);
    const [seed] = await db.select().from(statement).where(eq(statement.facetId, "clubs"));
    const statementId = seed?.id ?? "";
    const input = inputOf("1.420");
    await expect(
      confirmClaim(staff, { ...input, beside: { statementId, as: "same" } }),
    ).rejects.toMatchObject({
      code: "invalid",
      details: { issues: { beside: "differs" } },
    });
    const rival = await confirmClaim(staff, { ...input, beside: { statementId, as: "contradicts" } });
    const [stored] = await db.select().from(statement).where(eq(statement.id, rival.statementId));
    expect(stored).toMatchObject({ value: 1420, periodTo: seed?.periodTo, unitId: seed?.unitId });
  });
});

describe("what was decided", () => {
  test("is taken back: the claim counts no longer and its proposal waits", async ({ db }) => {
    const { staff, inputOf, articleId, catalogue } = await readingScene(db);
    await confirmClaim(staff, inputOf("1.420"));
    const [decision] = await db
      .select()
      .from(readingDecision)
      .where(eq(readingDecision.articleId, articleId));
    await reopenProposal(staff, { articleId, decisionId: decision?.id ?? "", reason: "" });
    expect((await readArticle(staff, catalogue, articleId)).statements).toEqual([]);
    const { proposals } = await readReading(staff, catalogue, articleId);
    expect(proposals.every(({ state }) => state.outcome === "waiting")).toBe(true);
    await confirmClaim(staff, inputOf("1.420"));
    expect((await readArticle(staff, catalogue, articleId)).statements).toHaveLength(1);
    const again = { articleId, decisionId: decision?.id ?? "", reason: "" };
    await expect(reopenProposal(staff, again)).rejects.toMatchObject({ code: "already-decided" });
  });

  test("of a published article is taken back with a reason only", async ({ db }) => {
    const { staff, inputOf, articleId } = await readingScene(db);
    await confirmClaim(staff, inputOf("1.420"));
    await db.update(article).set({ state: "published" }).where(eq(article.id, articleId));
    const [decision] = await db
      .select()
      .from(readingDecision)
      .where(eq(readingDecision.articleId, articleId));
    const input = { articleId, decisionId: decision?.id ?? "" };
    await expect(reopenProposal(staff, { ...input, reason: "" })).rejects.toMatchObject({
      code: "invalid",
      details: { fields: ["reason"] },
    });
    await reopenProposal(staff, { ...input, reason: "Đọc nhầm dòng" });
    expect((await changesOf(db, articleId)).at(-1)).toMatchObject({
      verb: "article.reopen",
      reason: "Đọc nhầm dòng",
    });
  });

  test("goes on with a revised text: claims by their words, refusals too", async ({ db }) => {
    const { staff, inputOf, articleId, catalogue } = await readingScene(db);
    await confirmClaim(staff, inputOf("1.420"));
    await confirmClaim(staff, inputOf("140"));
    await refuseProposal(staff, inputOf("12", "loại"));
    const revised = READING_TEXT.replace("khen thưởng 140 tập thể, ", "khen thưởng ").replace(
      "Hiện nay",
      "Đến nay",
    );
    const added = await addArticle(staff, { text: revised, articleId });
    expect(added.lost).toHaveLength(1);
    const reading = await readReading(staff, catalogue, articleId);
    const outcomeOf = (printed: string) =>
      reading.proposals.find(({ proposal }) => proposal.printed === printed)?.state.outcome;
    expect(outcomeOf("1.420")).toBe("confirmed");
    expect(outcomeOf("800")).toBe("waiting");
    expect(
      reading.statements.filter(({ source }) => source.kind === "article" && source.quoteLost),
    ).toHaveLength(1);
  });
});
