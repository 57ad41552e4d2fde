import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { articleText, particularsOf } from "@/lib/domain/article-text";
import { isIsoDate } from "@/lib/domain/dates";
import { DomainError } from "@/lib/domain/errors";
import { slugOf } from "@/lib/domain/slugs";
import { recordChange } from "../../audit";
import { authorize } from "../../authorize";
import type { Db } from "../../client";
import { article } from "../../schema/articles";
import { verb } from "../verb";
import { type AddedText, addTextRevision } from "./text-rows";

/** About a hundred times a long article; a larger file is no article. */
const LONGEST_TEXT = 1_000_000;

const addInput = z.object({
  text: z
    .string()
    .min(1)
    .max(LONGEST_TEXT)
    .refine((text) => !text.includes("\0")),
  title: z.string().trim().min(1).max(500).optional(),
  publisher: z.string().trim().min(1).max(200).optional(),
  publishedOn: z.string().refine(isIsoDate).optional(),
});

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

/**
 * Adds an article's text. Title, publisher and date come from the input, else from the text's head.
 * A standing article of the same title and date receives the text; else a draft article is made.
 * Throws forbidden, or invalid, naming the particulars that could not be found.
 */
export const addArticle = verb(
  addInput,
  async (context, input): Promise<AddedText & { articleId: string; created: boolean }> => {
    const { db } = context;
    const actor = await authorize(context, "add-article", null);
    const text = articleText(input.text);
    const found = particularsOf(text);
    const title = input.title ?? found.title;
    const publishedOn = input.publishedOn ?? found.publishedOn;
    const publisher = input.publisher ?? found.publisher;
    if (!title || !publishedOn) {
      throw new DomainError("invalid", {
        fields: [!title && "title", !publishedOn && "publishedOn"].filter(Boolean),
      });
    }
    await db.execute(sql`SELECT pg_advisory_xact_lock(${ADD_LOCK})`);
    const [standing] = await db
      .select({ id: article.id })
      .from(article)
      .where(and(eq(article.title, title.normalize("NFC")), eq(article.publishedOn, publishedOn)))
      .for("update");
    if (!standing && !publisher) throw new DomainError("invalid", { fields: ["publisher"] });
    const articleId = standing?.id ?? (await freeAddress(db, title, publishedOn));
    if (!standing) {
      await db
        .insert(article)
        .values({ id: articleId, title: title.normalize("NFC"), publisher: publisher ?? "", publishedOn });
    }
    const added = await addTextRevision(db, {
      articleId,
      text,
      addedBy: actor.id,
      at: context.now.toISOString(),
    });
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
