import { intervalOf, intervalsMeet, surelyGreater } from "../intervals";
import type { Measure } from "../measures";
import { type AskedCategories, type Breakdown, breakdownsOf } from "./breakdowns";
import type { FormLine } from "./check";
import { type Check, finding, type Message, named } from "./check";

/** The dimension whose members sort what was assessed into classes; it has a name of its own. */
const CLASSES = "class";

/**
 * The parts of a breakdown equal its total where all are there; those that are there do not exceed it.
 * Each dimension on its own. Kinds counted once (`distinct`) and ratios do not add up at all.
 */
export function checkSum(
  measure: Pick<Measure, "id" | "dimensions" | "rollup">,
  lines: readonly FormLine[],
  asked?: AskedCategories,
): Check[] {
  if (measure.rollup !== "sum") return [];
  return breakdownsOf(measure, lines, asked).flatMap(checkBreakdown);
}

function checkBreakdown({ dimension, total, parts, complete, sum }: Breakdown): Check[] {
  if (!total || parts.length === 0) return [];
  const stated = intervalOf(total.value);
  const wrong = complete ? !intervalsMeet(sum, stated) : surelyGreater(sum, stated);
  if (!wrong) return [];
  const numbers = parts.reduce((added, { value }) => added + value.value, 0);
  const values: Message["values"] = {
    dimension,
    sum: numbers,
    ...named("total", total.value),
    difference: numbers - total.value.value,
    parts: parts.length,
  };
  const check = dimension === CLASSES ? "classes" : "sum";
  const code = `${check}-${complete ? "differs" : "exceeds"}`;
  return [finding(check, "warning", [total, ...parts], code, values)];
}
