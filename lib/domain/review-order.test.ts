import { expect, test } from "vitest";
import { byChange, changeWeight } from "./review-order";
import type { Qualifier, Value } from "./values";

const number = (value: number, qualifier: Qualifier = "exact"): Value => ({
  kind: "number",
  value,
  qualifier,
});
const missing: Value = { kind: "missing", reason: "not_reported" };

test.each<[string, Value | null, Value | null, number]>([
  ["a fifth more", number(100), number(120), 0.2],
  ["a fall weighs as a rise", number(100), number(80), 0.2],
  ["none", number(100), number(100), 0],
  ["a small base counts as twenty", number(1), number(3), 0.1],
  ["out of nothing", number(0), number(40), 2],
  ["not told any more", number(5), missing, Number.POSITIVE_INFINITY],
  ["nothing last year", null, number(5), -1],
  ["missing last year", missing, number(5), -1],
  ["not exact", number(5), number(9, "more_than"), -1],
  ["empty", number(5), null, -1],
])("%s", (_, before, now, weight) => {
  expect(changeWeight(before, now)).toBeCloseTo(weight, 9);
});

test("the largest change stands first, equal ones in the order of the form", () => {
  const row = (name: string, lastYear: Value | null, value: Value | null) => ({ name, lastYear, value });
  const rows = [
    row("same", number(50), number(50)),
    row("first without", null, number(1)),
    row("doubled", number(9480), number(21_350)),
    row("tiny", number(1), number(3)),
    row("lost", number(31), missing),
    row("lost too", number(3), missing),
    row("second without", null, number(2)),
  ];
  expect(byChange(rows).map(({ name }) => name)).toEqual([
    "lost",
    "lost too",
    "doubled",
    "tiny",
    "same",
    "first without",
    "second without",
  ]);
});
