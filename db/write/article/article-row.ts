import { eq, sql } from "drizzle-orm";
import { DomainError } from "@/lib/domain/errors";
import type { Db } from "../../client";
import { latestText } from "../../read/article-text";
import { article } from "../../schema/articles";

export type ArticleRow = typeof article.$inferSelect;

/** The article, its row locked until the transaction ends. Throws not-found. */
export async function lockArticle(db: Db, id: string): Promise<ArticleRow> {
  const [row] = await db.select().from(article).where(eq(article.id, id)).for("update");
  if (!row) throw new DomainError("not-found", { what: "article" });
  return row;
}

/** The text that the person saw. Throws text-revised where another one stands now. */
export async function textSeen(db: Db, articleId: string, revision: number): Promise<string> {
  const latest = await latestText(db, articleId);
  if (!latest || latest.revision !== revision) throw new DomainError("text-revised", { articleId });
  return latest.text;
}

/** Says that something of the article is new: whoever publishes names the version that he saw. */
export async function raiseVersion(db: Db, articleId: string): Promise<void> {
  await db
    .update(article)
    .set({ version: sql`${article.version} + 1` })
    .where(eq(article.id, articleId));
}
