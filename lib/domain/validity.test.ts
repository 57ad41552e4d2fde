import { describe, expect, test } from "vitest";
import type { Period, PeriodKind } from "./periods";
import { UNITS, unitOf } from "./testing/units-fixture";
import { DISTRICT_KINDS, type UnitCode } from "./units";
import { codeOn, codesOverlap, existedIn, periodAllowed, unitsValidOn } from "./validity";

test.each<[string, string | null, string | null, boolean]>([
  ["thi-xa-duyen-hai", "2014-12-15", "2015-12-14", true],
  ["thi-xa-duyen-hai", "2013-12-15", "2014-12-14", false],
  ["thi-xa-duyen-hai", "2015-05-15", "2015-05-15", true],
  ["thi-xa-duyen-hai", "2015-05-14", "2015-05-14", false],
  ["huyen-tra-cu", "2025-06-30", "2025-12-14", true],
  ["huyen-tra-cu", "2025-07-01", null, false],
  ["huyen-tra-cu", null, "1980-01-01", true],
  ["tinh-vinh-long", "2025-07-01", null, true],
])("%s existed in %s – %s: %s", (id, from, to, expected) => {
  expect(existedIn(unitOf(id), from, to)).toBe(expected);
});

describe("periodAllowed", () => {
  test.each<[string, PeriodKind, string | null, string, boolean]>([
    ["tinh-tra-vinh", "as_of", "2017-06-21", "2017-06-21", true],
    ["tinh-tra-vinh", "span", null, "2017-06-21", true],
    ["tinh-tra-vinh", "span", "2008-01-01", "2017-06-21", true],
    ["tinh-tra-vinh", "as_of", "2025-07-01", "2025-07-01", false],
    ["tinh-tra-vinh", "year", "2024-12-15", "2025-12-14", true],
    ["thi-xa-duyen-hai", "year", "2014-12-15", "2015-12-14", true],
    ["thi-xa-duyen-hai", "as_of", "2014-12-14", "2014-12-14", false],
    ["thi-xa-duyen-hai", "span", null, "2014-12-14", false],
    ["xa-cang-long", "year", "2025-12-15", "2026-12-14", true],
  ])("%s %s %s – %s: %s", (id, kind, from, to, allowed) => {
    const period: Period = {
      kind,
      from,
      to,
      fromPrecision: from === null ? null : "day",
      toPrecision: "day",
      basis: "unstated",
    };
    expect(periodAllowed(unitOf(id), period)).toBe(allowed);
  });
});

test.each([
  ["2015-05-14", 8],
  ["2015-05-15", 9],
  ["2025-06-30", 9],
  ["2025-07-01", 0],
])("on %s there are %d units on the district level", (date, count) => {
  const districts = UNITS.filter((unit) => DISTRICT_KINDS.includes(unit.kind));
  expect(unitsValidOn(districts, date)).toHaveLength(count);
});

describe("codes", () => {
  test.each<[string, string, string | null]>([
    ["huyen-duyen-hai", "2015-05-14", "850"],
    ["huyen-duyen-hai", "2015-05-15", "851"],
    ["huyen-duyen-hai", "2015-08-31", "850"],
    ["thi-xa-duyen-hai", "2015-05-14", null],
    ["thi-xa-duyen-hai", "2015-08-30", "850"],
    ["thi-xa-duyen-hai", "2015-08-31", "851"],
    ["thi-xa-tra-vinh", "2010-03-04", "842"],
    ["thi-xa-tra-vinh", "2010-03-05", null],
    ["thanh-pho-tra-vinh", "2010-03-05", "842"],
    ["khoi-co-quan-tinh", "2017-01-01", null],
  ])("%s on %s: %s", (id, date, code) => {
    expect(codeOn(unitOf(id), date)).toBe(code);
  });

  test("no two units of the catalogue have one code on one day", () => {
    for (const date of ["2010-03-04", "2010-03-05", "2015-05-14", "2015-06-01", "2015-08-31", "2026-01-01"]) {
      const codes = UNITS.map((unit) => codeOn(unit, date)).filter((code) => code !== null);
      expect(new Set(codes).size).toBe(codes.length);
    }
  });

  test.each<[string, UnitCode[], boolean]>([
    ["the swap of 2015", unitOf("huyen-duyen-hai").codes, false],
    ["none", [], false],
    [
      "one shared day",
      [
        { code: "850", from: null, to: "2015-05-15" },
        { code: "851", from: "2015-05-15", to: null },
      ],
      true,
    ],
    [
      "two without end",
      [
        { code: "850", from: "2015-05-15", to: null },
        { code: "851", from: "2016-01-01", to: null },
      ],
      true,
    ],
  ])("codes overlap, %s", (_name, codes, expected) => {
    expect(codesOverlap(codes)).toBe(expected);
  });
});
