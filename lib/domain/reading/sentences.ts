import type { Token } from "./tokens";

/** Where each token stands: indexes of tokens, `to` not included. */
export interface Layout {
  /** For each token the first and the end of its sentence. */
  sentence: readonly Stretch[];
  /** Of its clause: a sentence between semicolons. */
  clause: readonly Stretch[];
  /** Of its paragraph: a line with the bulleted lines that hang on it. */
  paragraph: readonly Stretch[];
}
export interface Stretch {
  from: number;
  to: number;
}

/** Words before whose point a sentence goes on: "TP. Trà Vinh". */
const ABBREVIATIONS = new Set(["tp", "tx", "tt", "ths", "ts", "pgs", "gs", "bs", "st", "p", "q", "h", "x"]);
const STOPS = new Set([".", "!", "?", "…"]);

/** What a line begins with that goes on with the one above it; an empty line does too. */
const HANGS = new Set(["-", "–", "+", "•", "*", "\n"]);

function endsSentence(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || token.kind === "line-end") return true;
  if (!STOPS.has(token.text)) return false;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (token.text === "." && before && ABBREVIATIONS.has(before.text) && before.end === token.start)
    return false;
  // "v.v." and "...": a sentence begins with a capital, a number or a quotation mark.
  return !(after?.kind === "word" && !after.capital);
}

function stretches(count: number, ends: (at: number) => boolean): Stretch[] {
  const found: Stretch[] = new Array(count);
  for (let from = 0; from < count; ) {
    let to = from;
    while (to < count - 1 && !ends(to)) to += 1;
    const stretch = { from, to: to + 1 };
    found.fill(stretch, from, to + 1);
    from = to + 1;
  }
  return found;
}

/** Sentences, clauses and paragraphs of a text. */
export function layoutOf(tokens: readonly Token[]): Layout {
  const count = tokens.length;
  const sentenceEnds = (at: number) => endsSentence(tokens, at);
  return {
    sentence: stretches(count, sentenceEnds),
    clause: stretches(count, (at) => tokens[at]?.text === ";" || sentenceEnds(at)),
    paragraph: stretches(
      count,
      (at) => tokens[at]?.kind === "line-end" && !HANGS.has(tokens[at + 1]?.text ?? ""),
    ),
  };
}

/** The words of a stretch as the rules look at them: single spaces, a space at both ends. */
export function wordsOf(tokens: readonly Token[], from: number, to: number): string {
  return ` ${tokens
    .slice(Math.max(0, from), Math.max(0, to))
    .map(({ text }) => text)
    .join(" ")} `;
}
