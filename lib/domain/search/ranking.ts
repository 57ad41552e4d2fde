import { type FoldedText, foldText } from "./folded-text";
import { placeOf } from "./matching";

/** What an item can be found by. */
export interface Subject {
  /** Its names, in every language, long and short. */
  names: readonly string[];
  /** What else says that it is meant: codes, its id, what it belongs to. */
  others: readonly string[];
}

/** How well an item matches, the best first. */
const LEVELS = ["whole", "start", "inside", "other"] as const;
export type Level = (typeof LEVELS)[number];

const worse = (a: Level, b: Level): Level => (LEVELS.indexOf(a) > LEVELS.indexOf(b) ? a : b);

/** The best place of a word among the names, else among what else is known. */
function levelOfWord(word: string, names: readonly FoldedText[], others: readonly FoldedText[]) {
  const kinds = names.flatMap((name) => placeOf(name, word)?.kind ?? []);
  if (kinds.length > 0) return kinds.includes("start") ? "start" : "inside";
  // Codes and ids are found from their beginning only: a figure within one says nothing.
  return others.some((other) => placeOf(other, word)?.kind === "start") ? "other" : null;
}

/**
 * How well the subject matches ALL the words: "whole" where they are one of its names, "start" where each
 * begins a word of a name, "inside" where some stand within, "other" where some are found beside the
 * names only; null where one is found nowhere, or where there are no words.
 */
export function matchLevel(words: readonly string[], { names, others }: Subject): Level | null {
  if (words.length === 0) return null;
  const folded = names.map(foldText);
  const whole = words.join(" ");
  if (folded.some((name) => name.words.map(({ text }) => text).join(" ") === whole)) return "whole";
  const beside = others.map(foldText);
  let level: Level = "start";
  for (const word of words) {
    const own = levelOfWord(word, folded, beside);
    if (own === null) return null;
    level = worse(level, own);
  }
  return level;
}

/** The items that match all the words, the best first; equal ones keep the order given, the official one. */
export function ranked<Item>(
  items: readonly Item[],
  words: readonly string[],
  subjectOf: (item: Item) => Subject,
): Item[] {
  return items
    .flatMap((item) => {
      const level = matchLevel(words, subjectOf(item));
      return level === null ? [] : [{ item, rank: LEVELS.indexOf(level) }];
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}
