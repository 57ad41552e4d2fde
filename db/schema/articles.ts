import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  foreignKey,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { oneOf } from "./one-of";

const ARTICLE_STATES = ["draft", "published"] as const;

export const article = pgTable(
  "article",
  {
    id: text().primaryKey(),
    title: text().notNull(),
    publisher: text().notNull(),
    /** The printed byline; the only names of an article that are kept. */
    byline: text(),
    publishedOn: date().notNull(),
    /** As printed with the article, where it is: "14:46:29, GMT+7". */
    printedTime: text(),
    address: text(),
    language: text().notNull().default("vi"),
    state: text({ enum: ARTICLE_STATES }).notNull().default("draft"),
    stateChangedAt: timestamp({ withTimezone: true, mode: "string" }).notNull().defaultNow(),
    version: integer().notNull().default(1),
  },
  (t) => [
    oneOf("article_state_known", t.state, ARTICLE_STATES),
    unique("article_once").on(t.title, t.publishedOn),
  ],
);

/** The full text as staff gave it, NFC, one row a revision; an older text may come again. For signed-in readers only. */
export const articleText = pgTable(
  "article_text",
  {
    articleId: text()
      .notNull()
      .references(() => article.id),
    revision: integer().notNull(),
    text: text().notNull(),
    sha256: text().notNull(),
    addedAt: timestamp({ withTimezone: true, mode: "string" }).notNull().defaultNow(),
    addedBy: text(),
  },
  (t) => [
    primaryKey({ columns: [t.articleId, t.revision] }),
    check("article_text_nfc", sql`${t.text} IS NFC NORMALIZED`),
  ],
);

/** An attributed clause that states figures: what strangers may read of an article. */
export const articleClause = pgTable(
  "article_clause",
  {
    articleId: text()
      .notNull()
      .references(() => article.id),
    position: integer().notNull(),
    text: text().notNull(),
    /** UTF-16 offset of its first character in the text that it was taken from. */
    startOffset: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.articleId, t.position] })],
);

/** W3C TextQuoteSelector and TextPositionSelector; offsets count UTF-16 units of the NFC text. */
export const quote = pgTable(
  "quote",
  {
    id: uuid().primaryKey().defaultRandom(),
    articleId: text()
      .notNull()
      .references(() => article.id),
    clausePosition: integer(),
    /** Number of the figure in the article, in document order. */
    ordinal: integer().notNull(),
    exact: text().notNull(),
    prefix: text().notNull(),
    suffix: text().notNull(),
    startOffset: integer(),
    endOffset: integer(),
    /** The revision in which it was last found; null before any text was given. */
    revision: integer(),
    lost: boolean().notNull().default(false),
    /** The quote whose figure these words say again; they have no claim of their own. */
    repeatsId: uuid().references((): AnyPgColumn => quote.id),
  },
  (t) => [
    unique("quote_ordinal_once").on(t.articleId, t.ordinal),
    foreignKey({
      columns: [t.articleId, t.clausePosition],
      foreignColumns: [articleClause.articleId, articleClause.position],
    }),
    check("quote_offsets", sql`num_nonnulls(${t.startOffset}, ${t.endOffset}) IN (0, 2)`),
    check("quote_order", sql`${t.startOffset} < ${t.endOffset}`),
    check("quote_exact_filled", sql`${t.exact} <> ''`),
  ],
);
