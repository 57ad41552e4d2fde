import type { Rollup } from "./measures";
import { type Part, sumOfParts } from "./rollup";
import type { NumberValue, Value } from "./values";

/** What a whole's units add up to, beside the figure that is stated for the whole. */
export interface ProposedSum {
  value: NumberValue;
  /** Of so many units that the measure is asked of, so many answered with a number that adds up. */
  reported: number;
  expected: number;
  complete: boolean;
  /** Units that have not answered. */
  missing: string[];
  /** Units left out since their figure is only "nearly", "less than" or "about". */
  inexact: string[];
  /** The stated figure and the sum cannot both be true. */
  differs: boolean;
  /** Stated less sum, of exact numbers; null where nothing can be told. */
  difference: number | null;
}

const hasAnswered = (value: Value | null) =>
  value !== null && (value.kind === "number" || value.reason === "not_applicable");

/**
 * The sum that can be proposed for a whole; null where the measure is never added up, or no unit has
 * reported. `parts` holds every unit whose form asks for it, null for those without a figure yet.
 */
export function proposedSum(
  rollup: Rollup,
  stated: Value | null,
  parts: readonly Part[],
): ProposedSum | null {
  if (rollup !== "sum") return null;
  const own = sumOfParts(null, parts, parts.length);
  if (own.kind !== "sum" && own.kind !== "partial") return null;
  const both = sumOfParts(stated, parts, parts.length);
  const { value, reported, expected, complete, inexact } = own;
  const areExact = stated?.kind === "number" && stated.qualifier === "exact" && value.qualifier === "exact";
  return {
    value,
    reported,
    expected,
    complete,
    inexact,
    missing: parts.filter((part) => !hasAnswered(part.value)).map(({ unitId }) => unitId),
    differs: both.kind === "stated" && both.differs,
    difference: areExact ? stated.value - value.value : null,
  };
}
