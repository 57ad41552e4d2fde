import { describe, expect, test } from "vitest";
import {
  measure,
  PLACES_ASSESSED,
  PLACES_SAFE,
  PLACES_SAFE_RATE,
  TIP_OFFS,
  TIP_OFFS_USEFUL,
} from "../testing/measures-fixture";
import { unitOf } from "../testing/units-fixture";
import { missing, num } from "../testing/values-fixture";
import type { Value } from "../values";
import type { FormLine } from "./check";
import { checkLastYear } from "./last-year";
import { checkSubset } from "./subset";
import { checkType, SANE_LIMIT } from "./type";
import { checkValidity } from "./validity";

const line = (measureId: string, key: string, value: Value | null): FormLine => ({
  measureId,
  categoryKey: key,
  value,
});

describe("checkType", () => {
  test.each<[Value | null, "sum" | "distinct" | "ratio", string | null]>([
    [num(1360), "sum", null],
    [num(0), "sum", null],
    [null, "sum", null],
    [missing(), "sum", null],
    [num(12.5), "sum", "not-whole"],
    [num(12.5), "distinct", "not-whole"],
    [num(12.5), "ratio", null],
    [num(-1), "sum", "negative"],
    [num(Number.NaN), "sum", "not-a-number"],
    [num(SANE_LIMIT), "sum", null],
    [num(SANE_LIMIT + 1), "sum", "too-large"],
  ])("%j of a %s: %s", (value, rollup, code) => {
    const found = checkType(line("clubs", "", value), { rollup });
    expect(found.map(({ severity, message }) => [severity, message.code])).toEqual(
      code ? [["error", code]] : [],
    );
  });
});

describe("checkValidity", () => {
  test.each<[string, number, boolean, boolean, string | null]>([
    ["huyen-tra-cu", 2017, true, false, null],
    ["huyen-tra-cu", 2017, false, false, "period-not-open"],
    ["huyen-tra-cu", 2017, true, true, "period-locked"],
    ["huyen-tra-cu", 2026, true, false, "unit-not-valid"],
    ["thi-xa-duyen-hai", 2014, true, false, "unit-not-valid"],
    ["thi-xa-duyen-hai", 2015, true, false, null],
  ])("%s in %d, open %s, locked %s: %s", (id, year, open, locked, code) => {
    const found = checkValidity({ unit: unitOf(id), year, open, locked });
    expect(found.map(({ severity, message }) => [severity, message.code])).toEqual(
      code ? [["error", code]] : [],
    );
  });
});

describe("checkSubset", () => {
  const places = [PLACES_ASSESSED, PLACES_SAFE, PLACES_SAFE_RATE];
  test("a kind of place is compared with its own kind, and a pair once", () => {
    const found = checkSubset(places, [
      line("places-assessed", "place-kind=agency", num(116)),
      line("places-safe", "place-kind=agency", num(117)),
      line("places-assessed", "place-kind=school", num(20)),
      line("places-safe", "place-kind=school", num(20)),
      line("places-safe", "place-kind=enterprise", num(9)),
    ]);
    expect(found).toMatchObject([
      {
        check: "subset",
        severity: "warning",
        measureId: "places-safe",
        categoryKey: "place-kind=agency",
        message: {
          code: "subset-exceeds-whole",
          values: { part: 117, whole: 116, partMeasure: "places-safe", wholeMeasure: "places-assessed" },
        },
      },
    ]);
  });

  test("a ratio's sides are compared though none declares itself a subset", () => {
    const rate = measure("rate", { rollup: "ratio", ratio: { numerator: "n", denominator: "d" } });
    expect(checkSubset([rate], [line("n", "", num(2)), line("d", "", num(1))])).toHaveLength(1);
  });

  test.each<[Value, Value, number]>([
    [num(3), num(5), 0],
    [num(6), num(5), 1],
    [num(6), num(5, "more_than"), 0],
    [num(5, "more_than"), num(5), 1],
    [num(6), missing(), 0],
  ])("useful tip-offs %j of %j: %d", (useful, all, count) => {
    const given = [line("tip-offs", "", all), line("tip-offs-useful", "", useful)];
    expect(checkSubset([TIP_OFFS, TIP_OFFS_USEFUL], given)).toHaveLength(count);
  });
});

describe("checkLastYear", () => {
  test.each<[Value | null, Value | undefined, string | null]>([
    [num(41), num(20), "more-than-doubled"],
    [num(40), num(20), null],
    [num(19), num(40), "less-than-half"],
    [num(20), num(40), null],
    [num(15), num(5), null],
    [num(16), num(5), "more-than-doubled"],
    [num(11), num(0), "more-than-doubled"],
    [num(10), num(0), null],
    [num(0), num(11), "less-than-half"],
    [null, num(40), null],
    [num(40), undefined, null],
    [num(40), missing(), null],
  ])("%j after %j: %s", (now, before, code) => {
    const found = checkLastYear(line("clubs", "", now), before);
    expect(found.map(({ severity, message }) => [severity, message.code])).toEqual(
      code ? [["warning", code]] : [],
    );
  });
});
