import { describe, expect, test } from "vitest";
import type { Counts, Timing } from "./measures";
import { addOverYears, type OverYearsRefusal } from "./over-years";
import { periodForTiming } from "./reporting-years";
import { SINCE_2008 } from "./testing/statements-fixture";
import { missing, num } from "./testing/values-fixture";
import type { Value } from "./values";

const year = (of: number, value: Value | null) => ({ period: periodForTiming("flow", of), value });
const measure = (timing: Timing, counts: Counts | null) => ({ timing, counts });
const turns = measure("flow", "turns");
const lastOfDistricts = {
  period: periodForTiming("flow", 2025, { from: "2024-12-15", to: "2025-06-30" }),
  value: num(4),
};

test("turns over three adjacent years, in any order", () => {
  expect(addOverYears(turns, [year(2017, num(3)), year(2015, num(1)), year(2016, num(2))])).toEqual({
    ok: true,
    value: num(6),
    from: "2014-12-15",
    to: "2017-12-14",
    periods: 3,
    mayDoubleCount: false,
  });
});

test("commendations may count a recipient twice, and a more than makes at least", () => {
  const result = addOverYears(measure("flow", "unknown"), [
    year(2015, num(9, "more_than")),
    year(2016, num(2)),
  ]);
  expect(result).toMatchObject({ ok: true, value: num(11, "at_least"), mayDoubleCount: true });
});

test("the part-year of 2025 adjoins 2024", () => {
  expect(addOverYears(turns, [year(2024, num(5)), lastOfDistricts])).toMatchObject({
    ok: true,
    value: num(9),
    to: "2025-06-30",
  });
});

describe("addOverYears refuses", () => {
  test.each<[OverYearsRefusal, ReturnType<typeof measure>, ReturnType<typeof year>[]]>([
    ["stock", measure("stock", "distinct"), [year(2015, num(1)), year(2016, num(2))]],
    ["status", measure("status", "distinct"), [year(2015, num(1)), year(2016, num(2))]],
    ["distinct", measure("flow", "distinct"), [year(2015, num(1)), year(2016, num(2))]],
    ["gap", turns, [year(2015, num(1)), year(2017, num(2))]],
    // Nobody reports 01-07 to 14-12-2025.
    ["gap", turns, [lastOfDistricts, year(2026, num(2))]],
    ["overlap", turns, [{ period: SINCE_2008, value: num(118) }, year(2017, num(20))]],
    ["overlap", turns, [year(2017, num(20)), year(2017, num(20))]],
    ["unstated-start", turns, [{ period: { ...SINCE_2008, from: null }, value: num(4000, "more_than") }]],
    ["missing", turns, [year(2015, num(1)), year(2016, null)]],
    ["missing", turns, [year(2015, num(1)), year(2016, missing())]],
    ["inexact", turns, [year(2015, num(1)), year(2016, num(5, "about"))]],
    ["nothing", turns, []],
  ])("%s", (reason, of, entries) => {
    expect(addOverYears(of, entries)).toEqual({ ok: false, reason });
  });
});
