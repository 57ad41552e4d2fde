import type { Measure } from "../measures";
import { hasNumber } from "./breakdowns";
import { type Check, type FormLine, finding } from "./check";

/** Far above anything the province counts (a million people, a few sheets of paper each), far below a slip of the keyboard. */
export const SANE_LIMIT = 100_000_000;

/** A number is finite, not negative, of a sane size, and whole where things are counted. */
export function checkType(line: FormLine, measure: Pick<Measure, "rollup">): Check[] {
  if (!hasNumber(line)) return [];
  const { value } = line.value;
  const error = (code: string, values: Check["message"]["values"]) => [
    finding("type", "error", [line], code, values),
  ];
  if (!Number.isFinite(value)) return error("not-a-number", {});
  if (value < 0) return error("negative", { value });
  if (value > SANE_LIMIT) return error("too-large", { value, limit: SANE_LIMIT });
  if (measure.rollup !== "ratio" && !Number.isInteger(value)) return error("not-whole", { value });
  return [];
}
