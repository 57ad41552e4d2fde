import { makeQuote } from "@/lib/domain/quotes";
import { recordChange } from "../audit";
import type { Context } from "../context";
import { article, articleClause, quote } from "../schema/articles";
import { statement } from "../schema/statements";
import { addTextRevision } from "../write/article/text-rows";
import { SEED_ARTICLE, type SeedArticle, type SeedClaim } from "./article";

type Clause = SeedArticle["clauses"][number];

/** The clause that holds a claim's quote. Throws RangeError where the seed contradicts itself. */
function clauseOf(clauses: readonly Clause[], claim: SeedClaim): { clause: Clause; position: number } {
  const position = clauses.findIndex(
    ({ start, text }) =>
      text.slice(claim.start - start, claim.start - start + claim.quote.length) === claim.quote,
  );
  const clause = clauses[position];
  if (!clause) throw new RangeError(`no clause holds “${claim.quote}”`);
  return { clause, position };
}

/** Stores a published article with its clauses, quotes and confirmed claims, all or nothing. */
export async function storeArticle(context: Context, seed: SeedArticle): Promise<void> {
  const at = context.now.toISOString();
  await context.db.transaction(async (transaction) => {
    const { clauses, claims, text, ...particulars } = seed;
    await transaction.insert(article).values({ ...particulars, state: "published", stateChangedAt: at });
    await transaction.insert(articleClause).values(
      clauses.map(({ start, text }, position) => ({
        articleId: seed.id,
        position,
        text,
        startOffset: start,
      })),
    );
    for (const [index, claim] of claims.entries()) {
      const { clause, position } = clauseOf(clauses, claim);
      const local = makeQuote(
        clause.text,
        claim.start - clause.start,
        claim.start - clause.start + claim.quote.length,
      );
      const [stored] = await transaction
        .insert(quote)
        .values({
          articleId: seed.id,
          clausePosition: position,
          ordinal: index + 1,
          exact: local.exact,
          prefix: local.prefix,
          suffix: local.suffix,
          startOffset: claim.start,
          endOffset: claim.start + claim.quote.length,
        })
        .returning({ id: quote.id });
      await transaction.insert(statement).values({
        facetId: claim.facetId,
        unitId: claim.unitId,
        periodKind: claim.period.kind,
        periodFrom: claim.period.from,
        periodTo: claim.period.to,
        fromPrecision: claim.period.fromPrecision,
        toPrecision: claim.period.toPrecision,
        periodBasis: claim.period.basis,
        value: claim.value,
        qualifier: claim.qualifier,
        printed: claim.printed,
        note: claim.note ?? null,
        quoteId: stored?.id,
        confirmedBy: "system",
        confirmedAt: at,
      });
    }
    if (text) await addTextRevision(transaction, { articleId: seed.id, text, addedBy: "system", at });
    await recordChange(
      { ...context, db: transaction },
      {
        verb: "article.seed",
        subjectKind: "article",
        subjectId: seed.id,
        cells: claims.map(({ facetId, printed }) => ({ cell: facetId, before: null, after: printed })),
      },
    );
  });
}

/** The real article of 2017-06-21 with its nine figures. */
export const seedSeedArticle = (context: Context): Promise<void> => storeArticle(context, SEED_ARTICLE);
