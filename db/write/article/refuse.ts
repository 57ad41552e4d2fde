import { recordChange } from "../../audit";
import { authorize } from "../../authorize";
import { verb } from "../verb";
import { lockArticle, raiseVersion, textSeen } from "./article-row";
import { decided } from "./decision-inputs";
import { keepDecision } from "./decision-rows";

/** Says that a proposal is no figure to keep. Throws forbidden, not-found, text-revised or already-decided. */
export const refuseProposal = verb(decided, async (context, input): Promise<{ decisionId: string }> => {
  const { db } = context;
  const actor = await authorize(context, "confirm-claim", null);
  const { id: articleId } = await lockArticle(db, input.articleId);
  const text = await textSeen(db, articleId, input.revision);
  const decisionId = await keepDecision(db, {
    articleId,
    revision: input.revision,
    proposal: input.proposal,
    printed: input.printed,
    exact: text.slice(input.start, input.end),
    outcome: "refused",
    decidedBy: actor.id,
    decidedAt: context.now.toISOString(),
  });
  await raiseVersion(db, articleId);
  await recordChange(context, {
    verb: "article.refuse",
    subjectKind: "article",
    subjectId: articleId,
    cells: [{ cell: input.proposal, before: null, after: "refused" }],
  });
  return { decisionId };
});
