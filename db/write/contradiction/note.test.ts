import { describe, expect } from "vitest";
import { freshAccount } from "../../factories";
import { readCatalogue } from "../../read/catalogue";
import { readContradictions } from "../../read/contradictions";
import { contextOf, test } from "../../testing/database";
import { changesOf } from "../../testing/submission-scene";
import { EVERYBODY, testWhoMay } from "../../testing/who-may";
import { noteContradiction } from "./note";

const CONTRADICTION = "rivals-differ:a:b";
const first = { contradiction: CONTRADICTION, seen: 0, vi: "Có thể là lỗi in.", en: "Perhaps a misprint." };

const maybe = ([role, unitId]: (typeof EVERYBODY)[number]) => role !== "admin" && unitId === null;

testWhoMay({
  verb: "note a contradiction",
  may: EVERYBODY.filter(maybe),
  mayNot: EVERYBODY.filter((person) => !maybe(person)),
  scene: async () => (context) => noteContradiction(context, first),
});

describe("a note", () => {
  test("is read by everybody, its writer's name by accounts, and each change is kept", async ({ db }) => {
    const viewer = await freshAccount(db, "staff");
    const staff = contextOf(db, viewer);
    const catalogue = await readCatalogue(staff);
    await noteContradiction(staff, first);
    await noteContradiction(staff, {
      ...first,
      seen: 1,
      vi: "Đã hỏi nơi đăng.",
      en: "The publisher was asked.",
    });
    const seen = async (context: typeof staff) =>
      (await readContradictions(context, catalogue)).notes.get(CONTRADICTION);
    expect(await seen(staff)).toMatchObject({
      number: 2,
      vi: "Đã hỏi nơi đăng.",
      writtenByName: viewer.name,
    });
    expect(await seen(contextOf(db))).toMatchObject({ en: "The publisher was asked.", writtenByName: null });
    expect(await changesOf(db, CONTRADICTION)).toMatchObject([
      { verb: "contradiction.note" },
      { cells: [{ cell: "vi", before: "Có thể là lỗi in.", after: "Đã hỏi nơi đăng." }, { cell: "en" }] },
    ]);
  });

  test("is taken away by two empty ones, and wants both languages or neither", async ({ db }) => {
    const staff = contextOf(db, await freshAccount(db, "staff"));
    for (const [half, field] of [
      [{ vi: "" }, "vi"],
      [{ en: " " }, "en"],
    ] as const) {
      await expect(noteContradiction(staff, { ...first, ...half })).rejects.toMatchObject({
        code: "invalid",
        details: { fields: [field] },
      });
    }
    await noteContradiction(staff, first);
    expect(await noteContradiction(staff, { ...first, seen: 1, vi: "", en: "" })).toEqual({ number: 2 });
  });

  test("is stale where somebody wrote one meanwhile", async ({ db }) => {
    const staff = contextOf(db, await freshAccount(db, "staff"));
    await noteContradiction(staff, first);
    await expect(noteContradiction(staff, first)).rejects.toMatchObject({ code: "stale" });
  });
});
