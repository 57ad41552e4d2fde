import { type FoldedText, foldText } from "./folded-text";

/** More words than these narrow nothing further. */
const MAX_WORDS = 8;
/** A single letter stands inside almost every word. */
const SHORTEST_INSIDE = 2;
/** Two first letters in a row are found in every text. */
const SHORTEST_INITIALS_IN_TEXT = 3;
/** A folded Vietnamese syllable: what can be one is meant as one, not as first letters. */
const SYLLABLE = /^[bcdghklmnpqrstvx]{0,3}[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$/;

/** The words of a query, folded; none where it holds neither letter nor figure. */
export function searchWords(query: string): string[] {
  return foldText(query)
    .words.slice(0, MAX_WORDS)
    .map(({ text }) => text);
}

/** A stretch of a folded text. */
export interface Found {
  from: number;
  to: number;
}

/** Where words of the text begin with the word; those that are it, if any. */
function startsWith(text: FoldedText, word: string): Found[] {
  const begun = text.words.filter((each) => each.text.startsWith(word));
  const whole = begun.filter((each) => each.text === word);
  return (whole.length > 0 ? whole : begun).map(({ at }) => ({ from: at, to: at + word.length }));
}

/** Where the word is the first letters of words in a row: "clb" of "câu lạc bộ". */
function initials(text: FoldedText, word: string): Found[] {
  if (word.length < 2 || SYLLABLE.test(word)) return [];
  return text.words.flatMap(({ at }, index) => {
    const run = text.words.slice(index, index + word.length);
    const last = run.at(-1);
    const spelt = run.map((each) => each.text.charAt(0)).join("");
    return last && spelt === word ? [{ from: at, to: last.at + last.text.length }] : [];
  });
}

/** Where the word stands within words of the text, their beginnings too. */
function inside(text: FoldedText, word: string): Found[] {
  if (word.length < SHORTEST_INSIDE) return [];
  const found: Found[] = [];
  for (let at = text.folded.indexOf(word); at >= 0; at = text.folded.indexOf(word, at + 1)) {
    found.push({ from: at, to: at + word.length });
  }
  return found;
}

/** The best way in which a name holds the word; null where it does not. */
export function placeOf(name: FoldedText, word: string): { kind: "start" | "inside"; found: Found[] } | null {
  const starts = startsWith(name, word);
  if (starts.length > 0) return { kind: "start", found: starts };
  const spelt = initials(name, word);
  if (spelt.length > 0) return { kind: "start", found: spelt };
  const within = inside(name, word);
  return within.length > 0 ? { kind: "inside", found: within } : null;
}

/**
 * Where running text holds each of the words: as a word, else as first letters. Only the last may be the
 * beginning of one, since it may still be typed: in texts, beginnings and middles find too much.
 */
export function placesInText(text: FoldedText, words: readonly string[]): Found[][] {
  return words.map((word, index) => {
    const begun = startsWith(text, word);
    const unfinished = index === words.length - 1;
    const kept = unfinished ? begun : begun.filter(({ to }) => !/[\p{L}\p{N}]/u.test(text.folded.charAt(to)));
    return kept.length > 0 || word.length < SHORTEST_INITIALS_IN_TEXT ? kept : initials(text, word);
  });
}

/** Whether folded running text may hold the word: quick, and never wrong where it says no. */
export function mayHold(folded: string, word: string): boolean {
  const firstLetters = () => folded.replace(/(?<=[\p{L}\p{N}])[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu, "");
  return folded.includes(word) || firstLetters().includes(word);
}
