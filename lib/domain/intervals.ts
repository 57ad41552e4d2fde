import type { Interval, NumberValue, Value } from "./values";

const closed = (low: number, high: number): Interval => ({ low, high, lowOpen: false, highOpen: false });

/**
 * The numbers that a value may stand for, in the value's own unit of measure.
 * Tenths are taken as v × 9 / 10: 0.9 × v would not hit whole numbers exactly.
 */
export function intervalOf(v: NumberValue): Interval {
  switch (v.qualifier) {
    case "exact":
      return closed(v.value, v.value);
    case "more_than":
      return { low: v.value, high: null, lowOpen: true, highOpen: true };
    case "at_least":
      return { low: v.value, high: null, lowOpen: false, highOpen: true };
    case "less_than":
      return { low: 0, high: v.value, lowOpen: false, highOpen: true };
    case "nearly":
      return { low: (v.value * 9) / 10, high: v.value, lowOpen: false, highOpen: true };
    case "about":
      return closed((v.value * 9) / 10, (v.value * 11) / 10);
  }
}

/** True where every number of `a` is greater than every number of `b`. */
export function surelyGreater(a: Interval, b: Interval): boolean {
  if (b.high === null) return false;
  return a.low > b.high || (a.low === b.high && (a.lowOpen || b.highOpen));
}

/** True where at least one number lies in both. */
export function intervalsMeet(a: Interval, b: Interval): boolean {
  return !surelyGreater(a, b) && !surelyGreater(b, a);
}

/** The numbers that a sum of one from each may be; no interval gives exactly 0. */
export function addIntervals(intervals: readonly Interval[]): Interval {
  return intervals.reduce<Interval>(
    (sum, next) => ({
      low: sum.low + next.low,
      high: sum.high === null || next.high === null ? null : sum.high + next.high,
      lowOpen: sum.lowOpen || next.lowOpen,
      highOpen: sum.highOpen || next.highOpen,
    }),
    closed(0, 0),
  );
}

/**
 * Whether two values can both be true: "over 4,000" and 4,213 can.
 * "Not reported" and "withheld" claim nothing, so nothing contradicts them;
 * "not applicable" claims that there is no number.
 */
export function valuesAgree(a: Value, b: Value): boolean {
  if (a.kind === "number" && b.kind === "number") return intervalsMeet(intervalOf(a), intervalOf(b));
  if (a.kind === "missing" && b.kind === "missing") return true;
  const missing = a.kind === "missing" ? a : b;
  return missing.kind === "missing" && missing.reason !== "not_applicable";
}
