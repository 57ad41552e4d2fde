import { addDays } from "./dates";
import type { Measure } from "./measures";
import type { Period } from "./periods";
import type { NumberValue, Value } from "./values";

export type OverYearsRefusal =
  | "nothing"
  /** A stock is counted as of a date, a status assessed anew each year. */
  | "stock"
  | "status"
  /** Distinct people or things may be the same ones each year. */
  | "distinct"
  | "unstated-start"
  | "overlap"
  | "gap"
  | "missing"
  /** "Nearly", "less than" and "about" have no sum. */
  | "inexact";

export type OverYearsResult =
  | {
      ok: true;
      value: NumberValue;
      from: string;
      to: string;
      /** How many periods were added. */
      periods: number;
      /** What is counted is not known to be distinct: the sum needs its note. */
      mayDoubleCount: boolean;
    }
  | { ok: false; reason: OverYearsRefusal };

const refuse = (reason: OverYearsRefusal): OverYearsResult => ({ ok: false, reason });

/** Adds one unit's flow over whole adjacent periods, in any order given; says why where it may not be. */
export function addOverYears(
  measure: Pick<Measure, "timing" | "counts">,
  entries: readonly { period: Period; value: Value | null }[],
): OverYearsResult {
  if (measure.timing !== "flow") return refuse(measure.timing);
  if (measure.counts === "distinct") return refuse("distinct");
  if (entries.some(({ period }) => period.from === null)) return refuse("unstated-start");
  const inOrder = entries
    .map(({ period: { from, to }, value }) => ({ from: from ?? to, to, value }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const [first] = inOrder;
  const last = inOrder.at(-1);
  if (!first || !last) return refuse("nothing");
  for (const [at, { from }] of inOrder.entries()) {
    const before = inOrder[at - 1];
    if (before && from <= before.to) return refuse("overlap");
    if (before && from !== addDays(before.to, 1)) return refuse("gap");
  }
  let value = 0;
  let qualifier: NumberValue["qualifier"] = "exact";
  for (const entry of inOrder) {
    if (entry.value?.kind !== "number") return refuse("missing");
    if (["nearly", "less_than", "about"].includes(entry.value.qualifier)) return refuse("inexact");
    if (entry.value.qualifier !== "exact") qualifier = "at_least";
    value += entry.value.value;
  }
  return {
    ok: true,
    value: { kind: "number", value, qualifier },
    from: first.from,
    to: last.to,
    periods: inOrder.length,
    mayDoubleCount: measure.counts !== "turns",
  };
}
