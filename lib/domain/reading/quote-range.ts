import type { Range } from "../quotes";
import { isKnownNoun } from "./counting-units";
import type { Token } from "./tokens";

/** More words before a number than these are another thought. */
const MOST_BEFORE = 14;
const LINKS = new Set(["với", "cho", "có", "được"]);
/** Words that open a part and belong to no figure. */
const OPENERS: readonly string[][] = [
  ["trong", "đó"],
  ["ngoài", "ra"],
];

/** A comma between nouns ("cơ quan, doanh nghiệp, nhà trường") parts no thought. */
const isListComma = (tokens: readonly Token[], at: number) =>
  tokens[at]?.text === "," && tokens[at - 1]?.kind === "word" && isKnownNoun(tokens, at + 1);

/**
 * The words to quote for a figure: its part of the sentence, between commas, where that is short; else
 * from the verb or preposition right before it on.
 */
export function quoteRange(
  text: string,
  tokens: readonly Token[],
  figure: { from: number; to: number },
  sentenceFrom: number,
): Range {
  let from = figure.from;
  const lowest = Math.max(sentenceFrom, figure.from - MOST_BEFORE);
  while (from > lowest && (tokens[from - 1]?.kind === "word" || isListComma(tokens, from - 1))) from -= 1;
  const whole = from === sentenceFrom || tokens[from - 1]?.kind !== "word";
  if (!whole) from = LINKS.has(tokens[figure.from - 1]?.text ?? "") ? figure.from - 1 : figure.from;
  for (const opener of OPENERS) {
    if (
      opener.every((word, index) => tokens[from + index]?.text === word) &&
      from + opener.length <= figure.from
    ) {
      from += opener.length;
      while (from < figure.from && tokens[from]?.kind !== "word") from += 1;
    }
  }
  const start = tokens[from]?.start ?? 0;
  return { start, end: tokens[figure.to - 1]?.end ?? text.length };
}
