import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { DomainError } from "@/lib/domain/errors";
import { recordChange } from "../../audit";
import { authorize } from "../../authorize";
import type { Context } from "../../context";
import { article } from "../../schema/articles";
import { plainText } from "../plain-text";
import { verb } from "../verb";
import { lockArticle } from "./article-row";

const seenArticle = z.object({ articleId: z.string().min(1).max(200), version: z.number().int().positive() });

/** Moves an article that the person saw to its other state, with the change record. */
async function move(
  context: Context,
  { articleId, version }: z.infer<typeof seenArticle>,
  state: "draft" | "published",
  record: { verb: string; reason?: string },
): Promise<{ version: number }> {
  const { db } = context;
  const actor = await authorize(context, "publish-article", null);
  const standing = await lockArticle(db, articleId);
  if (standing.state === state) throw new DomainError("wrong-state", { articleId, state });
  const [moved] = await db
    .update(article)
    .set({ state, stateChangedAt: context.now.toISOString(), version: version + 1 })
    .where(and(eq(article.id, articleId), eq(article.version, version)))
    .returning({ version: article.version });
  if (!moved) throw new DomainError("stale", { articleId });
  await recordChange(context, {
    ...record,
    subjectKind: "article",
    subjectId: articleId,
    actor,
    cells: [{ cell: "state", before: standing.state, after: state }],
  });
  return moved;
}

/** Makes an article and its claims public. Throws forbidden, wrong-state, or stale where it changed since it was seen. */
export const publishArticle = verb(seenArticle, (context, input) =>
  move(context, input, "published", { verb: "article.publish" }),
);

/** Takes an article and its claims back from the public, with the reason. Throws as publishing does. */
export const unpublishArticle = verb(
  seenArticle.extend({ reason: plainText(2000).min(1) }),
  (context, { reason, ...seen }) => move(context, seen, "draft", { verb: "article.unpublish", reason }),
);
