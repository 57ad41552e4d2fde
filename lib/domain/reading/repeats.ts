import { categoryKey } from "../measures";
import type { Proposal } from "./proposals";

const contains = (a: string, b: string) => a.includes(b) || b.includes(a);

/** A proposal with the sentence in which it stands. */
export interface Found {
  proposal: Proposal;
  sentence: number;
}

/** Small numbers come twice by chance. */
const TELLING = 10;

/** Whether two proposals state one figure: the same number of the same thing. */
function isRepeat(
  { proposal: first, sentence }: Found,
  { proposal: again, ...other }: Found,
  titleEnd: number,
) {
  const same =
    first.value === again.value &&
    first.level === again.level &&
    (first.of === again.of || again.of === null);
  if (!same || !(contains(first.unit, again.unit) || contains(first.subject, again.subject))) return false;
  // A title says it shorter: "23 mô hình" for "23 loại mô hình".
  if (first.start < titleEnd) return true;
  return (
    first.value >= TELLING &&
    first.place === again.place &&
    first.measure === again.measure &&
    categoryKey(first.categories) === categoryKey(again.categories) &&
    // In one sentence a number that comes again is another one.
    sentence !== other.sentence
  );
}

/** How many of one number are compared: a text made of one number only must not take the whole day. */
const MOST_COMPARED = 30;

/** One proposal for each figure, with all its places; what the text says fuller wins over the title. */
export function withoutRepeats(found: readonly Found[], titleEnd: number): Proposal[] {
  const kept: Found[] = [];
  const byValue = new Map<number, number[]>();
  for (const each of found) {
    const { proposal, sentence } = each;
    const alike = byValue.get(proposal.value) ?? [];
    const at = alike.slice(-MOST_COMPARED).find((index) => {
      const other = kept[index];
      return other !== undefined && isRepeat(other, each, titleEnd);
    });
    const first = at === undefined ? undefined : kept[at]?.proposal;
    if (at === undefined || !first) {
      alike.push(kept.length);
      byValue.set(proposal.value, alike);
      kept.push({ proposal: { ...proposal, quotes: [...proposal.quotes] }, sentence });
    } else if (first.start < titleEnd && proposal.start >= titleEnd) {
      kept[at] = { proposal: { ...proposal, quotes: [...proposal.quotes, ...first.quotes] }, sentence };
    } else {
      // Pushed, not copied: a text may repeat one number ten thousand times.
      first.quotes.push(...proposal.quotes);
    }
  }
  return kept.map(({ proposal }) => proposal);
}
