import { sql } from "drizzle-orm";
import { check, date, index, numeric, pgTable, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { PERIOD_BASES, PERIOD_KINDS } from "@/lib/domain/periods";
import { FLAGS, MISSING_REASONS, QUALIFIERS } from "@/lib/domain/values";
import { quote } from "./articles";
import { facet } from "./measures";
import { oneOf } from "./one-of";
import { submission } from "./submissions";
import { unit } from "./units";

const PRECISION = ["day", "month", "year"] as const;
const moment = () => timestamp({ withTimezone: true, mode: "string" });

/**
 * One value for one key (facet × unit × period) from one source: a claim of an article (quote)
 * or a line of a submission. Validity and immutability are held by triggers in a custom migration.
 */
export const statement = pgTable(
  "statement",
  {
    id: uuid().primaryKey().defaultRandom(),
    facetId: text()
      .notNull()
      .references(() => facet.id),
    unitId: text()
      .notNull()
      .references(() => unit.id),
    periodKind: text({ enum: PERIOD_KINDS }).notNull(),
    periodFrom: date(),
    periodTo: date().notNull(),
    fromPrecision: text({ enum: PRECISION }),
    toPrecision: text({ enum: PRECISION }),
    periodBasis: text({ enum: PERIOD_BASES }).notNull(),
    value: numeric({ mode: "number" }),
    qualifier: text({ enum: QUALIFIERS }),
    missingReason: text({ enum: MISSING_REASONS }),
    flags: text({ enum: FLAGS }).array().notNull().default([]),
    quoteId: uuid().references(() => quote.id),
    submissionId: uuid().references(() => submission.id),
    /** The number as the article prints it. */
    printed: text(),
    /** Line: the clerk's explanation of a warning. Claim: a note for readers. */
    note: text(),
    confirmedBy: text(),
    confirmedAt: moment(),
    approvedAt: moment(),
    supersededAt: moment(),
  },
  (t) => [
    check("statement_one_source", sql`num_nonnulls(${t.quoteId}, ${t.submissionId}) = 1`),
    check("statement_value_or_reason", sql`num_nonnulls(${t.value}, ${t.missingReason}) = 1`),
    check("statement_qualifier_with_value", sql`(${t.qualifier} IS NULL) = (${t.value} IS NULL)`),
    check("statement_not_negative", sql`${t.value} >= 0`),
    check("statement_claim_printed", sql`(${t.printed} IS NULL) = (${t.quoteId} IS NULL)`),
    check("statement_claim_confirmed", sql`(${t.confirmedAt} IS NULL) = (${t.quoteId} IS NULL)`),
    check("statement_approval_of_line", sql`${t.approvedAt} IS NULL OR ${t.submissionId} IS NOT NULL`),
    check("statement_superseded_after", sql`${t.supersededAt} >= ${t.approvedAt}`),
    check("statement_period_order", sql`${t.periodFrom} <= ${t.periodTo}`),
    check("statement_as_of_is_a_day", sql`${t.periodKind} <> 'as_of' OR ${t.periodFrom} = ${t.periodTo}`),
    check("statement_from_precision", sql`(${t.periodFrom} IS NULL) = (${t.fromPrecision} IS NULL)`),
    check("statement_unstated_start_is_span", sql`${t.periodFrom} IS NOT NULL OR ${t.periodKind} = 'span'`),
    oneOf("statement_period_kind_known", t.periodKind, PERIOD_KINDS),
    oneOf("statement_period_basis_known", t.periodBasis, PERIOD_BASES),
    oneOf("statement_qualifier_known", t.qualifier, QUALIFIERS),
    oneOf("statement_missing_reason_known", t.missingReason, MISSING_REASONS),
    check(
      "statement_flags_known",
      sql`${t.flags} <@ ARRAY[${sql.raw(FLAGS.map((flag) => `'${flag}'`).join(", "))}]::text[]`,
    ),
    unique("statement_line_once").on(t.submissionId, t.facetId),
    index("statement_key").on(t.facetId, t.unitId, t.periodTo),
    index("statement_quote").on(t.quoteId),
  ],
);

/** A commander's ranking of one statement before its rivals; the latest not withdrawn counts. */
export const statementRank = pgTable(
  "statement_rank",
  {
    id: uuid().primaryKey().defaultRandom(),
    statementId: uuid()
      .notNull()
      .references(() => statement.id),
    reason: text().notNull(),
    rankedBy: text().notNull(),
    rankedAt: moment().notNull().defaultNow(),
    withdrawnAt: moment(),
  },
  (t) => [
    index("statement_rank_statement").on(t.statementId),
    check("statement_rank_reasoned", sql`${t.reason} <> ''`),
  ],
);
