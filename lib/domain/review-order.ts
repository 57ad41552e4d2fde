import { changeBetween, SMALL_BASE } from "./changes";
import type { Value } from "./values";

/** In what order a reviewer reads a form. */
export const REVIEW_ORDERS = ["change", "form"] as const;
export type ReviewOrder = (typeof REVIEW_ORDERS)[number];

const hasNumber = (value: Value | null) => value?.kind === "number";

/**
 * How much a figure changed on last year, for an order: the difference as a share of last year's, a small
 * base counted as twenty, so that 1 to 3 does not come before 9.000 to 21.000. A number that is not told any
 * more comes before all others, what cannot be compared after them.
 */
export function changeWeight(before: Value | null, now: Value | null): number {
  if (hasNumber(before) && now?.kind === "missing") return Number.POSITIVE_INFINITY;
  const difference = changeBetween(before, now);
  if (difference === null || before?.kind !== "number") return -1;
  return Math.abs(difference) / Math.max(before.value, SMALL_BASE);
}

/** The rows with the largest change first; equal ones keep the order of the form. */
export function byChange<Row extends { value: Value | null; lastYear: Value | null }>(
  rows: readonly Row[],
): Row[] {
  const weights = new Map(rows.map((row) => [row, changeWeight(row.lastYear, row.value)]));
  return rows.toSorted((a, b) => {
    const [first, second] = [weights.get(a) ?? -1, weights.get(b) ?? -1];
    return first === second ? 0 : second - first;
  });
}
