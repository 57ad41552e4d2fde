import type { Range } from "./quotes";

export interface MarkedRange extends Range {
  id: string;
}

export interface Segment extends Range {
  text: string;
  /** The ranges that cover all of it, in the order given; none for plain text. */
  ids: string[];
}

/**
 * Splits a text where ranges begin and end, so that overlapping quotes can be marked: the segments'
 * texts joined are the text. Ranges are cut to the text; empty ones mark nothing.
 */
export function segments(text: string, ranges: readonly MarkedRange[]): Segment[] {
  const inside = ranges
    .map((range) => ({ ...range, start: Math.max(0, range.start), end: Math.min(text.length, range.end) }))
    .filter(({ start, end }) => start < end);
  const cuts = [...new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(0, -1).map((start, at) => {
    const end = cuts[at + 1] ?? text.length;
    const ids = inside.filter((range) => range.start <= start && end <= range.end).map(({ id }) => id);
    return { start, end, text: text.slice(start, end), ids };
  });
}
