import { describe, expect, test } from "vitest";
import { seriesBreaks } from "./chart-breaks";
import type { YearTotal } from "./measure-cells";
import type { RollupResult } from "./rollup";
import { SUCCESSIONS, UNITS, unitOf } from "./testing/units-fixture";
import { num } from "./testing/values-fixture";
import type { Flag, NumberValue, Qualifier } from "./values";
import { changeOfYear, latestComparableYear } from "./yearly-changes";

const PROVINCES = ["tinh-tra-vinh", "tra-vinh-cu"].map(unitOf);
const context = (date?: string) => ({
  provinces: PROVINCES,
  breaks: seriesBreaks(
    { breaks: date ? [{ date, precision: "day", legalBasis: "TT" }] : [] },
    UNITS,
    SUCCESSIONS,
  ),
});
const number = (value: number, qualifier: Qualifier = "exact") => num(value, qualifier) as NumberValue;

const stated = (value: NumberValue): RollupResult => ({
  kind: "stated",
  value,
  computed: null,
  differs: false,
});
const summed = (value: NumberValue, reported = 10): RollupResult => ({
  kind: reported === 10 ? "sum" : "partial",
  value,
  reported,
  expected: 10,
  complete: reported === 10,
  inexact: [],
});
const total = (year: number, result: YearTotal["result"], flags: Flag[] = []): YearTotal => ({
  year,
  result,
  flags,
  statement: null,
  pending: false,
});

const SUM = { rollup: "sum" } as const;
const RATE = { rollup: "ratio" } as const;
const inYear = (
  before: RollupResult,
  now: RollupResult,
  year = 2019,
  measure: typeof SUM | typeof RATE = SUM,
) => changeOfYear(measure, [total(year - 1, before), total(year, now)], year, context());

describe("changeOfYear", () => {
  test.each<[string, ReturnType<typeof inYear>, object]>([
    [
      "a rise",
      inYear(stated(number(200)), stated(number(250))),
      { direction: "up", change: 50, percent: 25 },
    ],
    [
      "a fall",
      inYear(stated(number(200)), summed(number(150))),
      { direction: "down", change: -50, percent: -25 },
    ],
    [
      "no change",
      inYear(summed(number(20)), stated(number(20))),
      { direction: "same", change: 0, percent: 0 },
    ],
    [
      "a small base has no per cent",
      inYear(stated(number(19)), stated(number(38))),
      { change: 19, percent: null },
    ],
    ["twenty is not small", inYear(stated(number(20)), stated(number(38))), { percent: 90 }],
    [
      "from zero",
      inYear(stated(number(0)), stated(number(5))),
      { direction: "up", change: 5, percent: null },
    ],
    [
      "a rate changes by points",
      inYear(stated(number(95.12)), stated(number(96.44)), 2019, RATE),
      { direction: "up", change: 1.3, percent: null },
    ],
    [
      "surely greater, by nobody knows how much",
      inYear(stated(number(3900)), stated(number(4000, "more_than"))),
      { direction: "up", change: null, percent: null },
    ],
    [
      "surely less",
      inYear(stated(number(100)), stated(number(80, "less_than"))),
      { direction: "down", change: null },
    ],
  ])("tells %s", (_, change, expected) => {
    expect(change).toMatchObject(expected);
  });

  test.each<[string, ReturnType<typeof changeOfYear>]>([
    ["more than 100 beside 120", inYear(stated(number(100, "more_than")), stated(number(120)))],
    ["some units only", inYear(stated(number(100)), summed(number(120), 9))],
    ["some units only, the year before", inYear(summed(number(100), 9), stated(number(120)))],
    ["no figure", inYear({ kind: "none", reported: 0, expected: 10 }, stated(number(120)))],
    ["half a year of the old province", inYear(stated(number(100)), stated(number(120)), 2025)],
    ["the year after it", inYear(stated(number(100)), stated(number(120)), 2026)],
    [
      "a range of kinds",
      changeOfYear(
        SUM,
        [
          total(2018, { kind: "range", low: 3, high: 9, reported: 10, expected: 10 }),
          total(2019, stated(number(5))),
        ],
        2019,
        context(),
      ),
    ],
    [
      "a part of a year",
      changeOfYear(
        SUM,
        [total(2018, stated(number(100))), total(2019, stated(number(120)), ["part_year"])],
        2019,
        context(),
      ),
    ],
    [
      "a new definition between",
      changeOfYear(
        SUM,
        [total(2018, stated(number(100))), total(2019, stated(number(120)))],
        2019,
        context("2019-02-10"),
      ),
    ],
    [
      "a year left out",
      changeOfYear(
        SUM,
        [total(2017, stated(number(100))), total(2019, stated(number(120)))],
        2019,
        context(),
      ),
    ],
  ])("tells nothing of %s", (_, change) => {
    expect(change).toBeNull();
  });

  test("keeps the flags of both years", () => {
    const totals = [
      total(2018, stated(number(1)), ["revised"]),
      total(2019, stated(number(2)), ["provisional"]),
    ];
    expect(changeOfYear(SUM, totals, 2019, context())?.flags).toEqual(["revised", "provisional"]);
  });
});

test("the latest comparable year", () => {
  const of = (year: number) => ({
    change: { ...inYear(stated(number(1)), stated(number(2))), year } as never,
  });
  expect(latestComparableYear([])).toBeNull();
  expect(latestComparableYear([of(2019), of(2021), of(2020)])).toBe(2021);
});
