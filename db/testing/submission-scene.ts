import { asc, eq } from "drizzle-orm";
import type { Db } from "../client";
import type { Context } from "../context";
import { type AccountViewer, freshAccount } from "../factories";
import { change } from "../schema/changes";
import { statement } from "../schema/statements";
import { submission } from "../schema/submissions";
import { contextOf } from "./database";

export interface Scene {
  staff: Context & { viewer: AccountViewer };
  commander: Context & { viewer: AccountViewer };
}

/** A provincial clerk and a provincial commander, on the day of the tests. */
export async function submissionScene(db: Db, today?: string): Promise<Scene> {
  const staff = await freshAccount(db, "staff");
  const commander = await freshAccount(db, "commander");
  return {
    staff: { ...contextOf(db, staff, today), viewer: staff },
    commander: { ...contextOf(db, commander, today), viewer: commander },
  };
}

export async function rowOf(db: Db, submissionId: string) {
  const [row] = await db.select().from(submission).where(eq(submission.id, submissionId));
  if (!row) throw new Error(`no submission ${submissionId}`);
  return row;
}

/** Lines by facet. */
export async function linesOf(db: Db, submissionId: string) {
  const rows = await db.select().from(statement).where(eq(statement.submissionId, submissionId));
  return new Map(rows.map((row) => [row.facetId, row]));
}

/** The change record of a subject, oldest first, without hashes and moments. */
export async function changesOf(db: Db, subjectId: string) {
  return db
    .select({
      verb: change.verb,
      actorId: change.actorId,
      actorName: change.actorName,
      reason: change.reason,
      cells: change.cells,
    })
    .from(change)
    .where(eq(change.subjectId, subjectId))
    .orderBy(asc(change.id));
}

/** A moment as the database tells it, as ISO. */
export const iso = (moment: string | null) => (moment === null ? null : new Date(moment).toISOString());
