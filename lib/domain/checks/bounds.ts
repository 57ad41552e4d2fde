import { intervalOf, surelyGreater } from "../intervals";
import type { Measure } from "../measures";
import { distinctRange } from "../rollup";
import { type AskedCategories, type Breakdown, breakdownsOf } from "./breakdowns";
import { type Check, type FormLine, finding, type Message, named } from "./check";

/**
 * Kinds counted once: no part exceeds the total, and the total does not exceed the sum of the parts
 * where all are there. `low` and `high` give the range in which the total would have to lie.
 */
export function checkBounds(
  measure: Pick<Measure, "id" | "dimensions" | "rollup">,
  lines: readonly FormLine[],
  asked?: AskedCategories,
): Check[] {
  if (measure.rollup !== "distinct") return [];
  return breakdownsOf(measure, lines, asked).flatMap(checkBreakdown);
}

function checkBreakdown({ dimension, total, parts, complete, sum }: Breakdown): Check[] {
  if (!total || parts.length === 0) return [];
  const stated = intervalOf(total.value);
  const values: Message["values"] = {
    dimension,
    ...named("total", total.value),
    ...rangeOf(parts, complete),
  };
  const tooLarge = parts.filter((part) => surelyGreater(intervalOf(part.value), stated));
  const findings = tooLarge.map((part) =>
    finding(
      "bounds",
      "warning",
      [part, total, ...parts.filter((other) => other !== part)],
      "part-exceeds-total",
      {
        ...values,
        ...named("part", part.value),
      },
    ),
  );
  if (complete && surelyGreater(stated, sum)) {
    findings.push(finding("bounds", "warning", [total, ...parts], "total-exceeds-parts", values));
  }
  return findings;
}

/** `high` is left out where there is no upper limit. */
function rangeOf(parts: Breakdown["parts"], complete: boolean): Message["values"] {
  const asParts = parts.map(({ categoryKey, value }) => ({ unitId: categoryKey, value }));
  const range = distinctRange(null, asParts, complete ? parts.length : parts.length + 1);
  if (range.kind !== "range") return {};
  return range.high === null ? { low: range.low } : { low: range.low, high: range.high };
}
