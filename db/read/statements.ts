import { and, asc, desc, eq, gte, inArray, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import type { IsoDate } from "@/lib/domain/dates";
import { parseCategoryKey } from "@/lib/domain/measures";
import type { Period } from "@/lib/domain/periods";
import type { Source, Statement, StatementStatus } from "@/lib/domain/statements";
import type { Value } from "@/lib/domain/values";
import { seesStatement } from "../authorize";
import type { Context } from "../context";
import { article, quote } from "../schema/articles";
import { facet } from "../schema/measures";
import { statement, statementRank } from "../schema/statements";
import { submission } from "../schema/submissions";
import type { Catalogue } from "./catalogue";

export interface StatementFilter {
  measureIds?: readonly string[];
  unitIds?: readonly string[];
  categoryKeys?: readonly string[];
  articleId?: string;
  submissionId?: string;
  /** Only periods that end on or after this day. */
  from?: IsoDate;
  /** Only periods that end on or before this day. */
  to?: IsoDate;
}

const isoMoment = (text: string | null): string | null =>
  text === null ? null : new Date(text).toISOString();

type Row = Awaited<ReturnType<typeof selectRows>>[number];

function selectRows({ db }: Context, where: SQL | undefined) {
  // A statement may have been ranked more than once: the latest that was not withdrawn counts.
  const rank = db
    .selectDistinctOn([statementRank.statementId], {
      statementId: statementRank.statementId,
      at: statementRank.rankedAt,
      reason: statementRank.reason,
    })
    .from(statementRank)
    .where(isNull(statementRank.withdrawnAt))
    .orderBy(statementRank.statementId, desc(statementRank.rankedAt), desc(statementRank.id))
    .as("rank");
  const ranks = db
    .select({
      statementId: statementRank.statementId,
      all: sql<{ at: string; until: string | null }[]>`json_agg(json_build_object(
        'at', ${statementRank.rankedAt}, 'until', ${statementRank.withdrawnAt}) ORDER BY ${statementRank.rankedAt})`.as(
        "all_ranks",
      ),
    })
    .from(statementRank)
    .groupBy(statementRank.statementId)
    .as("ranks");
  return db
    .select({
      statement,
      measureId: facet.measureId,
      categoryKey: facet.categoryKey,
      quote,
      article: {
        id: article.id,
        title: article.title,
        publisher: article.publisher,
        publishedOn: article.publishedOn,
        state: article.state,
      },
      submission: {
        id: submission.id,
        state: submission.state,
        submittedAt: submission.submittedAt,
        reportNumber: submission.reportNumber,
        reportDate: submission.reportDate,
        reportOffice: submission.reportOffice,
      },
      rank: { at: rank.at, reason: rank.reason },
      ranks: ranks.all,
    })
    .from(statement)
    .innerJoin(facet, eq(facet.id, statement.facetId))
    .leftJoin(quote, eq(quote.id, statement.quoteId))
    .leftJoin(article, eq(article.id, quote.articleId))
    .leftJoin(submission, eq(submission.id, statement.submissionId))
    .leftJoin(rank, eq(rank.statementId, statement.id))
    .leftJoin(ranks, eq(ranks.statementId, statement.id))
    .where(where)
    .orderBy(asc(facet.position), asc(statement.periodTo), asc(statement.id));
}

function asValue(row: Row["statement"]): Value {
  if (row.missingReason) return { kind: "missing", reason: row.missingReason };
  return { kind: "number", value: row.value ?? 0, qualifier: row.qualifier ?? "exact" };
}

function periodOf(row: Row["statement"]): Period {
  return {
    kind: row.periodKind,
    from: row.periodFrom,
    to: row.periodTo,
    fromPrecision: row.fromPrecision,
    toPrecision: row.toPrecision,
    basis: row.periodBasis,
  };
}

function sourceOf({ statement: row, quote, article, submission }: Row): Source {
  if (quote && article) {
    return {
      kind: "article",
      articleId: article.id,
      articleTitle: article.title,
      publisher: article.publisher,
      publishedAt: article.publishedOn,
      ordinal: quote.ordinal,
      quote: {
        exact: quote.exact,
        prefix: quote.prefix,
        suffix: quote.suffix,
        start: quote.startOffset,
        end: quote.endOffset,
      },
      quoteLost: quote.lost,
      printed: row.printed ?? "",
    };
  }
  return {
    kind: "report",
    submissionId: submission?.id ?? "",
    reportNumber: submission?.reportNumber ?? "",
    reportDate: submission?.reportDate ?? "",
    reportOffice: submission?.reportOffice ?? "",
  };
}

function statusOf({ statement: row, submission }: Row): StatementStatus {
  if (row.quoteId) return row.supersededAt ? "superseded" : "confirmed";
  if (row.supersededAt) return "superseded";
  if (row.approvedAt) return "approved";
  return submission?.state === "submitted" || submission?.state === "returned" ? submission.state : "draft";
}

function toStatement(row: Row): Statement {
  return {
    id: row.statement.id,
    key: {
      measureId: row.measureId,
      unitId: row.statement.unitId,
      categories: parseCategoryKey(row.categoryKey),
      period: periodOf(row.statement),
    },
    value: asValue(row.statement),
    flags: row.statement.flags,
    status: statusOf(row),
    source: sourceOf(row),
    submittedAt: isoMoment(row.submission?.submittedAt ?? null),
    effectiveAt: isoMoment(row.statement.approvedAt ?? row.statement.confirmedAt),
    supersededAt: isoMoment(row.statement.supersededAt),
    preferred: row.rank ? { at: new Date(row.rank.at).toISOString(), reason: row.rank.reason } : null,
    ...(row.ranks
      ? { ranks: row.ranks.map(({ at, until }) => ({ at: isoMoment(at) ?? at, until: isoMoment(until) })) }
      : {}),
    note: row.statement.note,
  };
}

const oneOfThese = (column: Parameters<typeof inArray>[0], values: readonly string[] | undefined) =>
  values && inArray(column, [...values]);

/**
 * Statements that the viewer may see, with their sources: the one read of figures, from which every
 * chart, table, form and answer of the API is made. Ordered by measure, category and end of period.
 */
export async function readStatements(
  context: Context,
  catalogue: Catalogue,
  filter: StatementFilter,
): Promise<Statement[]> {
  const where = and(
    oneOfThese(facet.measureId, filter.measureIds),
    oneOfThese(facet.categoryKey, filter.categoryKeys),
    oneOfThese(statement.unitId, filter.unitIds),
    filter.articleId ? eq(quote.articleId, filter.articleId) : undefined,
    filter.submissionId ? eq(statement.submissionId, filter.submissionId) : undefined,
    filter.from ? gte(statement.periodTo, filter.from) : undefined,
    filter.to ? or(lte(statement.periodTo, filter.to), lte(statement.periodFrom, filter.to)) : undefined,
  );
  const rows = await selectRows(context, where);
  return rows
    .map((row) => ({ statement: toStatement(row), articlePublished: row.article?.state === "published" }))
    .filter((each) => seesStatement(context, catalogue, each.statement, each.articlePublished))
    .map((each) => each.statement);
}
