import { plainWord, type Token } from "./tokens";

/** Phrases by their first word, the longest first: found at a place without looking at the whole list. */
export type PhraseBook<Meaning> = ReadonlyMap<string, readonly { words: string[]; meaning: Meaning }[]>;

/** Makes a book of phrases with what each means. */
export function phraseBook<Meaning>(entries: Iterable<readonly [string, Meaning]>): PhraseBook<Meaning> {
  const book = new Map<string, { words: string[]; meaning: Meaning }[]>();
  for (const [phrase, meaning] of entries) {
    const words = phrase.split(" ").map(plainWord);
    const first = words[0] ?? "";
    const list = book.get(first) ?? [];
    list.push({ words, meaning });
    book.set(first, list);
  }
  for (const list of book.values()) list.sort((a, b) => b.words.length - a.words.length);
  return book;
}

/** The longest phrase of the book that begins at this token; `length` in tokens. */
export function phraseAt<Meaning>(
  book: PhraseBook<Meaning>,
  tokens: readonly Token[],
  at: number,
): { phrase: string; meaning: Meaning; length: number } | null {
  const found = book
    .get(tokens[at]?.text ?? "")
    ?.find(({ words }) => words.every((word, index) => tokens[at + index]?.text === word));
  return (
    (found && { phrase: found.words.join(" "), meaning: found.meaning, length: found.words.length }) ?? null
  );
}
