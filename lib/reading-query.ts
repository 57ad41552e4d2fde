import { z } from "zod";

const one = z.preprocess((given) => [given].flat()[0], z.string().max(700).catch(""));
const offset = z.preprocess(
  (given) => [given].flat()[0],
  z.coerce.number().int().min(0).optional().catch(undefined),
);

const querySchema = z.object({ at: one, words: one, start: offset, end: offset });

/** What the address of the reading page asks for: a proposal, or words to make one by hand of. */
export interface ReadingQuery {
  at: string;
  words: string;
  chosen: { start: number; end: number } | null;
}

/** Reads the address; what makes no sense asks for nothing. */
export function readingQuery(given: Readonly<Record<string, string | string[] | undefined>>): ReadingQuery {
  const { at, words, start, end } = querySchema.parse(given);
  const chosen = start !== undefined && end !== undefined && start < end ? { start, end } : null;
  return { at, words: words.trim().normalize("NFC"), chosen };
}
