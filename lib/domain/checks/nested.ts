import { daysBetween } from "../dates";
import { intervalOf, surelyGreater } from "../intervals";
import type { Measure } from "../measures";
import type { Period } from "../periods";
import { keyText } from "../statements";
import type { NumberValue } from "../values";
import { type Check, finding, named } from "./check";
import { lineRefOf, type Stated, subjectOf } from "./stated";

type StatedNumber = Stated & { value: NumberValue };

/** Two figures whose ends lie this close may be one figure, told twice. */
const SAME_WITHIN_DAYS = 31;

/**
 * Flows of one measure, unit and categories: a flow does not exceed that of a longer period that holds
 * it, and equal values of almost equal periods are proposed as one figure.
 */
export function checkNested(measure: Pick<Measure, "timing">, statements: readonly Stated[]): Check[] {
  if (measure.timing !== "flow") return [];
  const numbers = statements.filter(
    (statement): statement is StatedNumber => statement.value.kind === "number",
  );
  return numbers.flatMap((a) => numbers.flatMap((b) => (a === b ? [] : compare(a, b, numbers))));
}

function compare(a: StatedNumber, b: StatedNumber, all: readonly StatedNumber[]): Check[] {
  if (subjectOf(a) !== subjectOf(b) || keyText(a.key) === keyText(b.key)) return [];
  const values = { ...named("inner", a.value), ...named("outer", b.value), ...dates(a, b) };
  if (holds(b.key.period, a.key.period) && surelyGreater(intervalOf(a.value), intervalOf(b.value))) {
    return [finding("nested", "warning", [lineRefOf(a), lineRefOf(b)], "part-of-period-exceeds", values)];
  }
  // Said once for a pair, not once from each side.
  const first = all.indexOf(a) < all.indexOf(b);
  const equal = a.value.value === b.value.value && a.value.qualifier === b.value.qualifier;
  if (!first || !equal || !almostSame(a.key.period, b.key.period)) return [];
  const same = { ...named("value", a.value), ...dates(a, b) };
  return [finding("nested", "info", [lineRefOf(a), lineRefOf(b)], "may-be-one-figure", same)];
}

/** Whether `outer` holds `inner` and is longer. A period without a stated start holds nothing for certain. */
function holds(outer: Period, inner: Period): boolean {
  if (outer.from === null || inner.from === null) return false;
  const longer = outer.from < inner.from || outer.to > inner.to;
  return longer && outer.from <= inner.from && outer.to >= inner.to;
}

function almostSame(a: Period, b: Period): boolean {
  const near = (x: string, y: string) => Math.abs(daysBetween(x, y)) <= SAME_WITHIN_DAYS;
  return near(a.to, b.to) && (a.from === null || b.from === null || near(a.from, b.from));
}

function dates(a: Stated, b: Stated): Record<string, string> {
  const [inner, outer] = [a.key.period, b.key.period];
  return {
    innerFrom: inner.from ?? "",
    innerTo: inner.to,
    outerFrom: outer.from ?? "",
    outerTo: outer.to,
  };
}
