import { type FoldedText, foldQuickly, foldText } from "./folded-text";
import { mayHold, placesInText } from "./matching";

/** Where the words stand closest together: UTF-16 offsets in the passage. */
interface Window {
  from: number;
  to: number;
}

/** Letters of the passage that an excerpt shows on either side of what was found. */
const CONTEXT = 70;

/**
 * The places where all the words stand at the beginnings of words of one passage, closest first, each
 * with some of the text around it: "… toàn tỉnh có 13 loại mô hình, với 1.360 câu lạc bộ …".
 */
export function excerptsOf(passages: readonly string[], words: readonly string[], limit: number): string[] {
  if (words.length === 0) return [];
  return passages
    .flatMap((passage) => {
      const quick = foldQuickly(passage);
      const window = words.every((word) => mayHold(quick, word)) ? closest(foldText(passage), words) : null;
      return window ? [{ passage, window }] : [];
    })
    .sort((a, b) => a.window.to - a.window.from - (b.window.to - b.window.from))
    .slice(0, limit)
    .map(({ passage, window }) => excerpt(passage, window));
}

/** The shortest stretch that holds every word; the first of equals. */
function closest(text: FoldedText, words: readonly string[]): Window | null {
  const found = placesInText(text, words)
    .flatMap((places, index) => places.map((each) => ({ ...each, index })))
    .sort((a, b) => a.from - b.from);
  const within = new Map<number, number>();
  let best: Window | null = null;
  let first = 0;
  for (const last of found) {
    within.set(last.index, (within.get(last.index) ?? 0) + 1);
    // What is before and not needed any more makes the stretch longer only.
    for (let head = found[first]; head && (within.get(head.index) ?? 0) > 1; head = found[first]) {
      within.set(head.index, (within.get(head.index) ?? 0) - 1);
      first += 1;
    }
    const head = found[first];
    if (!head || within.size < words.length) continue;
    const [from, to] = [text.origins[head.from] ?? 0, text.origins[last.to] ?? 0];
    if (!best || to - from < best.to - best.from) best = { from, to };
  }
  return best;
}

/** What was found with its surroundings, cut between words, with dots where the passage goes on. */
function excerpt(passage: string, { from, to }: Window): string {
  const start = from <= CONTEXT ? 0 : passage.indexOf(" ", from - CONTEXT) + 1 || from;
  const after = passage.length - to <= CONTEXT ? passage.length : passage.lastIndexOf(" ", to + CONTEXT);
  const end = Math.max(to, after);
  const said = passage.slice(Math.min(start, from), end).trim();
  return `${start > 0 ? "… " : ""}${said}${end < passage.length ? " …" : ""}`;
}
