import { and, eq, isNull, max } from "drizzle-orm";
import { clauseAround } from "@/lib/domain/claims/clause";
import { DomainError } from "@/lib/domain/errors";
import { makeQuote, type Range } from "@/lib/domain/quotes";
import type { Db } from "../../client";
import { articleClause, quote } from "../../schema/articles";
import { readingDecision } from "../../schema/readings";
import { statement } from "../../schema/statements";

/** Keeps a decision. Throws already-decided where somebody was faster. */
export async function keepDecision(db: Db, row: typeof readingDecision.$inferInsert): Promise<string> {
  const [kept] = await db
    .insert(readingDecision)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: readingDecision.id });
  if (!kept) throw new DomainError("already-decided", { proposal: row.proposal });
  return kept.id;
}

/** The claims of an article that count, with the places of their words. */
export async function claimsOf(db: Db, articleId: string) {
  return db
    .select({ statement, quote })
    .from(statement)
    .innerJoin(quote, eq(quote.id, statement.quoteId))
    .where(and(eq(quote.articleId, articleId), isNull(statement.supersededAt)));
}

/** Throws already-decided where a claim with this number stands in these words. */
export async function requireFree(db: Db, articleId: string, range: Range, printed: string): Promise<void> {
  const standing = (await claimsOf(db, articleId)).some(
    ({ statement, quote }) =>
      statement.printed === printed &&
      quote.startOffset !== null &&
      quote.endOffset !== null &&
      quote.startOffset < range.end &&
      range.start < quote.endOffset,
  );
  if (standing) throw new DomainError("already-decided", {});
}

/** The number wanted where it is free, else the next one. */
async function ordinalFor(db: Db, articleId: string, wanted: number): Promise<number> {
  const taken = await db.select({ ordinal: quote.ordinal }).from(quote).where(eq(quote.articleId, articleId));
  const numbers = new Set(taken.map(({ ordinal }) => ordinal));
  return numbers.has(wanted) ? Math.max(...numbers) + 1 : wanted;
}

/** Whether the clause, as it is kept, stands in the text around the range; then where. */
function placeOf(text: string, clause: string, range: Range): number | null {
  const from = Math.max(0, range.end - clause.length);
  const at = text.indexOf(clause, from);
  return at !== -1 && at <= range.start ? at : null;
}

/** The clause that holds the words, made where none does. */
async function clauseFor(db: Db, articleId: string, text: string, range: Range) {
  const clauses = await db.select().from(articleClause).where(eq(articleClause.articleId, articleId));
  for (const { position, text: words } of clauses) {
    const start = placeOf(text, words, range);
    if (start !== null) return { position, start, words };
  }
  const { start, end } = clauseAround(text, range);
  const [last] = await db
    .select({ position: max(articleClause.position) })
    .from(articleClause)
    .where(eq(articleClause.articleId, articleId));
  const position = (last?.position ?? -1) + 1;
  const words = text.slice(start, end);
  await db.insert(articleClause).values({ articleId, position, text: words, startOffset: start });
  return { position, start, words };
}

interface NewQuote {
  articleId: string;
  revision: number;
  text: string;
  range: Range;
  /** Its number in the article. */
  wanted: number;
  repeatsId?: string;
}

/** Stores the words of a figure with the clause in which they stand. */
export async function keepQuote(db: Db, { articleId, revision, text, range, wanted, repeatsId }: NewQuote) {
  const clause = await clauseFor(db, articleId, text, range);
  const { exact, prefix, suffix } = makeQuote(
    clause.words,
    range.start - clause.start,
    range.end - clause.start,
  );
  const [kept] = await db
    .insert(quote)
    .values({
      articleId,
      clausePosition: clause.position,
      ordinal: await ordinalFor(db, articleId, wanted),
      exact,
      prefix,
      suffix,
      startOffset: range.start,
      endOffset: range.end,
      revision,
      repeatsId,
    })
    .returning({ id: quote.id, ordinal: quote.ordinal });
  if (!kept) throw new Error("no quote was stored");
  return kept;
}
