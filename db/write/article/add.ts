import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { articleText, LONGEST_TEXT, particularsOf } from "@/lib/domain/article-text";
import { isIsoDate } from "@/lib/domain/dates";
import { DomainError } from "@/lib/domain/errors";
import { slugOf } from "@/lib/domain/slugs";
import { recordChange } from "../../audit";
import { authorize } from "../../authorize";
import type { Db } from "../../client";
import { article, articleText as articleTextTable } from "../../schema/articles";
import { plainText } from "../plain-text";
import { verb } from "../verb";
import { type AddedText, addTextRevision, hashOf } from "./text-rows";

const addInput = z.object({
  text: z
    .string()
    .min(1)
    .max(LONGEST_TEXT)
    .refine((text) => !text.includes("\0")),
  title: plainText(500).min(1).optional(),
  publisher: plainText(200).min(1).optional(),
  byline: plainText(200).optional(),
  publishedOn: z.string().refine(isIsoDate).optional(),
  address: z
    .url({ protocol: /^https?$/ })
    .max(1000)
    .optional(),
  /** The article that this is a revised text of; its particulars stay. */
  articleId: z.string().max(200).optional(),
});
type AddInput = z.infer<typeof addInput>;

/** Of several at once each finds what the one before it made. */
const ADD_LOCK = 7_201_994;

/** An address that no article has: titles that differ in diacritics only get a number. */
async function freeAddress(db: Db, title: string, publishedOn: string): Promise<string> {
  const address = `${slugOf(title)}-${publishedOn}`;
  const taken = new Set((await db.select({ id: article.id }).from(article)).map(({ id }) => id));
  let free = address;
  for (let number = 2; taken.has(free); number += 1) free = `${address}-${number}`;
  return free;
}

/** The article that the text belongs to: the one that is named, of the same title and day, or with the very same text. */
async function standingArticle(
  db: Db,
  text: string,
  { articleId, title, publishedOn }: Pick<AddInput, "articleId" | "title" | "publishedOn">,
): Promise<string | null> {
  if (articleId !== undefined) {
    const [named] = await db
      .select({ id: article.id })
      .from(article)
      .where(eq(article.id, articleId))
      .for("update");
    if (!named) throw new DomainError("not-found", { what: "article" });
    return named.id;
  }
  if (title && publishedOn) {
    const [same] = await db
      .select({ id: article.id })
      .from(article)
      .where(and(eq(article.title, title.normalize("NFC")), eq(article.publishedOn, publishedOn)))
      .for("update");
    if (same) return same.id;
  }
  const [known] = await db
    .select({ id: articleTextTable.articleId })
    .from(articleTextTable)
    .where(
      and(
        eq(articleTextTable.sha256, hashOf(text)),
        sql`${articleTextTable.revision} = (SELECT max(latest.revision) FROM article_text latest WHERE latest.article_id = ${articleTextTable.articleId})`,
      ),
    )
    .limit(1);
  return known?.id ?? null;
}

/** The particulars as the person gives them, else as the text's head does. Throws invalid, naming what is missing. */
function particularsFor(text: string, input: AddInput) {
  const found = particularsOf(text);
  const title = (input.title ?? found.title)?.normalize("NFC");
  const publishedOn = input.publishedOn ?? found.publishedOn;
  const publisher = (input.publisher ?? found.publisher)?.normalize("NFC");
  const missing = [!title && "title", !publishedOn && "publishedOn", !publisher && "publisher"];
  return {
    missing: missing.filter((field) => field !== false),
    title: title ?? "",
    publishedOn: publishedOn ?? "",
    publisher: publisher ?? "",
    byline: input.byline?.normalize("NFC") || null,
    address: input.address ?? null,
  };
}

/**
 * Adds an article's text. Title, publisher and date come from the input, else from the text's head.
 * A standing article of the same title and date receives the text as its next revision; a text that
 * some article has already adds nothing and names that article; else a draft article is made.
 * Throws forbidden, not-found, or invalid, naming the particulars that could not be found.
 */
export const addArticle = verb(
  addInput,
  async (context, input): Promise<AddedText & { articleId: string; created: boolean }> => {
    const { db } = context;
    const actor = await authorize(context, "add-article", null);
    const text = articleText(input.text);
    const { missing, ...particulars } = particularsFor(text, input);
    const { title, publishedOn } = particulars;
    await db.execute(sql`SELECT pg_advisory_xact_lock(${ADD_LOCK})`);
    const standing = await standingArticle(db, text, { articleId: input.articleId, title, publishedOn });
    if (!standing && missing.length > 0) throw new DomainError("invalid", { fields: missing });
    const articleId = standing ?? (await freeAddress(db, title, publishedOn));
    if (!standing) await db.insert(article).values({ id: articleId, ...particulars });
    const at = context.now.toISOString();
    const added = await addTextRevision(db, { articleId, text, addedBy: actor.id, at });
    if (standing && added.added) {
      await db
        .update(article)
        .set({ version: sql`${article.version} + 1` })
        .where(eq(article.id, articleId));
    }
    if (added.added || !standing) {
      await recordChange(context, {
        verb: "article.add-text",
        subjectKind: "article",
        subjectId: articleId,
        cells: [{ cell: "revision", before: added.revision - 1, after: added.revision }],
      });
    }
    return { ...added, articleId, created: !standing };
  },
);
