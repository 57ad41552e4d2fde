import type { MissingReason, MissingValue, NumberValue, Qualifier } from "../values";

/** A number of a test table: exact unless told otherwise. */
export function num(value: number, qualifier: Qualifier = "exact"): NumberValue {
  return { kind: "number", value, qualifier };
}

export function missing(reason: MissingReason = "not_reported"): MissingValue {
  return { kind: "missing", reason };
}
