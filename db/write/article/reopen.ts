import { and, eq, isNull } from "drizzle-orm";
import { DomainError } from "@/lib/domain/errors";
import { recordChange } from "../../audit";
import { authorize } from "../../authorize";
import { readingDecision } from "../../schema/readings";
import { statement } from "../../schema/statements";
import { verb } from "../verb";
import { lockArticle, raiseVersion } from "./article-row";
import { reopenInput } from "./decision-inputs";

/**
 * Takes a decision back, so that its proposal waits again. A claim that came of it counts no longer, but
 * is kept and was published until now; where the article is published that wants a reason. Throws
 * forbidden, not-found, invalid, or already-decided where it was taken back before.
 */
export const reopenProposal = verb(reopenInput, async (context, input): Promise<void> => {
  const { db } = context;
  const actor = await authorize(context, "confirm-claim", null);
  const { id: articleId, state } = await lockArticle(db, input.articleId);
  const [standing] = await db
    .select()
    .from(readingDecision)
    .where(and(eq(readingDecision.id, input.decisionId), eq(readingDecision.articleId, articleId)));
  if (!standing) throw new DomainError("not-found", { what: "decision" });
  if (standing.withdrawnAt !== null)
    throw new DomainError("already-decided", { proposal: standing.proposal });
  const withdrawsClaim = standing.outcome === "confirmed";
  if (withdrawsClaim && state === "published" && input.reason === "") {
    throw new DomainError("invalid", { fields: ["reason"] });
  }
  const at = context.now.toISOString();
  await db.update(readingDecision).set({ withdrawnAt: at }).where(eq(readingDecision.id, standing.id));
  if (withdrawsClaim && standing.statementId !== null) {
    await db
      .update(statement)
      .set({ supersededAt: at })
      .where(and(eq(statement.id, standing.statementId), isNull(statement.supersededAt)));
  }
  await raiseVersion(db, articleId);
  await recordChange(context, {
    verb: "article.reopen",
    subjectKind: "article",
    subjectId: articleId,
    reason: input.reason || undefined,
    actor,
    cells: [{ cell: standing.proposal, before: standing.outcome, after: null }],
  });
});
