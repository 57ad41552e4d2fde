import { describe, expect, test } from "vitest";
import { changeHeadline, statementHeadline, totalHeadline } from "./headlines";
import { distinctRange, type Part, sumOfParts } from "./rollup";
import { SEED_CLAIMS } from "./testing/statements-fixture";
import { missing, num } from "./testing/values-fixture";
import type { Flag, Value } from "./values";

const parts = (...values: (Value | null)[]): Part[] =>
  values.map((value, at) => ({ unitId: `u${at}`, value }));

describe("totalHeadline", () => {
  test.each<[string, Parameters<typeof totalHeadline>[0], Flag[], object]>([
    [
      "complete",
      sumOfParts(null, parts(num(747), num(613)), 2),
      [],
      { code: "total", values: { value: 1360, reported: 2, expected: 2 }, notes: [] },
    ],
    [
      "7 of 10, provisional",
      sumOfParts(null, parts(...Array.from({ length: 7 }, () => num(5))), 10),
      ["provisional"],
      {
        code: "partial-total",
        values: { value: 35, reported: 7, expected: 10 },
        notes: [
          { code: "partial", values: { reported: 7, expected: 10 } },
          { code: "provisional", values: {} },
        ],
      },
    ],
    [
      "stated beside another sum",
      sumOfParts(num(1400), parts(num(747), num(613)), 2),
      [],
      { code: "total", values: { value: 1400 }, notes: [{ code: "sum-differs", values: { sum: 1360 } }] },
    ],
    [
      "over 4,000",
      sumOfParts(num(4000, "more_than"), [], 0),
      [],
      { code: "total", values: { value: 4000, valueQualifier: "more_than" }, notes: [] },
    ],
    [
      "one unit only about",
      sumOfParts(null, parts(num(3), num(4, "about")), 2),
      [],
      {
        code: "partial-total",
        values: { value: 3, reported: 1, expected: 2 },
        notes: [
          { code: "partial", values: { reported: 1, expected: 2 } },
          { code: "inexact-left-out", values: { units: 1 } },
        ],
      },
    ],
    [
      "kinds counted once",
      distinctRange(null, parts(num(10), num(30))),
      [],
      { code: "range", values: { low: 30, high: 40 }, notes: [] },
    ],
    [
      "kinds, one unit missing",
      distinctRange(null, parts(num(10), null), 2),
      [],
      {
        code: "at-least",
        values: { low: 10 },
        notes: [{ code: "partial", values: { reported: 1, expected: 2 } }],
      },
    ],
    [
      "nothing",
      sumOfParts(null, parts(null), 9),
      ["provisional"],
      { code: "nothing-reported", values: { expected: 9 }, notes: [] },
    ],
  ])("%s", (_name, result, flags, expected) => {
    expect(totalHeadline(result, flags)).toEqual(expected);
  });
});

describe("changeHeadline", () => {
  test.each<[Value | null, Value | null, Flag[], string, object]>([
    [num(20), num(25), [], "up", { before: 20, now: 25, change: 5, percent: 25 }],
    [num(20), num(15), [], "down", { change: -5, percent: -25 }],
    [num(20), num(20), [], "unchanged", { change: 0, percent: 0 }],
    [num(0), num(20), [], "up", { before: 0, now: 20, change: 20 }],
    [num(96.71), num(96.74), [], "unchanged", { change: 0 }],
    [num(95.46), num(96.74), [], "up", { change: 1.2 }],
    [num(20), num(30, "more_than"), [], "higher", { before: 20, now: 30, nowQualifier: "more_than" }],
    [num(20), num(20, "less_than"), [], "lower", {}],
    [num(20), num(10, "more_than"), [], "not-comparable", {}],
    [num(20), null, [], "not-comparable", {}],
    [missing(), num(20), [], "not-comparable", {}],
    [num(20), num(9), ["part_year"], "not-comparable", {}],
  ])("%j to %j %j: %s", (before, now, flags, code, values) => {
    const found = changeHeadline({ value: before, flags: [] }, { value: now, flags });
    expect(found.code).toBe(code);
    expect(found.values).toMatchObject(values);
    if (before?.kind === "number" && before.value === 0) expect(found.values).not.toHaveProperty("percent");
  });

  test("says that this year is provisional", () => {
    const found = changeHeadline({ value: num(1), flags: [] }, { value: num(2), flags: ["provisional"] });
    expect(found.notes).toEqual([{ code: "provisional", values: {} }]);
  });
});

describe("the seed article's claims keep their time and qualifier", () => {
  test.each([
    ["seed-1", "stated-up-to", { value: 4000, valueQualifier: "more_than", to: "2017-06-21" }],
    ["seed-3", "stated-as-of", { value: 1360, date: "2017-06-21" }],
    ["seed-8", "stated-in-span", { value: 118, from: "2008-01-01", to: "2017-06-21" }],
  ])("%s", (id, code, values) => {
    const statement = SEED_CLAIMS.find((candidate) => candidate.id === id);
    expect(statement && statementHeadline(statement)).toEqual({ code, values, notes: [] });
  });
});
