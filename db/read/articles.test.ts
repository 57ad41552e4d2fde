import { describe, expect } from "vitest";
import { SYSTEM } from "../context";
import { freshAccount } from "../factories";
import { contextOf, test } from "../testing/database";
import { addArticle } from "../write/article/add";
import { listArticles, readArticle } from "./articles";
import { readCatalogue } from "./catalogue";

const SEED = "day-manh-cong-tac-tuyen-truyen-2017";
const TITLE = "Bài viết thử cho các phép kiểm tra";
const TEXT = `CÔNG AN THỬ\n${TITLE}\n05-09-2020\nXã thử có 3 tổ tự quản.`;

describe("the library", () => {
  test("holds the seed article, its nine figures and its contradiction, for everybody", async ({ db }) => {
    const context = contextOf(db);
    const [only, ...others] = await listArticles(context, await readCatalogue(context));
    expect(only).toMatchObject({ id: SEED, figures: 9, contradictions: 1, state: "published" });
    expect(others).toEqual([]);
  });

  test("keeps drafts from strangers", async ({ db }) => {
    const added = await addArticle({ ...contextOf(db), viewer: SYSTEM }, { text: TEXT });
    const catalogue = await readCatalogue({ db });
    const ids = async (context: ReturnType<typeof contextOf>) =>
      (await listArticles(context, catalogue)).map(({ id }) => id);
    expect(await ids(contextOf(db))).toEqual([SEED]);
    const reader = contextOf(db, await freshAccount(db, "admin"));
    expect(await ids(reader)).toContain(added.articleId);
    await expect(readArticle(contextOf(db), catalogue, added.articleId)).rejects.toMatchObject({
      code: "not-found",
    });
    expect((await readArticle(reader, catalogue, added.articleId)).article.title).toBe(TITLE);
  });
});

describe("an article", () => {
  test("gives strangers its clauses and claims, and its full text to accounts only", async ({ db }) => {
    const catalogue = await readCatalogue({ db });
    const title = "Đẩy mạnh công tác tuyên truyền, vận động phong trào toàn dân bảo vệ an ninh Tổ quốc";
    const text = `CÔNG AN\n${title}\n21-06-2017\nHiện nay, toàn tỉnh có 13 loại mô hình, với 1.360 câu lạc bộ.`;
    const before = await readArticle(contextOf(db), catalogue, SEED);
    expect(before).toMatchObject({ text: null, hasText: false });
    await addArticle({ ...contextOf(db), viewer: SYSTEM }, { text });
    const stranger = await readArticle(contextOf(db), catalogue, SEED);
    expect(stranger).toMatchObject({ text: null, hasText: true });
    expect(stranger.clauses).toHaveLength(3);
    const badges = stranger.statements.map(({ source }) =>
      source.kind === "article" ? source.ordinal : null,
    );
    expect(badges).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    for (const role of ["staff", "commander", "admin"] as const) {
      const reader = contextOf(db, await freshAccount(db, role));
      expect((await readArticle(reader, catalogue, SEED)).text).toBe(text);
    }
  });

  test("says what adds up and what cannot be", async ({ db }) => {
    const { checks } = await readArticle(contextOf(db), await readCatalogue({ db }), SEED);
    expect(checks.agreements.map(({ measureId, total }) => [measureId, total.value])).toEqual([
      ["clubs", 1360],
    ]);
    expect(
      checks.contradictions.map(({ measureId, message }) => [
        measureId,
        message.values.low,
        message.values.high,
      ]),
    ).toEqual([["model-types", 30, 40]]);
  });
});
