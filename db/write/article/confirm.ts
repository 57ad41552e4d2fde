import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { checkClaim, isQuotable } from "@/lib/domain/claims/check-claim";
import { DomainError } from "@/lib/domain/errors";
import { valuesAgree } from "@/lib/domain/intervals";
import { recordChange } from "../../audit";
import { authorize } from "../../authorize";
import type { Context } from "../../context";
import { readCatalogue } from "../../read/catalogue";
import { statement } from "../../schema/statements";
import { verb } from "../verb";
import { lockArticle, raiseVersion, textSeen } from "./article-row";
import { confirmInput } from "./decision-inputs";
import { keepDecision, keepQuote, requireFree } from "./decision-rows";

type Input = z.infer<typeof confirmInput>;

/** The key of the statement beside which this one is put, checked against what is said of the two. */
async function besideKey({ db }: Context, { beside, value, qualifier }: Input) {
  if (beside === null) return null;
  const [other] = await db
    .select()
    .from(statement)
    .where(and(eq(statement.id, beside.statementId), isNull(statement.supersededAt)));
  if (!other) throw new DomainError("not-found", { what: "statement" });
  const agrees =
    other.value === null ||
    valuesAgree(
      { kind: "number", value, qualifier },
      { kind: "number", value: other.value, qualifier: other.qualifier ?? "exact" },
    );
  if (agrees !== (beside.as === "same")) {
    throw new DomainError("invalid", {
      fields: ["beside"],
      issues: { beside: agrees ? "agrees" : "differs" },
    });
  }
  const { facetId, unitId, periodKind, periodFrom, periodTo, fromPrecision, toPrecision, periodBasis } =
    other;
  return {
    facetId,
    unitId,
    period: {
      kind: periodKind,
      from: periodFrom,
      to: periodTo,
      fromPrecision,
      toPrecision,
      basis: periodBasis,
    },
  };
}

/**
 * Makes a proposal a claim of its article, with its words, the clause in which they stand, and the other
 * places where the article says the same. Throws forbidden, not-found, text-revised, already-decided, or
 * invalid with an issue for each field (lib/domain/claims: CLAIM_ISSUES).
 */
export const confirmClaim = verb(
  confirmInput,
  async (context, input): Promise<{ statementId: string; ordinal: number }> => {
    const { db } = context;
    const actor = await authorize(context, "confirm-claim", null);
    const { id: articleId } = await lockArticle(db, input.articleId);
    const text = await textSeen(db, articleId, input.revision);
    const { facetId, unitId, period } = (await besideKey(context, input)) ?? input;
    const { value, qualifier, printed, start, end } = input;
    const issues = checkClaim(
      { start, end, printed, value, qualifier, facetId, unitId, period },
      text,
      await readCatalogue(context),
    );
    const fields = Object.keys(issues);
    if (fields.length > 0) throw new DomainError("invalid", { fields, issues });
    const range = { start, end };
    await requireFree(db, articleId, range, printed);
    const words = { articleId, revision: input.revision, text };
    const quote = await keepQuote(db, { ...words, range, wanted: input.number });
    const at = context.now.toISOString();
    const [claim] = await db
      .insert(statement)
      .values({
        facetId,
        unitId,
        periodKind: period.kind,
        periodFrom: period.from,
        periodTo: period.to,
        fromPrecision: period.fromPrecision,
        toPrecision: period.toPrecision,
        periodBasis: period.basis,
        value,
        qualifier,
        printed,
        note: input.note || null,
        quoteId: quote.id,
        confirmedBy: actor.id,
        confirmedAt: at,
      })
      .returning({ id: statement.id });
    const statementId = claim?.id ?? "";
    for (const other of input.others) {
      if (!isQuotable(text, other)) continue;
      await keepQuote(db, { ...words, range: other, wanted: quote.ordinal, repeatsId: quote.id });
    }
    await keepDecision(db, {
      articleId,
      revision: input.revision,
      proposal: input.proposal,
      printed,
      exact: text.slice(start, end),
      outcome: "confirmed",
      statementId,
      decidedBy: actor.id,
      decidedAt: at,
    });
    await raiseVersion(db, articleId);
    await recordChange(context, {
      verb: "article.confirm",
      subjectKind: "article",
      subjectId: articleId,
      cells: [{ cell: `${facetId}/${unitId}`, before: null, after: `${qualifier} ${value}` }],
    });
    return { statementId, ordinal: quote.ordinal };
  },
);
