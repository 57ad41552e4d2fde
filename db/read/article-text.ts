import { desc, eq } from "drizzle-orm";
import type { Db } from "../client";
import { articleText } from "../schema/articles";

/** The newest revision of an article's text; null before any was given. For whoever may read it: callers check. */
export async function latestText(
  db: Db,
  articleId: string,
): Promise<{ revision: number; text: string } | null> {
  const [latest] = await db
    .select({ revision: articleText.revision, text: articleText.text })
    .from(articleText)
    .where(eq(articleText.articleId, articleId))
    .orderBy(desc(articleText.revision))
    .limit(1);
  return latest ?? null;
}
