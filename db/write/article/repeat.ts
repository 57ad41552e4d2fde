import { isQuotable } from "@/lib/domain/claims/check-claim";
import { DomainError } from "@/lib/domain/errors";
import { recordChange } from "../../audit";
import { authorize } from "../../authorize";
import { verb } from "../verb";
import { lockArticle, raiseVersion, textSeen } from "./article-row";
import { repeatInput } from "./decision-inputs";
import { claimsOf, keepDecision, keepQuote } from "./decision-rows";

/**
 * Says that the words of a proposal say a claim of the same article once more: they become its second
 * quote. Throws forbidden, not-found, text-revised, already-decided, or invalid for words that are not there.
 */
export const repeatClaim = verb(repeatInput, async (context, input): Promise<{ decisionId: string }> => {
  const { db } = context;
  const actor = await authorize(context, "confirm-claim", null);
  const { id: articleId } = await lockArticle(db, input.articleId);
  const text = await textSeen(db, articleId, input.revision);
  const claim = (await claimsOf(db, articleId)).find(({ statement }) => statement.id === input.statementId);
  if (!claim) throw new DomainError("not-found", { what: "statement" });
  const { start, end } = input;
  const exact = text.slice(start, end);
  if (!isQuotable(text, { start, end }))
    throw new DomainError("invalid", { fields: ["quote"], issues: { quote: "quote-range" } });
  const decisionId = await keepDecision(db, {
    articleId,
    revision: input.revision,
    proposal: input.proposal,
    printed: input.printed,
    exact,
    outcome: "repeated",
    statementId: claim.statement.id,
    decidedBy: actor.id,
    decidedAt: context.now.toISOString(),
  });
  await keepQuote(db, {
    articleId,
    revision: input.revision,
    text,
    range: { start, end },
    wanted: claim.quote.ordinal,
    repeatsId: claim.quote.id,
  });
  await raiseVersion(db, articleId);
  await recordChange(context, {
    verb: "article.repeat",
    subjectKind: "article",
    subjectId: articleId,
    cells: [{ cell: input.proposal, before: null, after: `repeats [${claim.quote.ordinal}]` }],
  });
  return { decisionId };
});
