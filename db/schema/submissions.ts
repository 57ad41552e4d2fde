import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  customType,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { formUnit, reportingDeadline } from "./forms";
import { facet } from "./measures";
import { oneOf } from "./one-of";

const SUBMISSION_STATES = ["draft", "submitted", "returned", "approved", "locked"] as const;

const moment = () => timestamp({ withTimezone: true, mode: "string" });
const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/** One form of one unit for one reporting year, with the signed report behind it. */
export const submission = pgTable(
  "submission",
  {
    id: uuid().primaryKey().defaultRandom(),
    formId: text().notNull(),
    unitId: text().notNull(),
    year: integer().notNull(),
    state: text({ enum: SUBMISSION_STATES }).notNull().default("draft"),
    /** Rises with every write; a save that names an older one is stale. */
    version: integer().notNull().default(1),
    /** 1 for the first, then one for each correction of the same key. */
    sequence: integer().notNull().default(1),
    correctsId: uuid().references((): AnyPgColumn => submission.id),
    correctionReason: text(),
    reportNumber: text(),
    reportDate: date(),
    reportOffice: text(),
    createdBy: text().notNull(),
    createdAt: moment().notNull().defaultNow(),
    submittedBy: text(),
    submittedAt: moment(),
    decidedBy: text(),
    decidedAt: moment(),
    /** The commander in whose place it was decided, where a deputy did it. */
    decidedFor: text(),
    returnReason: text(),
    /** The facets that the last return asks to be looked at again. */
    returnedFacets: text().array().notNull().default([]),
  },
  (t) => [
    foreignKey({ columns: [t.formId, t.unitId], foreignColumns: [formUnit.formId, formUnit.unitId] }),
    foreignKey({
      columns: [t.formId, t.year],
      foreignColumns: [reportingDeadline.formId, reportingDeadline.year],
    }),
    oneOf("submission_state_known", t.state, SUBMISSION_STATES),
    uniqueIndex("submission_one_open")
      .on(t.formId, t.unitId, t.year)
      .where(sql`${t.state} IN ('draft', 'submitted', 'returned')`),
    uniqueIndex("submission_sequence_once").on(t.formId, t.unitId, t.year, t.sequence),
    check(
      "submission_report_named",
      sql`${t.state} IN ('draft', 'returned') OR num_nonnulls(${t.reportNumber}, ${t.reportDate}, ${t.reportOffice}) = 3`,
    ),
    check(
      "submission_submitter_named",
      sql`${t.state} IN ('draft') OR num_nonnulls(${t.submittedBy}, ${t.submittedAt}) = 2`,
    ),
    check(
      "submission_decider_named",
      sql`${t.state} NOT IN ('approved', 'locked', 'returned') OR num_nonnulls(${t.decidedBy}, ${t.decidedAt}) = 2`,
    ),
    check("submission_return_reason", sql`${t.state} <> 'returned' OR coalesce(${t.returnReason}, '') <> ''`),
    check(
      "submission_not_own_review",
      sql`${t.state} NOT IN ('approved', 'returned') OR ${t.decidedBy} <> ${t.submittedBy}`,
    ),
    check(
      "submission_correction_reasoned",
      sql`num_nonnulls(${t.correctsId}, ${t.correctionReason}) IN (0, 2)`,
    ),
  ],
);

/** An optional scan of the signed report, for those who may see the submission. */
export const submissionScan = pgTable(
  "submission_scan",
  {
    submissionId: uuid()
      .primaryKey()
      .references(() => submission.id),
    fileName: text().notNull(),
    mediaType: text().notNull(),
    sha256: text().notNull(),
    content: bytea().notNull(),
    addedBy: text().notNull(),
    addedAt: moment().notNull().defaultNow(),
  },
  (t) => [check("submission_scan_size", sql`octet_length(${t.content}) <= 10485760`)],
);

/** Talk between clerk and reviewer on a cell or the whole; never public. */
export const submissionComment = pgTable(
  "submission_comment",
  {
    id: uuid().primaryKey().defaultRandom(),
    submissionId: uuid()
      .notNull()
      .references(() => submission.id),
    facetId: text().references(() => facet.id),
    text: text().notNull(),
    /** Somebody has to see to it, until it is cleared. */
    followUp: boolean().notNull().default(false),
    authorId: text().notNull(),
    at: moment().notNull().defaultNow(),
    clearedBy: text(),
    clearedAt: moment(),
  },
  (t) => [
    index("submission_comment_of").on(t.submissionId),
    check("submission_comment_clearer_named", sql`num_nonnulls(${t.clearedBy}, ${t.clearedAt}) IN (0, 2)`),
    check("submission_comment_cleared_flag", sql`${t.clearedAt} IS NULL OR ${t.followUp}`),
  ],
);
