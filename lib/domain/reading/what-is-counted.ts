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
  const ofClass = behind === null && previous !== null && isAfterClass(tokens, phrase.from);
  if (ofClass) return { ...previous, to: phrase.to };
  return behind ?? countedBefore(tokens, phrase.from, sentenceFrom);
}

const CLASS_WORDS: readonly (readonly string[])[] = [["xuất", "sắc"], ["khá"], ["trung", "bình"], ["yếu"]];

/** "20 ấp loại xuất sắc, loại khá 10, trung bình 3": the class stands before its number, the noun further on. */
function isAfterClass(tokens: readonly Token[], at: number): boolean {
  const to = tokens[at - 1]?.text === ":" ? at - 1 : at;
  return CLASS_WORDS.some((words) =>
    words.every((word, index) => tokens[to - words.length + index]?.text === word),
  );
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
