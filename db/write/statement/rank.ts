import { and, desc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { DomainError } from "@/lib/domain/errors";
import { type ChangeEntry, recordChange } from "../../audit";
import { authorize } from "../../authorize";
import type { Db } from "../../client";
import { quote } from "../../schema/articles";
import { statement, statementRank } from "../../schema/statements";
import { plainText } from "../plain-text";
import { verb } from "../verb";

/** The statement, its row locked, with the chain that its changes belong to. Throws not-found. */
async function lockStatement(db: Db, id: string) {
  const [row] = await db.select().from(statement).where(eq(statement.id, id)).for("update");
  if (!row) throw new DomainError("not-found", { what: "statement" });
  const [words] = row.quoteId
    ? await db.select({ articleId: quote.articleId }).from(quote).where(eq(quote.id, row.quoteId))
    : [];
  const subject: Pick<ChangeEntry, "subjectKind" | "subjectId"> = words
    ? { subjectKind: "article", subjectId: words.articleId }
    : { subjectKind: "submission", subjectId: row.submissionId ?? "" };
  return { row, subject };
}

/** The rank in force, null where none is. */
async function rankOf(db: Db, statementId: string) {
  const [rank] = await db
    .select()
    .from(statementRank)
    .where(and(eq(statementRank.statementId, statementId), isNull(statementRank.withdrawnAt)))
    .orderBy(desc(statementRank.rankedAt), desc(statementRank.id))
    .limit(1);
  return rank ?? null;
}

const rankInput = z.object({ statementId: z.uuid(), reason: plainText(2000).min(1) });

/**
 * Ranks a statement before its rivals, with the reason: it becomes the published value of its key.
 * Throws forbidden, not-found, wrong-state for what does not count, or conflict where it is ranked already.
 */
export const rankStatement = verb(rankInput, async (context, input): Promise<{ rankId: string }> => {
  const { db } = context;
  const { row, subject } = await lockStatement(db, input.statementId);
  const actor = await authorize(context, "rank", row.unitId);
  const counts = (row.confirmedAt !== null || row.approvedAt !== null) && row.supersededAt === null;
  if (!counts) throw new DomainError("wrong-state", { statementId: row.id });
  if (await rankOf(db, row.id)) throw new DomainError("conflict", { statementId: row.id });
  const [ranked] = await db
    .insert(statementRank)
    .values({
      statementId: row.id,
      reason: input.reason,
      rankedBy: actor.id,
      rankedAt: context.now.toISOString(),
    })
    .returning({ id: statementRank.id });
  await recordChange(context, {
    verb: "statement.rank",
    ...subject,
    reason: input.reason,
    actor,
    cells: [{ cell: row.facetId, before: null, after: "preferred" }],
  });
  return { rankId: ranked?.id ?? "" };
});

/** Takes a ranking back, with the reason. Throws forbidden, not-found, or wrong-state where none is in force. */
export const withdrawRank = verb(rankInput, async (context, input): Promise<void> => {
  const { db } = context;
  const { row, subject } = await lockStatement(db, input.statementId);
  const actor = await authorize(context, "rank", row.unitId);
  const rank = await rankOf(db, row.id);
  if (!rank) throw new DomainError("wrong-state", { statementId: row.id });
  await db
    .update(statementRank)
    .set({ withdrawnAt: context.now.toISOString() })
    .where(and(eq(statementRank.statementId, row.id), isNull(statementRank.withdrawnAt)));
  await recordChange(context, {
    verb: "statement.withdraw-rank",
    ...subject,
    reason: input.reason,
    actor,
    cells: [{ cell: row.facetId, before: "preferred", after: null }],
  });
});
