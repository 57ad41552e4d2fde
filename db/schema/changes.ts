import { bigint, index, jsonb, pgTable, text, timestamp } from "drizzle-orm/pg-core";

/** What one cell, field or state was and became. */
export interface ChangedCell {
  cell: string;
  before: unknown;
  after: unknown;
}

/**
 * The append-only change record: one row a transaction, hashed on to the row before of the same
 * subject. A trigger fills the hashes and refuses UPDATE, DELETE and TRUNCATE, also from the owner.
 */
export const change = pgTable(
  "change",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    at: timestamp({ withTimezone: true, mode: "string" }).notNull().defaultNow(),
    actorId: text().notNull(),
    actorName: text().notNull(),
    verb: text().notNull(),
    subjectKind: text().notNull(),
    subjectId: text().notNull(),
    reason: text(),
    cells: jsonb().$type<ChangedCell[]>().notNull().default([]),
    previousHash: text(),
    hash: text().notNull().default(""),
  },
  (t) => [index("change_subject").on(t.subjectKind, t.subjectId, t.id)],
);
