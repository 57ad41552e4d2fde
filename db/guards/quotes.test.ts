import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { Db } from "../client";
import { quote } from "../schema/articles";
import { test } from "../testing/database";
import { CHECK, refusedByDatabase } from "../testing/refused-by-database";

describe("a quote of the seed article", () => {
  test.for([
    ["its exact words", { exact: "toàn tỉnh có 3 loại mô hình" }],
    ["the words before it", { prefix: "" }],
    ["the words after it", { suffix: "" }],
    ["its number in the article", { ordinal: 99 }],
  ] as const)("keeps %s", async ([, fields], { db }) => {
    const change = (on: Db) => on.update(quote).set(fields).where(eq(quote.ordinal, 2));
    expect(await refusedByDatabase(db, change)).toEqual({ code: CHECK, constraint: "quote_words" });
  });

  test("may be found elsewhere in a later text, or lost", async ({ db }) => {
    const place = { startOffset: 5000, endOffset: 5028, revision: 2 };
    for (const fields of [place, { startOffset: null, endOffset: null, lost: true }]) {
      const change = (on: Db) => on.update(quote).set(fields).where(eq(quote.ordinal, 2));
      expect(await refusedByDatabase(db, change)).toBeNull();
    }
  });
});
