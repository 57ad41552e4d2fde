import { createHash } from "node:crypto";
import { asc, eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { Db } from "../../client";
import { articleWithClaims, freshAccount } from "../../factories";
import { article, articleText, quote } from "../../schema/articles";
import { FIXTURE_ARTICLE, QUOTES, RESTORED_TEXT, REVISED_TEXT, TEXT } from "../../testing/article-fixture";
import { checksums } from "../../testing/checksums";
import { contextOf, NOW, test } from "../../testing/database";
import { changesOf, iso } from "../../testing/submission-scene";
import { EVERYBODY, testWhoMay } from "../../testing/who-may";
import { addArticle } from "./add";

const maybe = (person: (typeof EVERYBODY)[number]) => person[0] === "staff" && person[1] === null;

testWhoMay({
  verb: "add an article",
  may: EVERYBODY.filter(maybe),
  mayNot: EVERYBODY.filter((person) => !maybe(person)),
  scene: async () => (context) => addArticle(context, { text: TEXT }),
});

const NEW_ID = "phong-trao-thu-nghiem-o-mot-huyen-khong-co-that-2019-09-03";

async function clerk(db: Db) {
  return contextOf(db, await freshAccount(db, "staff"));
}

async function quotesOf(db: Db, articleId = FIXTURE_ARTICLE.id) {
  return db.select().from(quote).where(eq(quote.articleId, articleId)).orderBy(asc(quote.ordinal));
}

/** Where each quote says that it stands in a text, cut out of that text. */
const cutOut = (text: string, quotes: Awaited<ReturnType<typeof quotesOf>>) =>
  quotes.map(({ startOffset, endOffset }) =>
    startOffset === null || endOffset === null ? null : text.slice(startOffset, endOffset),
  );

describe("adding an article that is not there", () => {
  test("makes a draft from what the text's head says", async ({ db }) => {
    const context = await clerk(db);
    const added = await addArticle(context, { text: TEXT });
    expect(added).toEqual({
      articleId: NEW_ID,
      created: true,
      added: true,
      revision: 1,
      found: 0,
      lost: [],
    });
    const [row] = await db.select().from(article).where(eq(article.id, NEW_ID));
    expect(row).toMatchObject({
      title: "Phong trào thử nghiệm ở một huyện không có thật",
      publisher: "CÔNG AN HUYỆN THỬ NGHIỆM",
      publishedOn: "2019-09-03",
      state: "draft",
      version: 1,
    });
    const texts = await db.select().from(articleText).where(eq(articleText.articleId, NEW_ID));
    expect(texts).toHaveLength(1);
    expect(texts[0]).toMatchObject({
      revision: 1,
      text: TEXT,
      sha256: createHash("sha256").update(TEXT, "utf8").digest("hex"),
      addedBy: context.viewer.kind === "account" ? context.viewer.id : "",
    });
    expect(iso(texts[0]?.addedAt ?? null)).toBe(NOW.toISOString());
    expect(await changesOf(db, NEW_ID)).toMatchObject([
      { verb: "article.add-text", cells: [{ cell: "revision", before: 0, after: 1 }] },
    ]);
  });

  test("takes what the person says before what the text says", async ({ db }) => {
    const said = {
      title: "Tên khác",
      publisher: "Báo thử",
      publishedOn: "2020-02-29",
      byline: "Nhóm phóng viên",
      address: "https://bao.example/tin/1",
    };
    const { articleId } = await addArticle(await clerk(db), { text: TEXT, ...said });
    const [row] = await db.select().from(article).where(eq(article.id, articleId));
    expect(row).toMatchObject({ id: "ten-khac-2020-02-29", ...said });
  });

  test.for([
    ["everything", "toàn văn ngắn", ["title", "publishedOn", "publisher"]],
    ["the date", "BÁO THỬ\nMột tiêu đề đủ dài để là tiêu đề\nvà không có ngày", ["publishedOn"]],
    ["the publisher", "Một tiêu đề đủ dài để là tiêu đề\n03/09/2019", ["publisher"]],
  ] as const)("names %s where neither says it", async ([, text, fields], { db }) => {
    const context = await clerk(db);
    const before = await checksums(db);
    await expect(addArticle(context, { text })).rejects.toMatchObject({
      code: "invalid",
      details: { fields },
    });
    expect(await checksums(db)).toEqual(before);
  });

  test.for([
    [{ text: "" }, "text"],
    [{ text: "x".repeat(200_001) }, "text"],
    [{ text: TEXT, publishedOn: "2019-02-29" }, "publishedOn"],
    [{ text: TEXT, title: "   " }, "title"],
    [{ text: TEXT, address: "javascript:alert(1)" }, "address"],
  ] as const)("refuses a wrong input", async ([input, field], { db }) => {
    await expect(addArticle(await clerk(db), input)).rejects.toMatchObject({
      code: "invalid",
      details: { fields: [field] },
    });
  });

  test("another article whose title makes the same address gets an address of its own", async ({ db }) => {
    const context = await clerk(db);
    const particulars = { publisher: "Báo thử", publishedOn: "2020-01-01" };
    const first = await addArticle(context, { text: "một", title: "Tổ tự quản", ...particulars });
    const second = await addArticle(context, { text: "hai", title: "Tớ tự quản!", ...particulars });
    expect(second.created).toBe(true);
    expect(second.articleId).not.toBe(first.articleId);
  });

  test("several at once make one article with one text", async ({ database }) => {
    const { db } = database.web;
    const context = await clerk(db);
    const input = { text: TEXT, title: "Ba người cùng lúc" };
    const results = await Promise.all([1, 2, 3].map(() => addArticle(context, input)));
    expect(results.map(({ created }) => created).sort()).toEqual([false, false, true]);
    const [id = ""] = [...new Set(results.map(({ articleId }) => articleId))];
    expect(id).toBe("ba-nguoi-cung-luc-2019-09-03");
    expect(await db.select().from(articleText).where(eq(articleText.articleId, id))).toHaveLength(1);
    expect(await changesOf(db, id)).toHaveLength(1);
  });
});

describe("adding the text of an article whose claims are there", () => {
  test("anchors every quote at its exact place", async ({ db }) => {
    await articleWithClaims(db, FIXTURE_ARTICLE, NOW);
    const added = await addArticle(await clerk(db), { text: TEXT });
    expect(added).toEqual({
      articleId: FIXTURE_ARTICLE.id,
      created: false,
      added: true,
      revision: 1,
      found: 5,
      lost: [],
    });
    const quotes = await quotesOf(db);
    expect(cutOut(TEXT, quotes)).toEqual(Object.values(QUOTES));
    expect(quotes.map(({ startOffset }) => startOffset)).toEqual([115, 176, 195, 250, 333]);
    expect(quotes.map(({ revision, lost }) => [revision, lost])).toEqual(quotes.map(() => [1, false]));
  });

  test("finds them again in a revised text, and says which one is lost", async ({ db }) => {
    await articleWithClaims(db, FIXTURE_ARTICLE, NOW);
    const context = await clerk(db);
    await addArticle(context, { text: TEXT });
    const added = await addArticle(context, { text: REVISED_TEXT });
    expect(added).toMatchObject({ revision: 2, added: true, found: 4, lost: [4] });
    const quotes = await quotesOf(db);
    expect(cutOut(REVISED_TEXT, quotes)).toEqual([
      QUOTES.sessions,
      QUOTES.clubs,
      QUOTES.members,
      null,
      QUOTES.individuals,
    ]);
    expect(quotes.map(({ revision }) => revision)).toEqual([2, 2, 2, 1, 2]);
    expect(quotes.map(({ lost }) => lost)).toEqual([false, false, false, true, false]);
    expect(quotes[3]).toMatchObject({ exact: QUOTES.leaflets, startOffset: null, endOffset: null });
    expect((await changesOf(db, FIXTURE_ARTICLE.id)).at(-1)).toMatchObject({
      verb: "article.add-text",
      cells: [{ cell: "revision", before: 1, after: 2 }],
    });
  });

  test("finds a lost quote where a later text has it again", async ({ db }) => {
    await articleWithClaims(db, FIXTURE_ARTICLE, NOW);
    const context = await clerk(db);
    for (const text of [TEXT, REVISED_TEXT]) await addArticle(context, { text });
    expect(await addArticle(context, { text: RESTORED_TEXT })).toMatchObject({
      revision: 3,
      found: 5,
      lost: [],
    });
    const quotes = await quotesOf(db);
    expect(cutOut(RESTORED_TEXT, quotes)).toEqual(Object.values(QUOTES));
    expect(quotes[3]).toMatchObject({ lost: false, revision: 3 });
  });

  test("takes an older text again as the next revision, so that one can go back to it", async ({ db }) => {
    await articleWithClaims(db, FIXTURE_ARTICLE, NOW);
    const context = await clerk(db);
    for (const text of [TEXT, REVISED_TEXT]) await addArticle(context, { text });
    expect(await addArticle(context, { text: TEXT })).toMatchObject({
      added: true,
      revision: 3,
      found: 5,
      lost: [],
    });
    expect(cutOut(TEXT, await quotesOf(db))).toEqual(Object.values(QUOTES));
  });

  test("takes a revised text of the article that is named, whatever its head says", async ({ db }) => {
    await articleWithClaims(db, FIXTURE_ARTICLE, NOW);
    const context = await clerk(db);
    await addArticle(context, { text: TEXT });
    const text = REVISED_TEXT.replace("03/09/2019", "04/09/2019");
    const { id: articleId } = FIXTURE_ARTICLE;
    expect(await addArticle(context, { text, articleId })).toMatchObject({
      articleId,
      revision: 2,
      lost: [4],
    });
    await expect(addArticle(context, { text, articleId: "khong-co" })).rejects.toMatchObject({
      code: "not-found",
    });
  });

  test("leads to the article that has the text already, whatever it is called now", async ({ db }) => {
    const context = await clerk(db);
    const text = `${TEXT}Một câu chỉ có ở đây.`;
    const { articleId } = await addArticle(context, { text });
    const before = await checksums(db);
    const again = await addArticle(context, { text, title: "Tên khác hẳn", publishedOn: "2020-02-02" });
    expect(again).toMatchObject({ articleId, created: false, added: false });
    expect(await checksums(db)).toEqual(before);
  });

  test.for([
    ["decomposed letters (NFD)", (text: string) => text.normalize("NFD")],
    ["line ends of Windows", (text: string) => text.replaceAll("\n", "\r\n")],
    ["a byte-order mark", (text: string) => `\uFEFF${text}`],
    ["all three", (text: string) => `\uFEFF${text.replaceAll("\n", "\r\n").normalize("NFD")}`],
  ] as const)("takes a text with %s for what it is", async ([, spoil], { db }) => {
    await articleWithClaims(db, FIXTURE_ARTICLE, NOW);
    const context = await clerk(db);
    expect(spoil(TEXT)).not.toBe(TEXT);
    expect(await addArticle(context, { text: spoil(TEXT) })).toMatchObject({
      articleId: FIXTURE_ARTICLE.id,
      found: 5,
      lost: [],
    });
    const [kept] = await db.select().from(articleText).where(eq(articleText.articleId, FIXTURE_ARTICLE.id));
    expect(kept?.text).toBe(TEXT);
    expect(cutOut(TEXT, await quotesOf(db))).toEqual(Object.values(QUOTES));
  });

  test("the same text twice adds nothing", async ({ db }) => {
    await articleWithClaims(db, FIXTURE_ARTICLE, NOW);
    const context = await clerk(db);
    await addArticle(context, { text: TEXT });
    const before = await checksums(db);
    const again = await addArticle(context, { text: TEXT.normalize("NFD").replaceAll("\n", "\r\n") });
    expect(again).toMatchObject({ added: false, created: false, revision: 1 });
    expect(await checksums(db)).toEqual(before);
  });

  test("two revisions at once become two, one after the other", async ({ database }) => {
    const { db } = database.web;
    await articleWithClaims(db, { ...FIXTURE_ARTICLE, id: "cung-luc", title: "Hai bản cùng lúc" }, NOW);
    const context = await clerk(db);
    const particulars = { title: "Hai bản cùng lúc", publishedOn: FIXTURE_ARTICLE.publishedOn };
    const results = await Promise.all(
      [TEXT, REVISED_TEXT].map((text) => addArticle(context, { text, ...particulars })),
    );
    expect(results.map(({ revision }) => revision).sort()).toEqual([1, 2]);
  });
});
