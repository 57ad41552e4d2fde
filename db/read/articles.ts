import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { type ClaimChecks, checkClaims } from "@/lib/domain/checks/claims";
import { DomainError } from "@/lib/domain/errors";
import type { Repeat } from "@/lib/domain/passages";
import { may } from "@/lib/domain/permissions";
import type { Statement } from "@/lib/domain/statements";
import type { Context } from "../context";
import { article, articleClause, quote } from "../schema/articles";
import { statement } from "../schema/statements";
import { latestText } from "./article-text";
import type { Catalogue } from "./catalogue";
import { readStatements } from "./statements";

export interface ArticleParticulars {
  id: string;
  title: string;
  publisher: string;
  byline: string | null;
  publishedOn: string;
  printedTime: string | null;
  address: string | null;
  state: "draft" | "published";
  /** Rises with whatever is new of it; whoever publishes names the one that he saw. */
  version: number;
}

export interface ArticleReading {
  article: ArticleParticulars;
  /** Attributed clauses in document order: what strangers may read. */
  clauses: { position: number; text: string }[];
  /** The full text where there is one and the reader is signed in. */
  text: string | null;
  /** Whether there is a full text at all, for the reader who would have to sign in. */
  hasText: boolean;
  /** Its claims by badge number; those that were taken back are left out. */
  statements: Statement[];
  /** Words that say a claim's figure once more. */
  repeats: Repeat[];
  checks: ClaimChecks;
}

const COLUMNS = {
  id: article.id,
  title: article.title,
  publisher: article.publisher,
  byline: article.byline,
  publishedOn: article.publishedOn,
  printedTime: article.printedTime,
  address: article.address,
  state: article.state,
  version: article.version,
};

/** Drafts are for accounts only. */
const visible = ({ viewer }: Context) =>
  viewer.kind === "stranger" ? eq(article.state, "published") : undefined;

export interface ArticleSummary extends ArticleParticulars {
  figures: number;
  contradictions: number;
}

/** The articles that the reader may see, the latest first, by their particulars alone. */
export async function listParticulars(context: Context): Promise<ArticleParticulars[]> {
  return context.db
    .select(COLUMNS)
    .from(article)
    .where(visible(context))
    .orderBy(desc(article.publishedOn), asc(article.id));
}

/** The library, the latest article first, with its figures and contradictions counted. */
export async function listArticles(context: Context, catalogue: Catalogue): Promise<ArticleSummary[]> {
  const rows = await listParticulars(context);
  const summaries: ArticleSummary[] = [];
  for (const row of rows) {
    const statements = (await readStatements(context, catalogue, { articleId: row.id })).filter(counts);
    const { contradictions } = checkClaims(statements, catalogue.measures, catalogue.dimensions);
    summaries.push({ ...row, figures: statements.length, contradictions: contradictions.length });
  }
  return summaries;
}

const counts = ({ status }: Statement) => status !== "superseded";

/** Second quotes of an article's claims that stand in its text. */
async function readRepeats({ db }: Context, articleId: string): Promise<Repeat[]> {
  const rows = await db
    .select({ statementId: statement.id, words: quote })
    .from(quote)
    .innerJoin(statement, eq(statement.quoteId, quote.repeatsId))
    .where(and(eq(quote.articleId, articleId), eq(quote.lost, false), isNull(statement.supersededAt)))
    .orderBy(asc(quote.startOffset));
  return rows.map(({ statementId, words }) => ({
    statementId,
    quote: {
      exact: words.exact,
      prefix: words.prefix,
      suffix: words.suffix,
      start: words.startOffset,
      end: words.endOffset,
    },
  }));
}

const byBadge = (a: Statement, b: Statement) =>
  a.source.kind === "article" && b.source.kind === "article" ? a.source.ordinal - b.source.ordinal : 0;

/** One article with its clauses, claims and checks. Throws not-found, also for drafts and strangers. */
export async function readArticle(
  context: Context,
  catalogue: Catalogue,
  id: string,
): Promise<ArticleReading> {
  const { db, viewer } = context;
  const [found] = await db
    .select(COLUMNS)
    .from(article)
    .where(and(eq(article.id, id), visible(context)));
  if (!found) throw new DomainError("not-found", { what: "article" });
  const clauses = await db
    .select({ position: articleClause.position, text: articleClause.text })
    .from(articleClause)
    .where(eq(articleClause.articleId, id))
    .orderBy(asc(articleClause.startOffset), asc(articleClause.position));
  const latest = await latestText(db, id);
  const readsText =
    viewer.kind === "system" || may(viewer, "read-full-text", { unitId: null, units: catalogue.units });
  const statements = (await readStatements(context, catalogue, { articleId: id }))
    .filter(counts)
    .sort(byBadge);
  return {
    article: found,
    clauses,
    text: readsText ? (latest?.text ?? null) : null,
    hasText: latest !== null,
    statements,
    repeats: await readRepeats(context, id),
    checks: checkClaims(statements, catalogue.measures, catalogue.dimensions),
  };
}
