/** How a printed number is meant: "trên 4.000" is more_than, "gần" nearly, "khoảng" about. */
export const QUALIFIERS = ["exact", "more_than", "at_least", "nearly", "less_than", "about"] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

export const MISSING_REASONS = ["not_reported", "not_applicable", "withheld"] as const;
export type MissingReason = (typeof MISSING_REASONS)[number];

export const FLAGS = ["provisional", "estimated", "revised", "part_year", "break_in_series"] as const;
export type Flag = (typeof FLAGS)[number];

export interface NumberValue {
  kind: "number";
  /** In the measure's unit of measure; a rate in per cent. */
  value: number;
  qualifier: Qualifier;
}
export interface MissingValue {
  kind: "missing";
  reason: MissingReason;
}
/** A figure's value: a number (zero is one), or missing for a reason. */
export type Value = NumberValue | MissingValue;

/** The numbers a value may stand for. `high: null` is no upper limit. */
export interface Interval {
  low: number;
  high: number | null;
  lowOpen: boolean;
  highOpen: boolean;
}
