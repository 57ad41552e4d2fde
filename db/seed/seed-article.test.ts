import { asc, eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { readCatalogue } from "../read/catalogue";
import { readStatements } from "../read/statements";
import { article, articleClause, articleText, quote } from "../schema/articles";
import { statement } from "../schema/statements";
import { contextOf, test } from "../testing/database";
import { changesOf } from "../testing/submission-scene";

/* Typed from the catalogue's table of claims. */
const DAY = "2017-06-21";
const AS_OF = {
  kind: "as_of",
  from: DAY,
  to: DAY,
  fromPrecision: "day",
  toPrecision: "day",
  basis: "calendar",
};
const UNSTATED = {
  kind: "span",
  from: null,
  to: DAY,
  fromPrecision: null,
  toPrecision: "day",
  basis: "unstated",
};
const SINCE_2008 = { ...UNSTATED, from: "2008-01-01", fromPrecision: "year" };

type Claim = [
  number: number,
  measure: string,
  categories: Record<string, string>,
  period: object,
  value: number,
  qualifier: string,
  quote: string,
  start: number,
  end: number,
  printed: string,
];
const CLAIMS: readonly Claim[] = [
  [
    1,
    "material-pages",
    {},
    UNSTATED,
    4000,
    "more_than",
    "đã biên soạn trên 4.000 trang tài liệu tuyên truyền",
    2547,
    2598,
    "4.000",
  ],
  [2, "model-types", {}, AS_OF, 13, "exact", "toàn tỉnh có 13 loại mô hình", 4147, 4175, "13"],
  [3, "clubs", {}, AS_OF, 1360, "exact", "với 1.360 câu lạc bộ", 4177, 4197, "1.360"],
  [
    4,
    "model-types",
    { sector: "outside" },
    AS_OF,
    10,
    "exact",
    "mô hình ngoài xã hội có 10 loại",
    4208,
    4239,
    "10",
  ],
  [5, "clubs", { sector: "outside" }, AS_OF, 747, "exact", "với 747 câu lạc bộ", 4241, 4259, "747"],
  [
    6,
    "model-types",
    { sector: "inside" },
    AS_OF,
    30,
    "exact",
    "mô hình trong cơ quan, doanh nghiệp, nhà trường có 30 loại",
    4261,
    4319,
    "30",
  ],
  [7, "clubs", { sector: "inside" }, AS_OF, 613, "exact", "với 613 câu lạc bộ", 4321, 4339, "613"],
  [8, "commended-collectives", {}, SINCE_2008, 118, "exact", "cho 118 tập thể", 5269, 5284, "118"],
  [
    9,
    "commended-individuals",
    {},
    SINCE_2008,
    1470,
    "exact",
    "1.470 cá nhân có thành tích xuất sắc",
    5286,
    5322,
    "1.470",
  ],
];

describe("the seed article", () => {
  test("is published, with its particulars, and brings no text along", async ({ db }) => {
    const rows = await db.select().from(article);
    expect(rows).toMatchObject([
      {
        publisher: "Công an Trà Vinh",
        address: null,
        publishedOn: DAY,
        printedTime: "14:46:29, GMT+7",
        state: "published",
        language: "vi",
      },
    ]);
    expect(await db.select().from(articleText)).toEqual([]);
    expect(await changesOf(db, rows[0]?.id ?? "")).toMatchObject([
      { verb: "article.seed", actorId: "system" },
    ]);
  });

  test.for(CLAIMS)("claim %i: %s", async (claim, { db }) => {
    const [number, measureId, categories, period, value, qualifier, exact, start, end, printed] = claim;
    const catalogue = await readCatalogue({ db });
    const statements = await readStatements(contextOf(db), catalogue, {});
    const found = statements.find(({ source }) => source.kind === "article" && source.ordinal === number);
    expect(found).toMatchObject({
      key: { measureId, unitId: "tinh-tra-vinh", categories, period },
      value: { kind: "number", value, qualifier },
      status: "confirmed",
      flags: [],
      source: { kind: "article", printed, quoteLost: false, quote: { exact, start, end } },
    });
    expect(end - start).toBe(exact.length);
  });

  test("has nine claims and no other statement", async ({ db }) => {
    expect(await db.$count(statement)).toBe(9);
    expect(await db.$count(quote)).toBe(9);
  });

  test("ships three clauses, each claim within one, at its place", async ({ db }) => {
    const clauses = await db.select().from(articleClause).orderBy(asc(articleClause.position));
    expect(clauses.map(({ startOffset, text }) => [startOffset, startOffset + text.length])).toEqual([
      [2547, 2598],
      [4137, 4339],
      [5146, 5376],
    ]);
    expect(clauses[1]?.text).toMatch(/^Hiện nay.*613 câu lạc bộ$/);
    expect(clauses[2]?.text).toMatch(/^từ năm 2008.*hàng năm$/);
    const quotes = await db
      .select({ quote, clause: articleClause })
      .from(quote)
      .innerJoin(articleClause, eq(articleClause.position, quote.clausePosition))
      .orderBy(asc(quote.ordinal));
    expect(quotes).toHaveLength(9);
    for (const { quote: each, clause } of quotes) {
      const at = (each.startOffset ?? 0) - clause.startOffset;
      expect(clause.text.slice(at, at + each.exact.length)).toBe(each.exact);
      expect(clause.text.slice(0, at).endsWith(each.prefix)).toBe(true);
      expect(clause.text.slice(at + each.exact.length).startsWith(each.suffix)).toBe(true);
    }
  });
});
