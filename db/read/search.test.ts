import { describe, expect } from "vitest";
import { SYSTEM } from "../context";
import { freshAccount } from "../factories";
import { contextOf, test } from "../testing/database";
import { addArticle } from "../write/article/add";
import { readCatalogue } from "./catalogue";
import { readSearch } from "./search";

const SEED = "day-manh-cong-tac-tuyen-truyen-2017";
const SEED_TITLE = "Đẩy mạnh công tác tuyên truyền, vận động phong trào toàn dân bảo vệ an ninh Tổ quốc";

describe("a search of the catalogue", () => {
  test.for<[string, string[], string[]]>([
    ["cau ke", [], ["huyen-cau-ke", "xa-cau-ke"]],
    ["huyen cau ke", [], ["huyen-cau-ke"]],
    ["842", [], ["thi-xa-tra-vinh", "thanh-pho-tra-vinh"]],
    ["tx duyen hai", [], ["thi-xa-duyen-hai"]],
    ["Phường Hoà Thuận", [], ["phuong-hoa-thuan"]],
    ["clb", ["clubs"], []],
    ["cau lac bo", ["clubs"], []],
    ["self management teams", ["teams"], []],
    ["households-pledged-rate", ["households-pledged-rate"], []],
    ["", [], []],
    ["Cần Thơ", [], []],
  ])("“%s” finds measures %j and units %j", async ([query, measures, units], { db }) => {
    const context = contextOf(db);
    const found = await readSearch(context, await readCatalogue(context), query);
    expect(found.measures.map(({ measure }) => measure.id).toSorted()).toEqual(measures);
    expect(found.units.map(({ unit }) => unit.id)).toEqual(units);
  });

  test("tells of a code when the unit bore it", async ({ db }) => {
    const context = contextOf(db);
    const { units } = await readSearch(context, await readCatalogue(context), "851");
    expect(units.map(({ unit, codes }) => [unit.id, codes])).toEqual([
      ["huyen-duyen-hai", [{ code: "851", from: "2015-05-15", to: "2015-08-30" }]],
      ["thi-xa-duyen-hai", [{ code: "851", from: "2015-08-31", to: "2025-06-30" }]],
    ]);
  });
});

describe("a search of the articles", () => {
  test("finds the seed article by its title and by its clauses, with the words around", async ({ db }) => {
    const context = contextOf(db);
    const catalogue = await readCatalogue(context);
    const byTitle = await readSearch(context, catalogue, "day manh tuyen truyen");
    expect(byTitle.articles.map(({ article }) => article.id)).toEqual([SEED]);
    const { articles } = await readSearch(context, catalogue, "1360 clb");
    expect(articles).toMatchObject([{ article: { id: SEED }, ofFullText: false }]);
    expect(articles[0]?.excerpts[0]).toContain("với 1.360 câu lạc bộ");
  });

  test("looks into full texts for accounts, and for strangers into clauses alone", async ({ db }) => {
    const text = `CÔNG AN\n${SEED_TITLE}\n21-06-2017\nỞ xã thử nghiệm có 13 loại mô hình.`;
    await addArticle({ ...contextOf(db), viewer: SYSTEM }, { text });
    const catalogue = await readCatalogue({ db });
    const find = (context: ReturnType<typeof contextOf>) => readSearch(context, catalogue, "xa thu nghiem");
    expect((await find(contextOf(db))).articles).toEqual([]);
    for (const role of ["staff", "commander", "admin"] as const) {
      const { articles } = await find(contextOf(db, await freshAccount(db, role)));
      expect(articles).toMatchObject([
        { article: { id: SEED }, excerpts: ["Ở xã thử nghiệm có 13 loại mô hình."], ofFullText: true },
      ]);
    }
  });

  test("keeps drafts from strangers", async ({ db }) => {
    const text = "CÔNG AN THỬ\nBài viết thử cho phép tìm kiếm\n05-09-2020\nXã thử có 3 tổ tự quản.";
    await addArticle({ ...contextOf(db), viewer: SYSTEM }, { text });
    const catalogue = await readCatalogue({ db });
    expect((await readSearch(contextOf(db), catalogue, "phep tim kiem")).articles).toEqual([]);
    const reader = contextOf(db, await freshAccount(db, "staff"));
    expect((await readSearch(reader, catalogue, "phep tim kiem")).articles).toHaveLength(1);
  });
});
