import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { freshAccount } from "../../factories";
import { readCatalogue } from "../../read/catalogue";
import { readStatements } from "../../read/statements";
import { article } from "../../schema/articles";
import { contextOf, test } from "../../testing/database";
import { readingScene } from "../../testing/reading-scene";
import { changesOf } from "../../testing/submission-scene";
import { EVERYBODY, testWhoMay } from "../../testing/who-may";
import { confirmClaim } from "./confirm";
import { publishArticle, unpublishArticle } from "./publish";

const maybe = (person: (typeof EVERYBODY)[number]) => person[0] === "commander" && person[1] === null;
const provincialCommander = {
  may: EVERYBODY.filter(maybe),
  mayNot: EVERYBODY.filter((person) => !maybe(person)),
};

testWhoMay({
  verb: "publish an article",
  ...provincialCommander,
  scene: async (db) => {
    const { articleId } = await readingScene(db);
    return (context) => publishArticle(context, { articleId, version: 1 });
  },
});

testWhoMay({
  verb: "take an article back",
  ...provincialCommander,
  scene: async (db) => {
    const { articleId } = await readingScene(db);
    await db.update(article).set({ state: "published" }).where(eq(article.id, articleId));
    return (context) => unpublishArticle(context, { articleId, version: 1, reason: "Bài bị rút" });
  },
});

describe("publishing", () => {
  test("makes the claims public, and taking back hides them again", async ({ db }) => {
    const { staff, articleId, inputOf } = await readingScene(db);
    await confirmClaim(staff, inputOf("1.420"));
    const commander = contextOf(db, await freshAccount(db, "commander"));
    const stranger = contextOf(db);
    const catalogue = await readCatalogue(stranger);
    const seen = async () => (await readStatements(stranger, catalogue, { articleId })).length;
    expect(await seen()).toBe(0);
    const { version } = await publishArticle(commander, { articleId, version: 2 });
    expect(await seen()).toBe(1);
    await unpublishArticle(commander, { articleId, version, reason: "Báo đã đính chính" });
    expect(await seen()).toBe(0);
    expect(await changesOf(db, articleId)).toMatchObject([
      { verb: "article.add-text" },
      { verb: "article.confirm" },
      { verb: "article.publish", cells: [{ cell: "state", before: "draft", after: "published" }] },
      { verb: "article.unpublish", reason: "Báo đã đính chính" },
    ]);
  });

  test("is stale where something of the article is new since it was seen", async ({ db }) => {
    const { staff, articleId, inputOf } = await readingScene(db);
    await confirmClaim(staff, inputOf("1.420"));
    const commander = contextOf(db, await freshAccount(db, "commander"));
    await expect(publishArticle(commander, { articleId, version: 1 })).rejects.toMatchObject({
      code: "stale",
    });
    await publishArticle(commander, { articleId, version: 2 });
    await expect(publishArticle(commander, { articleId, version: 3 })).rejects.toMatchObject({
      code: "wrong-state",
    });
    await expect(unpublishArticle(commander, { articleId, version: 3, reason: " " })).rejects.toMatchObject({
      code: "invalid",
      details: { fields: ["reason"] },
    });
  });
});
