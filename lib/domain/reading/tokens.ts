/** A piece of a text: a word, a run of digits, a mark, or the end of a line. */
export interface Token {
  kind: "word" | "number" | "mark" | "line-end";
  /** In lower case, tone marks in one place ("hoà" is "hòa"), without invisible marks. */
  text: string;
  /** Whether it begins with a capital. */
  capital: boolean;
  /** UTF-16 offsets; `end` is not included. */
  start: number;
  end: number;
}

/** Marks without width and of direction: they may stand anywhere and say nothing. */
const INVISIBLE = "\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff";
// Each alternative begins with another kind of character, and none can be matched in two ways.
const PIECE = new RegExp(
  `(https?://\\S+|www\\.\\S+)|(\\p{L}[\\p{L}\\p{M}${INVISIBLE}]*)|(\\d(?:[\\d.,${INVISIBLE}]*\\d)?)|(\\n)|[${INVISIBLE}]|(\\S)`,
  "gu",
);
const UNSEEN = new RegExp(`[${INVISIBLE}]`, "g");

/** Where the tone mark stands in the newer spelling: the reader knows the older one. */
const OLDER: Readonly<Record<string, string>> = {
  oà: "òa",
  oá: "óa",
  oả: "ỏa",
  oã: "õa",
  oạ: "ọa",
  oè: "òe",
  oé: "óe",
  oẻ: "ỏe",
  oẽ: "õe",
  oẹ: "ọe",
  uỳ: "ùy",
  uý: "úy",
  uỷ: "ủy",
  uỹ: "ũy",
  uỵ: "ụy",
};
const NEWER_TONE = /(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])$/;

/** A word as the reader compares it. */
export function plainWord(word: string): string {
  return word
    .replace(UNSEEN, "")
    .toLocaleLowerCase("vi")
    .replace(NEWER_TONE, (pair) => OLDER[pair] ?? pair);
}

/** Cuts an NFC text into its tokens, in time that grows with its length; addresses of pages are left out. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const found of text.matchAll(PIECE)) {
    const [whole, address, word, number, line, mark] = found;
    const kind = word ? "word" : number ? "number" : line ? "line-end" : mark ? "mark" : null;
    if (address || kind === null) continue;
    const capital = word !== undefined && whole.charAt(0) !== whole.charAt(0).toLocaleLowerCase("vi");
    const plain = word ? plainWord(whole) : number ? whole.replace(UNSEEN, "") : whole;
    tokens.push({ kind, text: plain, capital, start: found.index, end: found.index + whole.length });
  }
  return tokens;
}
