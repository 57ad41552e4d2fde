import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { anchorQuote } from "@/lib/domain/quotes";
import type { Db } from "../../client";
import { latestText } from "../../read/article-text";
import { articleText, quote } from "../../schema/articles";

export interface AddedText {
  revision: number;
  /** False where the article has this very text already. */
  added: boolean;
  found: number;
  /** Badge numbers of the quotes that the text no longer holds. */
  lost: number[];
}

/** By which a text is known again. */
export const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

async function anchorQuotes(db: Db, articleId: string, text: string, revision: number) {
  const quotes = await db.select().from(quote).where(eq(quote.articleId, articleId));
  const lost: number[] = [];
  for (const row of quotes) {
    const range = anchorQuote(text, { ...row, start: row.startOffset, end: row.endOffset });
    if (!range) lost.push(row.ordinal);
    await db
      .update(quote)
      .set(
        range
          ? { startOffset: range.start, endOffset: range.end, revision, lost: false }
          : { startOffset: null, endOffset: null, lost: true },
      )
      .where(eq(quote.id, row.id));
  }
  return { found: quotes.length - lost.length, lost: lost.sort((a, b) => a - b) };
}

/**
 * Adds a text as the article's next revision and anchors its quotes anew. The text that stands adds
 * nothing; an older one given again becomes the next revision, so that one can go back to it.
 */
export async function addTextRevision(
  db: Db,
  fields: { articleId: string; text: string; addedBy: string; at: string },
): Promise<AddedText> {
  const { articleId, text, addedBy, at } = fields;
  const latest = await latestText(db, articleId);
  if (latest?.text === text) return { revision: latest.revision, added: false, found: 0, lost: [] };
  const revision = (latest?.revision ?? 0) + 1;
  await db
    .insert(articleText)
    .values({ articleId, revision, text, sha256: hashOf(text), addedBy, addedAt: at });
  return { revision, added: true, ...(await anchorQuotes(db, articleId, text, revision)) };
}
