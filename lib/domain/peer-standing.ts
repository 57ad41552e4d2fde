import type { Value } from "./values";

/** Where a unit's figure stands among those of the units on the same form. */
export interface PeerStanding {
  /** 1 is the largest; equal figures share a rank. */
  rank: number;
  /** Units with a figure that can be compared, this one among them. */
  of: number;
  /** The middle of the other units' figures. */
  median: number;
}

const exactOf = (value: Value | null): number[] =>
  value?.kind === "number" && value.qualifier === "exact" ? [value.value] : [];

function medianOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
  return (lower + upper) / 2;
}

/** Fewer other units than these tell nothing about a middle. */
const FEWEST_OTHERS = 2;

/**
 * Rank of a figure among the others', and their median. Only exact numbers can be put in an order; null
 * where the unit's own is none, or too few others are.
 */
export function peerStanding(own: Value | null, others: readonly (Value | null)[]): PeerStanding | null {
  const [mine] = exactOf(own);
  const theirs = others.flatMap(exactOf);
  if (mine === undefined || theirs.length < FEWEST_OTHERS) return null;
  return {
    rank: 1 + theirs.filter((value) => value > mine).length,
    of: theirs.length + 1,
    median: medianOf(theirs),
  };
}
