import { sql } from "drizzle-orm";
import { check, foreignKey, integer, pgTable, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { OUTCOMES } from "@/lib/domain/claims/decisions";
import { articleText } from "./articles";
import { oneOf } from "./one-of";
import { statement } from "./statements";

const moment = () => timestamp({ withTimezone: true, mode: "string" });

/** What a person decided about one proposal of the reader of figures, in one revision of a text. */
export const readingDecision = pgTable(
  "reading_decision",
  {
    id: uuid().primaryKey().defaultRandom(),
    articleId: text().notNull(),
    revision: integer().notNull(),
    /** lib/domain/claims: proposalKey. */
    proposal: text().notNull(),
    printed: text().notNull(),
    exact: text().notNull(),
    outcome: text({ enum: OUTCOMES }).notNull(),
    /** The claim that came of it, or whose figure the words say again. */
    statementId: uuid().references(() => statement.id),
    decidedBy: text().notNull(),
    decidedAt: moment().notNull().defaultNow(),
    /** Set where the decision was taken back; the proposal then waits again. */
    withdrawnAt: moment(),
  },
  (t) => [
    foreignKey({
      name: "reading_decision_text",
      columns: [t.articleId, t.revision],
      foreignColumns: [articleText.articleId, articleText.revision],
    }),
    oneOf("reading_decision_outcome_known", t.outcome, OUTCOMES),
    check("reading_decision_claim", sql`(${t.outcome} = 'refused') = (${t.statementId} IS NULL)`),
    uniqueIndex("reading_decision_once")
      .on(t.articleId, t.revision, t.proposal)
      .where(sql`${t.withdrawnAt} IS NULL`),
  ],
);

/** What readers should know of a contradiction, in both languages; the latest counts, empty ones say nothing. */
export const contradictionNote = pgTable(
  "contradiction_note",
  {
    id: uuid().primaryKey().defaultRandom(),
    /** lib/domain/contradictions: the contradiction's id. */
    contradiction: text().notNull(),
    number: integer().notNull(),
    noteVi: text().notNull(),
    noteEn: text().notNull(),
    writtenBy: text().notNull(),
    writtenAt: moment().notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex("contradiction_note_number").on(t.contradiction, t.number),
    check("contradiction_note_both", sql`(${t.noteVi} = '') = (${t.noteEn} = '')`),
  ],
);
