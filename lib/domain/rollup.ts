import { addIntervals, intervalOf, surelyGreater, valuesAgree } from "./intervals";
import type { NumberValue, Value } from "./values";

/** One unit's figure in a sum; null where it has reported nothing. */
export interface Part {
  unitId: string;
  value: Value | null;
}

/** A sum of what was reported, by `reported` of the `expected` units whose form asks for it. */
export interface Computed {
  value: NumberValue;
  reported: number;
  expected: number;
  complete: boolean;
  /** Units left out of the sum because their figure is only "nearly", "less than" or "about". */
  inexact: string[];
}

export type RollupResult =
  /** `computed` stands beside the stated value; `differs` where both cannot be true. */
  | { kind: "stated"; value: NumberValue; computed: Computed | null; differs: boolean }
  | ({ kind: "sum" } & Computed)
  | ({ kind: "partial" } & Computed)
  | { kind: "none"; reported: number; expected: number };

/** "Not applicable" is an answer that adds nothing; every other missing value is none. */
function hasAnswered(value: Value | null): value is Value {
  return value !== null && (value.kind === "number" || value.reason === "not_applicable");
}

function compute(parts: readonly Part[], expected: number): Computed | null {
  const answered = parts.filter(({ value }) => hasAnswered(value));
  const numbers = answered.flatMap(({ unitId, value }) =>
    value?.kind === "number" ? [{ unitId, value }] : [],
  );
  const fromBelow = numbers.filter(({ value }) =>
    ["exact", "more_than", "at_least"].includes(value.qualifier),
  );
  if (fromBelow.length === 0) return null;
  const inexact = numbers.filter((part) => !fromBelow.includes(part)).map(({ unitId }) => unitId);
  const reported = answered.length - inexact.length;
  return {
    value: {
      kind: "number",
      value: fromBelow.reduce((sum, { value }) => sum + value.value, 0),
      qualifier: fromBelow.every(({ value }) => value.qualifier === "exact") ? "exact" : "at_least",
    },
    reported,
    expected,
    complete: reported >= expected && inexact.length === 0,
    inexact,
  };
}

/** A complete sum must be able to equal the stated value, a partial one must not exceed it. */
function contradicts(stated: NumberValue, computed: Computed): boolean {
  if (computed.complete) return !valuesAgree(stated, computed.value);
  return surelyGreater(intervalOf(computed.value), intervalOf(stated));
}

/**
 * A total over units at one cut of time: the stated one, else the sum of the parts if all `expected`
 * units answered, else the partial sum. The parts must be the units valid then, the block included
 * where its form asks for the measure. Values keep the measure's unit of measure.
 */
export function sumOfParts(stated: Value | null, parts: readonly Part[], expected: number): RollupResult {
  const computed = compute(parts, expected);
  if (stated?.kind === "number") {
    const differs = computed !== null && contradicts(stated, computed);
    return { kind: "stated", value: stated, computed, differs };
  }
  if (!computed) {
    return { kind: "none", reported: parts.filter(({ value }) => hasAnswered(value)).length, expected };
  }
  return { kind: computed.complete ? "sum" : "partial", ...computed };
}

export type DistinctResult =
  | { kind: "stated"; value: NumberValue }
  /** The total lies in low–high; `high` is null where it has no known limit. */
  | { kind: "range"; low: number; high: number | null; reported: number; expected: number }
  | { kind: "none"; reported: number; expected: number };

/**
 * A total of kinds, each counted once however many parts have it, so that parts are never summed:
 * the stated total, else the range from the largest part to the sum of all `expected` parts.
 */
export function distinctRange(
  stated: Value | null,
  parts: readonly Part[],
  expected = parts.length,
): DistinctResult {
  if (stated?.kind === "number") return { kind: "stated", value: stated };
  const reported = parts.filter(({ value }) => hasAnswered(value)).length;
  const intervals = parts.flatMap(({ value }) => (value?.kind === "number" ? [intervalOf(value)] : []));
  if (intervals.length === 0) return { kind: "none", reported, expected };
  const low = Math.max(...intervals.map((interval) => interval.low));
  // A part that is not there may hold kinds of its own: then the sum is no upper limit.
  const high = reported >= expected ? addIntervals(intervals).high : null;
  return { kind: "range", low, high, reported, expected };
}

export interface RatioPair {
  numerator: Value | null;
  denominator: Value | null;
}

type Sides = { numerator: number; denominator: number; reported: number; expected: number };
export type RatioResult =
  /** `percent` = 100 × numerator / denominator, not rounded. */
  | ({ kind: "ratio"; percent: number } & Sides)
  /** 0/0. */
  | ({ kind: "not-applicable" } & Sides)
  /** Something out of nothing: the sides contradict each other. */
  | ({ kind: "undefined" } & Sides)
  | { kind: "none"; reported: 0; expected: number };

/** A ratio over units, from the sums of those that have both sides as exact numbers; never an average. */
export function ratioOf(pairs: readonly RatioPair[], expected: number): RatioResult {
  const both = pairs.flatMap(({ numerator: n, denominator: d }) => {
    if (n?.kind !== "number" || d?.kind !== "number") return [];
    return n.qualifier === "exact" && d.qualifier === "exact" ? [[n.value, d.value] as const] : [];
  });
  if (both.length === 0) return { kind: "none", reported: 0, expected };
  const numerator = both.reduce((sum, [n]) => sum + n, 0);
  const denominator = both.reduce((sum, [, d]) => sum + d, 0);
  const sides = { numerator, denominator, reported: both.length, expected };
  if (denominator > 0) return { kind: "ratio", percent: (100 * numerator) / denominator, ...sides };
  return { kind: numerator === 0 ? "not-applicable" : "undefined", ...sides };
}

/** Whether a ratio printed with so many decimals is the computed one rounded: 45 % and 45.4 %. */
export function ratioAgrees(printed: number, decimals: number, computed: number): boolean {
  // Half a unit of the last place; a hair more, as 12.25 × 100 is not exact in binary.
  return Math.abs(printed - computed) <= 0.5 * 10 ** -decimals + 1e-9;
}
