import { foldText } from "./folded-text";
import { type Found, placeOf, placesInText } from "./matching";

/** A piece of a text, and whether it is what was looked for. */
export interface MarkedPart {
  text: string;
  found: boolean;
}

/**
 * Cuts a text into pieces along what the words match in it, in the letters as they are written.
 * `inText`: of running text, where a word found within others would be noise.
 */
export function markedParts(
  text: string,
  words: readonly string[],
  { inText = false }: { inText?: boolean } = {},
): MarkedPart[] {
  const folded = foldText(text);
  const found = inText
    ? placesInText(folded, words).flat()
    : words.flatMap((word) => placeOf(folded, word)?.found ?? []);
  const parts: MarkedPart[] = [];
  let done = 0;
  const cut = (to: number, isFound: boolean) => {
    if (to > done) parts.push({ text: text.slice(done, to), found: isFound });
    done = Math.max(done, to);
  };
  for (const { from, to } of merged(found)) {
    cut(folded.origins[from] ?? 0, false);
    cut(folded.origins[to] ?? text.length, true);
  }
  cut(text.length, false);
  return parts;
}

/** Stretches in order, those that touch made one. */
function merged(found: readonly Found[]): Found[] {
  const all: Found[] = [];
  for (const next of found.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    const last = all.at(-1);
    if (last && next.from <= last.to) last.to = Math.max(last.to, next.to);
    else all.push({ ...next });
  }
  return all;
}
