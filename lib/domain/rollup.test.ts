import { describe, expect, test } from "vitest";
import { distinctRange, type Part, ratioAgrees, ratioOf, sumOfParts } from "./rollup";
import { missing, num } from "./testing/values-fixture";
import type { Value } from "./values";

const parts = (...values: (Value | null)[]): Part[] =>
  values.map((value, at) => ({ unitId: `u${at}`, value }));

describe("sumOfParts", () => {
  test("the clubs of the seed article: stated, with the equal sum beside it", () => {
    expect(sumOfParts(num(1360), parts(num(747), num(613)), 2)).toEqual({
      kind: "stated",
      value: num(1360),
      computed: { value: num(1360), reported: 2, expected: 2, complete: true, inexact: [] },
      differs: false,
    });
  });

  test.each<[string, Value, Part[], number, boolean]>([
    ["differs from a complete sum", num(1360), parts(num(747), num(600)), 2, true],
    ["is more than a partial sum", num(1360), parts(num(747)), 2, false],
    ["is less than a partial sum", num(700), parts(num(747)), 2, true],
    ["over 4,000 beside 4,213", num(4000, "more_than"), parts(num(4000), num(213)), 2, false],
    ["exact beside a sum from below", num(50), parts(num(20), num(20, "at_least")), 2, false],
  ])("a stated value that %s", (_name, stated, given, expected, differs) => {
    expect(sumOfParts(stated, given, expected)).toMatchObject({ kind: "stated", value: stated, differs });
  });

  const ten = parts(...Array.from({ length: 10 }, () => num(5)));
  const seven = parts(...Array.from({ length: 10 }, (_, at) => (at < 7 ? num(5) : null)));
  test.each<[string, Part[], number, "sum" | "partial", Value, number, string[]]>([
    ["all ten reported", ten, 10, "sum", num(50), 10, []],
    ["7 of 10 reported", seven, 10, "partial", num(35), 7, []],
    ["zero is a number", parts(num(0), num(0)), 2, "sum", num(0), 2, []],
    ["not applicable is an answer", parts(num(3), missing("not_applicable")), 2, "sum", num(3), 2, []],
    ["withheld is none", parts(num(3), missing("withheld")), 2, "partial", num(3), 1, []],
    ["not reported is none", parts(num(3), missing("not_reported")), 2, "partial", num(3), 1, []],
    ["a more than", parts(num(3), num(4, "more_than")), 2, "sum", num(7, "at_least"), 2, []],
    ["an at least", parts(num(3), num(4, "at_least")), 2, "sum", num(7, "at_least"), 2, []],
    ["a nearly", parts(num(3), num(4, "nearly")), 2, "partial", num(3), 1, ["u1"]],
    ["a less than", parts(num(4, "less_than"), num(3)), 2, "partial", num(3), 1, ["u0"]],
    [
      "an about and a more than",
      parts(num(4, "about"), num(3), num(2, "more_than")),
      3,
      "partial",
      num(5, "at_least"),
      2,
      ["u0"],
    ],
    ["a unit whose form asks has no row yet", parts(num(1), num(2)), 3, "partial", num(3), 2, []],
  ])("%s", (_name, given, expected, kind, value, reported, inexact) => {
    const complete = kind === "sum";
    expect(sumOfParts(null, given, expected)).toEqual({ kind, value, reported, expected, complete, inexact });
  });

  test("nothing to add is none, never zero", () => {
    expect(sumOfParts(null, parts(null, null), 9)).toEqual({ kind: "none", reported: 0, expected: 9 });
    expect(sumOfParts(null, parts(num(5, "about")), 1)).toMatchObject({ kind: "none" });
    expect(sumOfParts(missing(), parts(num(1), num(2)), 2)).toMatchObject({ kind: "sum", value: num(3) });
  });
});

describe("distinctRange", () => {
  test.each<[string, Value | null, Part[], number | undefined, object]>([
    ["stated", num(13), parts(num(10), num(30)), 2, { kind: "stated", value: num(13) }],
    [
      "the seed article's parts",
      null,
      parts(num(10), num(30)),
      undefined,
      { kind: "range", low: 30, high: 40 },
    ],
    ["one part missing", null, parts(num(10), null), 2, { kind: "range", low: 10, high: null, reported: 1 }],
    ["a more than", null, parts(num(10), num(4, "more_than")), 2, { low: 10, high: null }],
    ["none", null, parts(null), 1, { kind: "none" }],
  ])("%s", (_name, stated, given, expected, result) => {
    expect(distinctRange(stated, given, expected)).toMatchObject(result);
  });
});

describe("ratioOf", () => {
  const pair = (numerator: Value | null, denominator: Value | null) => ({ numerator, denominator });
  test("from sums, never from an average of ratios", () => {
    expect(ratioOf([pair(num(90), num(100)), pair(num(100), num(1000))], 2)).toEqual({
      kind: "ratio",
      percent: (100 * 190) / 1100,
      numerator: 190,
      denominator: 1100,
      reported: 2,
      expected: 2,
    });
  });
  test.each<[string, ReturnType<typeof pair>[], object]>([
    [
      "114 of 116, one unit without a side",
      [pair(num(114), num(116)), pair(num(9), null)],
      { numerator: 114, denominator: 116, reported: 1, expected: 2 },
    ],
    ["0/0", [pair(num(0), num(0))], { kind: "not-applicable", reported: 1 }],
    ["3/0", [pair(num(3), num(0))], { kind: "undefined" }],
    ["no side exact", [pair(num(3, "about"), num(10))], { kind: "none", reported: 0 }],
    ["nothing", [], { kind: "none", expected: 2 }],
  ])("%s", (_name, pairs, result) => {
    expect(ratioOf(pairs, 2)).toMatchObject(result);
  });
});

test.each([
  [45, 0, 45.4, true],
  [45, 0, 45.6, false],
  [98.3, 1, (100 * 114) / 116, true],
  [98.2, 1, (100 * 114) / 116, false],
])("%d with %d decimals and %d agree: %s", (printed, decimals, computed, agree) => {
  expect(ratioAgrees(printed, decimals, computed)).toBe(agree);
});
