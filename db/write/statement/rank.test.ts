import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { contradictionsOf } from "@/lib/domain/contradictions";
import { observationsOf } from "@/lib/domain/observations";
import type { Db } from "../../client";
import { freshAccount } from "../../factories";
import { readContradictions } from "../../read/contradictions";
import { readStatements } from "../../read/statements";
import { statement } from "../../schema/statements";
import { contextOf, test } from "../../testing/database";
import { readingScene } from "../../testing/reading-scene";
import { changesOf } from "../../testing/submission-scene";
import { EVERYBODY, testWhoMay } from "../../testing/who-may";
import { confirmClaim } from "../article/confirm";
import { publishArticle } from "../article/publish";
import { rankStatement, withdrawRank } from "./rank";

/** The seed's clubs of the province, and a claim of another article that contradicts them. */
async function rivalScene(db: Db) {
  const scene = await readingScene(db);
  const [seed] = await db.select().from(statement).where(eq(statement.facetId, "clubs"));
  const standing = seed?.id ?? "";
  const beside = { statementId: standing, as: "contradicts" } as const;
  const { statementId: rival } = await confirmClaim(scene.staff, { ...scene.inputOf("1.420"), beside });
  return { ...scene, standing, rival };
}

/** The province's figures are for provincial commanders, and for those of the province itself. */
const maybe = ([role, unitId]: (typeof EVERYBODY)[number]) =>
  role === "commander" && (unitId === null || unitId === "tinh-tra-vinh");
const whoMay = {
  may: EVERYBODY.filter(maybe),
  mayNot: EVERYBODY.filter((person) => !maybe(person)),
};

testWhoMay({
  verb: "rank a statement",
  ...whoMay,
  scene: async (db) => {
    const { rival } = await rivalScene(db);
    return (context) => rankStatement(context, { statementId: rival, reason: "Số mới hơn" });
  },
});

testWhoMay({
  verb: "take a ranking back",
  ...whoMay,
  scene: async (db) => {
    const { rival } = await rivalScene(db);
    const commander = contextOf(db, await freshAccount(db, "commander"));
    await rankStatement(commander, { statementId: rival, reason: "Số mới hơn" });
    return (context) => withdrawRank(context, { statementId: rival, reason: "Xếp nhầm" });
  },
});

describe("a ranking", () => {
  test("decides what is published of the key, until it is taken back", async ({ db }) => {
    const { standing, rival, catalogue, articleId } = await rivalScene(db);
    const commander = contextOf(db, await freshAccount(db, "commander"));
    const published = async (asOf?: string) => {
      const filter = { measureIds: ["clubs"], categoryKeys: [""], unitIds: ["tinh-tra-vinh"] };
      const [first] = observationsOf(await readStatements(commander, catalogue, filter), asOf);
      return first?.published?.id;
    };
    // Unranked, the article published later wins.
    expect(await published()).toBe(rival);
    await rankStatement(commander, { statementId: standing, reason: "Báo cáo của ngành nêu cùng số" });
    expect(await published()).toBe(standing);
    const later = { ...commander, now: new Date("2027-01-09T03:00:00Z") };
    await withdrawRank(later, { statementId: standing, reason: "Có báo cáo mới" });
    expect(await published()).toBe(rival);
    // What was published then is still what was published then.
    expect(await published("2027-01-07T00:00:00Z")).toBe(standing);
    expect(await published("2027-01-10T00:00:00Z")).toBe(rival);
    await rankStatement(commander, { statementId: rival, reason: "Số của tổng kết" });
    expect(await changesOf(db, articleId)).toMatchObject([
      { verb: "article.add-text" },
      { verb: "article.confirm" },
      { verb: "statement.rank", reason: "Số của tổng kết" },
    ]);
  });

  test("wants a reason, stands once, and is taken back once", async ({ db }) => {
    const { rival } = await rivalScene(db);
    const commander = contextOf(db, await freshAccount(db, "commander"));
    const input = { statementId: rival, reason: "Số mới hơn" };
    await expect(rankStatement(commander, { ...input, reason: "  " })).rejects.toMatchObject({
      code: "invalid",
      details: { fields: ["reason"] },
    });
    await expect(withdrawRank(commander, input)).rejects.toMatchObject({ code: "wrong-state" });
    await rankStatement(commander, input);
    await expect(rankStatement(commander, input)).rejects.toMatchObject({ code: "conflict" });
  });

  test("is seen with the contradiction: by strangers once the article is published, without names", async ({
    db,
  }) => {
    const { standing, rival, catalogue, articleId } = await rivalScene(db);
    const viewer = await freshAccount(db, "commander");
    const commander = contextOf(db, viewer);
    await rankStatement(commander, { statementId: rival, reason: "Số mới hơn" });
    const rivalsOf = async (context: typeof commander) => {
      const reading = await readContradictions(context, catalogue);
      return { ...reading, found: reading.found.filter(({ kind }) => kind === "rivals") };
    };
    const own = await rivalsOf(commander);
    expect(own.found).toMatchObject([{ ranked: true, check: { message: { code: "rivals-differ" } } }]);
    expect(own.found[0]?.statements.map(({ id }) => id).sort()).toEqual([standing, rival].sort());
    expect([...own.rankers]).toEqual([[rival, viewer.name]]);
    const stranger = contextOf(db);
    expect((await rivalsOf(stranger)).found).toEqual([]);
    await publishArticle(commander, { articleId, version: 2 });
    const open = await rivalsOf(stranger);
    expect(open.found).toHaveLength(1);
    expect([...open.rankers]).toEqual([]);
  });
});

test("the seed article contradicts itself once, whoever looks", async ({ db }) => {
  const stranger = contextOf(db);
  const { catalogue } = await readingScene(db);
  const statements = await readStatements(stranger, catalogue, {});
  const found = contradictionsOf(statements, catalogue.measures, catalogue.dimensions);
  expect(found.map(({ check }) => check.message.code)).toEqual(["part-exceeds-total"]);
});
