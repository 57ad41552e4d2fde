import { type Counted, countedAt, countedBefore, isKnownNoun } from "./counting-units";
import { isNoFigure, type NumberPhrase } from "./number-phrases";
import type { Token } from "./tokens";

/** The noun that a number counts; null where the number is no figure. */
export function whatIsCounted(
  tokens: readonly Token[],
  phrase: NumberPhrase,
  sentenceFrom: number,
  previous: Counted | null,
): Counted | null {
  if (isNoFigure(tokens, phrase, isKnownNoun(tokens, nounStart(tokens, phrase)))) return null;
  const behind = countedAt(tokens, nounStart(tokens, phrase));
  if (phrase.percent)
    return (
      behind ??
      countedBefore(tokens, phrase.from, sentenceFrom) ??
      (previous && { ...previous, to: phrase.to }) ?? { unit: "%", kind: "other", nouns: [], to: phrase.to }
    );
  if (phrase.inWords) return behind && behind.kind !== "other" ? behind : null;
  return behind ?? countedBefore(tokens, phrase.from, sentenceFrom);
}

/** "845/879 (trên 96%) khu dân cư": what is said in brackets stands between the number and its noun. */
export function nounStart(tokens: readonly Token[], phrase: NumberPhrase): number {
  // … and the number in the brackets before the same noun.
  if (phrase.percent && tokens[phrase.to]?.text === ")") {
    return isKnownNoun(tokens, phrase.to + 1) ? phrase.to + 1 : phrase.to;
  }
  if (tokens[phrase.to]?.text !== "(") return phrase.to;
  for (let at = phrase.to + 1; at < phrase.to + 6; at += 1) if (tokens[at]?.text === ")") return at + 1;
  return phrase.to;
}
