import { z } from "zod";
import { LONGEST_TEXT } from "@/lib/domain/article-text";
import { isIsoDate } from "@/lib/domain/dates";
import { PERIOD_BASES, PERIOD_KINDS } from "@/lib/domain/periods";
import { QUALIFIERS } from "@/lib/domain/values";
import { plainText } from "../plain-text";

const offset = z.number().int().min(0).max(LONGEST_TEXT);
const precision = z.enum(["day", "month", "year"]).nullable();
const day = z.string().refine(isIsoDate);

/** What a decision is about: a proposal of the reader, or words that a person chose, in one revision. */
export const decided = z.object({
  articleId: z.string().min(1).max(200),
  revision: z.number().int().positive(),
  proposal: plainText(300).min(1),
  start: offset,
  end: offset,
  printed: plainText(100),
});

export const confirmInput = decided.extend({
  /** Its number in the article, where it is free. */
  number: z.number().int().min(1).max(9999),
  value: z.number().nonnegative().max(1e15),
  qualifier: z.enum(QUALIFIERS),
  facetId: z.string().max(200),
  unitId: z.string().max(200),
  period: z.object({
    kind: z.enum(PERIOD_KINDS),
    from: day.nullable(),
    to: day,
    fromPrecision: precision,
    toPrecision: precision,
    basis: z.enum(PERIOD_BASES),
  }),
  note: plainText(1000).nullable(),
  /** Other places where the article says the same figure. */
  others: z.array(z.object({ start: offset, end: offset })).max(50),
  /** The standing statement that this one is said to agree with or to contradict; its key is taken. */
  beside: z.object({ statementId: z.uuid(), as: z.enum(["same", "contradicts"]) }).nullable(),
});

export const repeatInput = decided.extend({ statementId: z.uuid() });

export const reopenInput = z.object({
  articleId: z.string().min(1).max(200),
  decisionId: z.uuid(),
  reason: plainText(2000),
});
