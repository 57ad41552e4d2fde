import { type AnyColumn, sql } from "drizzle-orm";
import { check } from "drizzle-orm/pg-core";

/** A CHECK that a text column holds one of the listed words (they come from the domain's constants). */
export function oneOf(name: string, column: AnyColumn, words: readonly string[]) {
  const list = words.map((word) => `'${word}'`).join(", ");
  return check(name, sql`${column} IN (${sql.raw(list)})`);
}
