import { changeBetween } from "./changes";
import { named } from "./checks/check";
import { intervalOf, surelyGreater } from "./intervals";
import type { DistinctResult, RollupResult } from "./rollup";
import type { Statement } from "./statements";
import type { Flag, Value } from "./values";

type Values = Record<string, number | string>;

/** What a headline must not keep quiet about. */
export interface HeadlineNote {
  code: "partial" | "provisional" | "estimated" | "part-year" | "inexact-left-out" | "sum-differs";
  values: Values;
}

/** A sentence to be made elsewhere: its code, its numbers, and the notes that go with it. */
export interface Headline {
  code: string;
  values: Values;
  notes: HeadlineNote[];
}

const headline = (code: string, values: Values = {}, notes: HeadlineNote[] = []): Headline => ({
  code,
  values,
  notes,
});

/** The notes that flags ask for; "revised" and breaks are told beside the figure. */
export function notesOfFlags(flags: readonly Flag[]): HeadlineNote[] {
  const notes: HeadlineNote[] = [];
  if (flags.includes("provisional")) notes.push({ code: "provisional", values: {} });
  if (flags.includes("estimated")) notes.push({ code: "estimated", values: {} });
  if (flags.includes("part_year")) notes.push({ code: "part-year", values: {} });
  return notes;
}

/**
 * A total with how much of it was reported: "total", "partial-total" (n of N), "range" where kinds are
 * counted once, "nothing-reported". `flags` are those of the figures that it rests on.
 */
export function totalHeadline(result: RollupResult | DistinctResult, flags: readonly Flag[] = []): Headline {
  const notes = notesOfFlags(flags);
  if (result.kind === "none") return headline("nothing-reported", { expected: result.expected });
  const counted = (of: { reported: number; expected: number }) => ({
    reported: of.reported,
    expected: of.expected,
  });
  const partial = (of: { reported: number; expected: number }): HeadlineNote[] =>
    of.reported < of.expected ? [{ code: "partial", values: counted(of) }] : [];
  if (result.kind === "range") {
    const limits: Values =
      result.high === null ? { low: result.low } : { low: result.low, high: result.high };
    return headline(result.high === null ? "at-least" : "range", limits, [...partial(result), ...notes]);
  }
  if (result.kind === "stated") {
    const differs = "differs" in result && result.differs && result.computed;
    const beside: HeadlineNote[] = differs
      ? [{ code: "sum-differs", values: named("sum", differs.value) }]
      : [];
    return headline("total", named("value", result.value), [...beside, ...notes]);
  }
  const leftOut: HeadlineNote[] =
    result.inexact.length > 0 ? [{ code: "inexact-left-out", values: { units: result.inexact.length } }] : [];
  const code = result.kind === "sum" ? "total" : "partial-total";
  const values = { ...named("value", result.value), ...counted(result) };
  return headline(code, values, [...partial(result), ...leftOut, ...notes]);
}

/**
 * This year beside the last: "up", "down" or "unchanged" with the difference (and per cent, unrounded,
 * of a last year above zero); "higher" or "lower" where only that is sure; else "not-comparable".
 */
export function changeHeadline(
  before: { value: Value | null; flags: readonly Flag[] },
  now: { value: Value | null; flags: readonly Flag[] },
): Headline {
  const flags = [...before.flags, ...now.flags];
  const [a, b] = [before.value, now.value];
  if (a?.kind !== "number" || b?.kind !== "number" || flags.includes("part_year")) {
    return headline("not-comparable");
  }
  const notes = notesOfFlags(flags);
  const both = { ...named("before", a), ...named("now", b) };
  const change = changeBetween(a, b);
  if (change !== null) {
    const percent: Values = a.value > 0 ? { percent: (100 * change) / a.value } : {};
    return headline(
      change > 0 ? "up" : change < 0 ? "down" : "unchanged",
      { ...both, change, ...percent },
      notes,
    );
  }
  if (surelyGreater(intervalOf(b), intervalOf(a))) return headline("higher", both, notes);
  if (surelyGreater(intervalOf(a), intervalOf(b))) return headline("lower", both, notes);
  return headline("not-comparable");
}

/** One statement with the time that it speaks of: a span keeps its ends and is never a year's figure. */
export function statementHeadline({
  key,
  value,
  flags,
}: Pick<Statement, "key" | "value" | "flags">): Headline {
  if (value.kind === "missing") return headline("nothing-stated", { reason: value.reason });
  const { kind, from, to } = key.period;
  const number = named("value", value);
  const notes = notesOfFlags(flags);
  if (kind === "as_of") return headline("stated-as-of", { ...number, date: to }, notes);
  if (from === null) return headline("stated-up-to", { ...number, to }, notes);
  return headline(kind === "year" ? "stated-in-year" : "stated-in-span", { ...number, from, to }, notes);
}
