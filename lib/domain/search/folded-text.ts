import { foldDiacritics } from "../slugs";

/** A text without diacritics and case, that knows where each of its letters stood. */
export interface FoldedText {
  folded: string;
  /** For each place of `folded`, and for its end, the UTF-16 offset in the text that it came from. */
  origins: readonly number[];
  /** Its words in order, as places in `folded`. */
  words: readonly { text: string; at: number }[];
}

/** Letters and figures; a text splits into words everywhere else. */
const WORD = /[\p{L}\p{N}]+/gu;
/** "1.360" is looked for as "1360" and the other way round; the point of a date groups nothing. */
const GROUPED = /(?<=(?<!\d)\d{1,3}(?:\.\d{3})*)\.(?=\d{3}(?!\d))/g;

/** Texts are long and letters few: each is folded once. */
const plainLetters = new Map<string, string>();

function plainOf(letter: string): string {
  const known = plainLetters.get(letter);
  if (known !== undefined) return known;
  const plain = foldDiacritics(letter);
  plainLetters.set(letter, plain);
  return plain;
}

/** The folded text alone: quick, to see whether a long text is worth a closer look. */
export function foldQuickly(text: string): string {
  return foldDiacritics(text.replace(GROUPED, ""));
}

/** Folds a text, composed or decomposed: "Hòa", "Hoà" and "hoa" are one, as are "Đ" and "d". */
export function foldText(text: string): FoldedText {
  const points = new Set([...text.matchAll(GROUPED)].map(({ index }) => index));
  let folded = "";
  let at = 0;
  const origins: number[] = [];
  for (const letter of text) {
    const plain = points.has(at) ? "" : plainOf(letter);
    // A letter that folds to several, as a ligature does, has one origin.
    for (let each = 0; each < plain.length; each++) origins.push(at);
    folded += plain;
    at += letter.length;
  }
  origins.push(text.length);
  const words = [...folded.matchAll(WORD)].map(({ 0: word, index }) => ({ text: word, at: index }));
  return { folded, origins, words };
}
