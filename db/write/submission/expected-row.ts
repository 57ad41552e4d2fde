import { and, eq } from "drizzle-orm";
import { DomainError } from "@/lib/domain/errors";
import type { Db } from "../../client";
import { submission } from "../../schema/submissions";

export type SubmissionRow = typeof submission.$inferSelect;

/** The submission, its row locked until the transaction ends. Throws not-found. */
export async function lockSubmission(db: Db, id: string): Promise<SubmissionRow> {
  const [row] = await db.select().from(submission).where(eq(submission.id, id)).for("update");
  if (!row) throw new DomainError("not-found", { what: "submission" });
  return row;
}

/**
 * Moves a submission on, guarded by the version that the person saw. Throws stale, with the version
 * that stands now, where somebody was faster.
 */
export async function updateExpected(
  db: Db,
  seen: { id: string; version: number },
  fields: Partial<typeof submission.$inferInsert>,
): Promise<number> {
  const version = seen.version + 1;
  const updated = await db
    .update(submission)
    .set({ ...fields, version })
    .where(and(eq(submission.id, seen.id), eq(submission.version, seen.version)))
    .returning({ version: submission.version });
  if (updated.length === 0) throw new DomainError("stale", { submissionId: seen.id });
  return version;
}
