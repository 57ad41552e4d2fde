import { describe, expect, test } from "vitest";
import type { Timing } from "./measures";
import type { Period } from "./periods";
import {
  lastYearOf,
  periodForTiming,
  reportingWindow,
  reportingYearOf,
  reportingYearOn,
  reportingYearPeriod,
  windowFlags,
  yearLabelOf,
} from "./reporting-years";
import { unitOf } from "./testing/units-fixture";
import type { Flag } from "./values";

test("a reporting year runs from 15-12 to 14-12", () => {
  expect(reportingYearPeriod(2017)).toEqual({ from: "2016-12-15", to: "2017-12-14" });
  expect(reportingYearPeriod(2012)).toEqual({ from: "2011-12-15", to: "2012-12-14" });
});

test.each([
  ["2016-12-14", 2016],
  ["2016-12-15", 2017],
  ["2017-06-21", 2017],
  ["2017-12-14", 2017],
  ["2017-12-31", 2018],
])("%s lies in reporting year %d", (date, year) => {
  expect(reportingYearOn(date)).toBe(year);
});

describe("reportingWindow", () => {
  test.each<[string, number, [string, string, boolean] | null]>([
    ["huyen-cang-long", 2012, ["2011-12-15", "2012-12-14", false]],
    ["huyen-cang-long", 2025, ["2024-12-15", "2025-06-30", true]],
    ["huyen-cang-long", 2026, null],
    ["khoi-co-quan-tinh", 2025, ["2024-12-15", "2025-06-30", true]],
    ["tinh-tra-vinh", 2025, ["2024-12-15", "2025-06-30", true]],
    ["thi-xa-duyen-hai", 2014, null],
    ["thi-xa-duyen-hai", 2015, ["2015-05-15", "2015-12-14", true]],
    ["thi-xa-duyen-hai", 2016, ["2015-12-15", "2016-12-14", false]],
    // A transfer of two communes ends no unit: its series breaks, its year does not.
    ["huyen-tra-cu", 2015, ["2014-12-15", "2015-12-14", false]],
    ["xa-cang-long", 2026, ["2025-12-15", "2026-12-14", false]],
    ["xa-cang-long", 2024, null],
    ["thanh-pho-tra-vinh", 2010, ["2010-03-05", "2010-12-14", true]],
  ])("%s in %d", (id, year, expected) => {
    const window = expected && { from: expected[0], to: expected[1], partYear: expected[2] };
    expect(reportingWindow(unitOf(id), year)).toEqual(window);
  });
});

describe("periodForTiming", () => {
  const rest = { fromPrecision: "day", toPrecision: "day", basis: "reporting_year" };
  test.each<[Timing, string, number, string, string, string, Flag[]]>([
    ["stock", "huyen-cau-ke", 2017, "as_of", "2017-12-14", "2017-12-14", []],
    ["flow", "huyen-cau-ke", 2017, "year", "2016-12-15", "2017-12-14", []],
    ["stock", "huyen-cau-ke", 2025, "as_of", "2025-06-30", "2025-06-30", []],
    ["flow", "huyen-cau-ke", 2025, "year", "2024-12-15", "2025-06-30", ["part_year"]],
    ["status", "thi-xa-duyen-hai", 2015, "year", "2015-05-15", "2015-12-14", ["part_year"]],
    ["stock", "thi-xa-duyen-hai", 2015, "as_of", "2015-12-14", "2015-12-14", []],
  ])("%s of %s in %d", (timing, id, year, kind, from, to, flags) => {
    const window = reportingWindow(unitOf(id), year);
    if (!window) throw new Error("the unit existed then");
    const period = periodForTiming(timing, year, window);
    expect(period).toEqual({ kind, from, to, ...rest });
    expect(reportingYearOf(period)).toBe(year);
    expect(windowFlags(timing, window)).toEqual(flags);
  });

  test("covers the whole year where no window is given", () => {
    expect(periodForTiming("flow", 2017)).toMatchObject({ from: "2016-12-15", to: "2017-12-14" });
  });
});

describe("the year of a period", () => {
  const period = (rest: Partial<Period>): Period => ({
    kind: "as_of",
    from: "2017-06-21",
    to: "2017-06-21",
    fromPrecision: "day",
    toPrecision: "day",
    basis: "calendar",
    ...rest,
  });
  test.each<[string, Period, number | null, number | null]>([
    ["as of 21-06-2017", period({}), 2017, 2017],
    ["as of 31-12-2017", period({ from: "2017-12-31", to: "2017-12-31" }), 2018, 2018],
    [
      "as of some day of 2017",
      period({ from: "2017-12-31", to: "2017-12-31", fromPrecision: "year", toPrecision: "year" }),
      2017,
      2017,
    ],
    ["the calendar year 2017", period({ kind: "year", from: "2017-01-01", to: "2017-12-31" }), null, 2017],
    ["2008 to 21-06-2017", period({ kind: "span", from: "2008-01-01", fromPrecision: "year" }), null, null],
    ["to 21-06-2017, start unstated", period({ kind: "span", from: null, fromPrecision: null }), null, null],
  ])("%s", (_name, value, year, label) => {
    expect(reportingYearOf(value)).toBe(year);
    expect(yearLabelOf(value)).toBe(label);
  });
});

test.each([
  ["flow", "2024-06-30", 2024],
  ["stock", "2024-06-30", 2023],
  ["stock", "2024-12-14", 2024],
  ["status", "2024-12-15", 2025],
] as const)("a %s that ends on %s is last counted for %i", (timing, lastDay, year) => {
  expect(lastYearOf(timing, lastDay)).toBe(year);
});
