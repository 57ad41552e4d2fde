import { expect, test } from "vitest";
import { trendHeadline, type UnitSeries } from "./headline-trend";
import { num } from "./testing/values-fixture";
import type { Flag } from "./values";

/** Numbers of the years from 2020 on; null was not reported. */
const unit = (numbers: (number | null)[], flags: Flag[] = []): UnitSeries => ({
  unitId: "u",
  points: numbers.map((value, at) => ({
    year: 2020 + at,
    value: value === null ? null : num(value),
    flags: at === numbers.length - 1 ? flags : [],
  })),
});

const partial = (reported: number, expected: number) => ({ code: "partial", values: { reported, expected } });

test.each<[string, UnitSeries[], number, object]>([
  [
    "rising in every year at all units",
    [unit([1, 2, 3]), unit([5, 6, 9])],
    2,
    { code: "rising-everywhere", values: { units: 2, expected: 2, since: 2020, to: 2022 }, notes: [] },
  ],
  [
    "rising at two of three",
    [unit([1, 2, 3]), unit([5, 6, 9]), unit([5, 5, 9])],
    3,
    { code: "rising-at", values: { units: 2, expected: 3, since: 2020, to: 2022 }, notes: [] },
  ],
  [
    "falling",
    [unit([3, 2, 1]), unit([9, 4, 6])],
    2,
    { code: "falling-at", values: { units: 1, expected: 2, since: 2020, to: 2022 }, notes: [] },
  ],
  ["as many up as down", [unit([1, 2]), unit([2, 1])], 2, { code: "no-steady-trend", notes: [] }],
  [
    "a unit that has not reported keeps it from being everywhere",
    [unit([1, 2, 3]), unit([1, null, 3])],
    2,
    { code: "rising-at", values: { units: 1, expected: 2 }, notes: [partial(1, 2)] },
  ],
  [
    "a year that nobody reported",
    [unit([1, null, 3]), unit([1, null, 3])],
    2,
    { code: "no-steady-trend", notes: [partial(0, 2)] },
  ],
  [
    "provisional figures are named",
    [unit([1, 2], ["provisional"])],
    1,
    { code: "rising-everywhere", notes: [{ code: "provisional", values: {} }] },
  ],
  [
    "half a year is left out",
    [unit([1, 2, 1], ["part_year"])],
    1,
    { code: "rising-everywhere", values: { since: 2020, to: 2021 }, notes: [] },
  ],
  ["one year", [unit([1])], 1, { code: "one-year-only", values: { year: 2020 } }],
  ["nothing", [unit([null, null])], 9, { code: "nothing-reported", values: { expected: 9 } }],
])("%s", (_name, series, expected, headline) => {
  expect(trendHeadline(series, expected)).toMatchObject(headline);
});

test("a number that is only about right makes no trend", () => {
  const about: UnitSeries = {
    unitId: "u",
    points: [
      { year: 2020, value: num(1), flags: [] },
      { year: 2021, value: num(2, "about"), flags: [] },
    ],
  };
  expect(trendHeadline([about], 1).code).toBe("one-year-only");
});
