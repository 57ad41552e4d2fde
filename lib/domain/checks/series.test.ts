import { describe, expect, test } from "vitest";
import { periodForTiming } from "../reporting-years";
import type { Key } from "../statements";
import { CLUBS_MEASURE, COLLECTIVES } from "../testing/measures-fixture";
import { CLUBS, claim, line, SINCE_2008 } from "../testing/statements-fixture";
import { SUCCESSIONS } from "../testing/units-fixture";
import { missing, num } from "../testing/values-fixture";
import { checkMeasureBreak, checkUnitBreak } from "./break";
import { checkNested } from "./nested";
import { checkRivals } from "./rivals";

const collectives: Key = { ...CLUBS, measureId: "commended-collectives", period: SINCE_2008 };
const inYear = (year: number): Key => ({ ...collectives, period: periodForTiming("flow", year) });
const seed = claim("seed-8", num(118), "2017-06-21", { key: collectives });
const brief = (found: ReturnType<typeof checkNested>) =>
  found.map(({ severity, message, about }) => [
    severity,
    message.code,
    ...about.map((ref) => ref.statementId),
  ]);

describe("checkNested", () => {
  const to = (day: string, from: string | null = "2008-01-01"): Key => ({
    ...collectives,
    period: { ...SINCE_2008, from, to: day },
  });
  const year2016 = (value: number) => line("y", num(value), "approved", null, { key: inYear(2016) });

  test.each([
    ["a year within", [seed, year2016(20)], []],
    [
      "a year above the nine years that hold it",
      [seed, year2016(119)],
      [["warning", "part-of-period-exceeds", "y", "seed-8"]],
    ],
    [
      "a year that ends later is not held",
      [seed, line("z", num(119), "approved", null, { key: inYear(2017) })],
      [],
    ],
    [
      "a year of another unit",
      [seed, line("y", num(119), "approved", null, { key: { ...inYear(2016), unitId: "huyen-tra-cu" } })],
      [],
    ],
    [
      "the same number to the end of the month",
      [seed, claim("b", num(118), "2017-07-01", { key: to("2017-06-30") })],
      [["info", "may-be-one-figure", "seed-8", "b"]],
    ],
    [
      "the same number without a start",
      [seed, claim("b", num(118), "2017-07-01", { key: to("2017-06-30", null) })],
      [["info", "may-be-one-figure", "seed-8", "b"]],
    ],
    [
      "the same number two months on",
      [seed, claim("b", num(118), "2017-09-01", { key: to("2017-08-30") })],
      [],
    ],
    ["another number", [seed, claim("b", num(119), "2017-07-01", { key: to("2017-06-30") })], []],
    [
      "a start unstated holds nothing",
      [claim("b", num(1), "2017-07-01", { key: to("2017-06-30", null) }), year2016(20)],
      [],
    ],
  ])("%s", (_name, statements, expected) => {
    expect(brief(checkNested(COLLECTIVES, statements))).toEqual(expected);
  });

  test("stocks are never nested", () => {
    expect(checkNested(CLUBS_MEASURE, [seed, year2016(119)])).toEqual([]);
  });
});

describe("checkRivals", () => {
  const one = claim("one", num(1360), "2017-06-21");
  const calendar2017: Key = {
    ...collectives,
    period: { ...SINCE_2008, kind: "year", from: "2017-01-01", to: "2017-12-31", basis: "calendar" },
  };
  test.each([
    ["equal", [one, claim("b", num(1360), "2016-01-01")], []],
    ["over 1,300", [one, claim("b", num(1300, "more_than"), "2016-01-01")], []],
    ["not reported", [one, claim("b", missing(), "2016-01-01")], []],
    ["not equal", [one, claim("b", num(1300), "2016-01-01")], [["warning", "rivals-differ", "one", "b"]]],
    [
      "equal labels on different bases",
      [
        line("r", num(20), "approved", null, { key: inYear(2017) }),
        claim("c", num(25), "2018-01-01", { key: calendar2017 }),
      ],
      [["info", "possible-rivals", "r", "c"]],
    ],
    [
      "different years",
      [
        line("r", num(20), "approved", null, { key: inYear(2016) }),
        claim("c", num(25), "2018-01-01", { key: calendar2017 }),
      ],
      [],
    ],
    ["another measure", [one, seed], []],
  ])("%s", (_name, statements, expected) => {
    expect(brief(checkRivals(statements))).toEqual(expected);
  });

  test("names both numbers", () => {
    const [found] = checkRivals([one, claim("b", num(1500, "more_than"), "2016-01-01")]);
    expect(found?.message.values).toEqual({ first: 1360, second: 1500, secondQualifier: "more_than" });
  });
});

describe("breaks", () => {
  test.each([
    ["2021-12-14", "2022-12-14", 1],
    ["2022-12-14", "2023-12-14", 0],
    ["2016-12-14", "2017-12-14", 0],
  ])("of a measure between %s and %s: %d", (from, to, count) => {
    const found = checkMeasureBreak(CLUBS_MEASURE, { from, to });
    expect(found).toHaveLength(count);
    if (found[0]) {
      expect(found[0]).toMatchObject({
        severity: "info",
        message: { code: "measure-break", values: { date: "2022-11-18" } },
      });
    }
  });

  test.each([
    ["huyen-tra-cu", "2014-12-14", "2015-12-14", 1],
    ["huyen-duyen-hai", "2014-12-14", "2015-12-14", 2],
    ["huyen-cang-long", "2014-12-14", "2015-12-14", 0],
    ["huyen-tra-cu", "2015-12-14", "2016-12-14", 0],
    ["thanh-pho-tra-vinh", "2009-12-14", "2010-12-14", 0],
  ])("of %s between %s and %s: %d", (id, from, to, count) => {
    expect(checkUnitBreak(id, SUCCESSIONS, { from, to })).toHaveLength(count);
  });
});
