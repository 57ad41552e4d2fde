import { and, asc, eq, isNull } from "drizzle-orm";
import { type Decision, type ProposalState, stateOf } from "@/lib/domain/claims/decisions";
import { DomainError } from "@/lib/domain/errors";
import { may } from "@/lib/domain/permissions";
import type { Proposal } from "@/lib/domain/reading/proposals";
import { readFigures } from "@/lib/domain/reading/read-figures";
import type { Context } from "../context";
import { user } from "../schema/accounts";
import { readingDecision } from "../schema/readings";
import { latestText } from "./article-text";
import { type ArticleReading, readArticle } from "./articles";
import type { Catalogue } from "./catalogue";

export interface ReadDecision extends Decision {
  /** Who decided, by name; null where the account is gone or was the system. */
  decidedByName: string | null;
}

export interface StatedProposal {
  proposal: Proposal;
  state: ProposalState;
}

export interface ReadingInHand extends ArticleReading {
  revision: number;
  text: string;
  proposals: StatedProposal[];
  /** Decisions that stand, of every revision. */
  decisions: ReadDecision[];
}

/** What was read last: going from one proposal to the next reads the same text again. */
const kept = new Map<string, Proposal[]>();
const MOST_KEPT = 12;

function proposalsOf(
  text: string,
  reading: ArticleReading,
  revision: number,
  catalogue: Catalogue,
): Proposal[] {
  const { id, publishedOn, title } = reading.article;
  const key = [id, revision, publishedOn, text.length].join("|");
  const known = kept.get(key);
  if (known) return known;
  const proposals = readFigures(text, { publishedOn, title }, catalogue).filter(({ movement }) => movement);
  kept.set(key, proposals);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return proposals;
}

async function readDecisions({ db }: Context, articleId: string): Promise<ReadDecision[]> {
  const rows = await db
    .select({ decision: readingDecision, name: user.name })
    .from(readingDecision)
    .leftJoin(user, eq(user.id, readingDecision.decidedBy))
    .where(and(eq(readingDecision.articleId, articleId), isNull(readingDecision.withdrawnAt)))
    .orderBy(asc(readingDecision.decidedAt));
  return rows.map(({ decision, name }) => ({
    ...decision,
    decidedAt: new Date(decision.decidedAt).toISOString(),
    decidedByName: name,
  }));
}

/**
 * What the reader of figures finds in an article's text, with what was decided about each. For those who
 * confirm. Throws unauthenticated, forbidden, or not-found, also where there is no text to read.
 */
export async function readReading(
  context: Context,
  catalogue: Catalogue,
  articleId: string,
): Promise<ReadingInHand> {
  const { viewer, db } = context;
  if (viewer.kind === "stranger") throw new DomainError("unauthenticated");
  if (viewer.kind === "account" && !may(viewer, "confirm-claim", { unitId: null, units: catalogue.units })) {
    throw new DomainError("forbidden", { action: "confirm-claim" });
  }
  const reading = await readArticle(context, catalogue, articleId);
  const latest = await latestText(db, articleId);
  if (!latest) throw new DomainError("not-found", { what: "text" });
  const { revision, text } = latest;
  const decisions = await readDecisions(context, articleId);
  const standing = reading.statements.flatMap(({ id, source }) =>
    source.kind === "article" && !source.quoteLost
      ? [{ statementId: id, quote: source.quote, printed: source.printed, ordinal: source.ordinal }]
      : [],
  );
  const proposals = proposalsOf(text, reading, revision, catalogue).map((proposal) => ({
    proposal,
    state: stateOf(proposal, revision, decisions, standing),
  }));
  return { ...reading, revision, text, proposals, decisions };
}
