import { expect, test } from "vitest";
import type { Rollup } from "./measures";
import { proposedSum } from "./proposed-sum";
import type { MissingReason, Qualifier, Value } from "./values";

const number = (value: number, qualifier: Qualifier = "exact"): Value => ({
  kind: "number",
  value,
  qualifier,
});
const missing = (reason: MissingReason): Value => ({ kind: "missing", reason });
const parts = (...values: (Value | null)[]) =>
  values.map((value, at) => ({ unitId: "abcd"[at] ?? "", value }));

test("every unit answered, and the stated total agrees", () => {
  expect(proposedSum("sum", number(9), parts(number(4), number(5)))).toEqual({
    value: number(9),
    reported: 2,
    expected: 2,
    complete: true,
    missing: [],
    inexact: [],
    differs: false,
    difference: 0,
  });
});

test.each<[string, Value | null, (Value | null)[], object]>([
  ["a larger total", number(12), [number(4), number(5)], { differs: true, difference: 3 }],
  ["a smaller total", number(8), [number(4), number(5)], { differs: true, difference: -1 }],
  ["nothing stated yet", null, [number(4), number(5)], { differs: false, difference: null }],
  [
    "a unit is missing: the rest may be its",
    number(12),
    [number(4), null],
    { reported: 1, expected: 2, complete: false, missing: ["b"], differs: false, difference: 8 },
  ],
  [
    "a partial sum larger than the total cannot be",
    number(3),
    [number(4), null],
    { missing: ["b"], differs: true, difference: -1 },
  ],
  [
    "not reported is missing, not applicable is an answer",
    number(4),
    [number(4), missing("not_reported"), missing("not_applicable")],
    { reported: 2, expected: 3, complete: false, missing: ["b"] },
  ],
  [
    "more than a number makes the sum at least",
    number(12),
    [number(4), number(5, "more_than")],
    { value: number(9, "at_least"), complete: true, differs: false, difference: null },
  ],
  [
    "what is only about is left out and named",
    number(12),
    [number(4), number(5, "about")],
    { value: number(4), complete: false, inexact: ["b"], missing: [] },
  ],
])("%s", (_, stated, values, told) => {
  expect(proposedSum("sum", stated, parts(...values))).toMatchObject(told);
});

test.each<[string, Rollup, (Value | null)[]]>([
  ["kinds are never added", "distinct", [number(4), number(5)]],
  ["rates are never added", "ratio", [number(4), number(5)]],
  ["nobody reported", "sum", [null, missing("not_reported")]],
  ["no unit is asked", "sum", []],
])("nothing is proposed: %s", (_, rollup, values) => {
  expect(proposedSum(rollup, number(9), parts(...values))).toBeNull();
});
