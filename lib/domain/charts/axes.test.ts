import { describe, expect, it } from "vitest";
import { lineSegments } from "./line-segments";
import { classOf, colourStep, roundBreaks } from "./round-breaks";
import { nextMark } from "./roving";
import { spreadLabels } from "./spread-labels";
import { positionOf, yearAt, yearTicks } from "./time-axis";
import { panelDomain, pointTicks, signedTicks, valueTicks } from "./value-axis";
import { sayDate } from "./words";

describe("positionOf", () => {
  it.each([
    ["2016-12-14", 2016],
    ["2017-12-14", 2017],
    ["2024-12-14", 2024],
  ])("puts the last day of a reporting year, %s, on the year", (date, at) => {
    expect(positionOf(date)).toBeCloseTo(at, 10);
  });

  it.each([
    ["2017-06-21", 2016.52],
    ["2015-05-15", 2014.42],
    ["2025-07-01", 2024.55],
    ["2016-12-15", 2016],
  ])("puts %s between the years", (date, at) => {
    expect(positionOf(date)).toBeCloseTo(at, 2);
  });

  it("never goes back", () => {
    expect(positionOf("2016-12-15")).toBeGreaterThan(positionOf("2016-12-14"));
  });
});

describe("yearTicks", () => {
  it.each([
    [2011.5, 2026.5, 900, [2012, 15]],
    [2011.5, 2026.5, 500, [2012, 8]],
    [2011.5, 2026.5, 200, [2012, 4]],
  ])("from %s to %s in %s px", (from, to, width, [first, count]) => {
    const ticks = yearTicks(from, to, width);
    expect([ticks[0], ticks.length]).toEqual([first, count]);
  });
});

describe("valueTicks", () => {
  it.each([
    [1763, 2, [0, 1000, 2000]],
    [297, 3, [0, 100, 200, 300]],
    [0, 3, [0, 1]],
    [1, 3, [0, 1]],
    [4, 3, [0, 2, 4]],
    [7, 3, [0, 5, 10]],
    [4000, 3, [0, 2000, 4000]],
  ])("up to %s", (max, intervals, ticks) => {
    expect(valueTicks(max, intervals)).toEqual(ticks);
  });

  it("has decimals for rates only", () => {
    expect(valueTicks(0.25, 3, false)).toEqual([0, 0.1, 0.2, 0.3]);
  });

  it("never has more than four lines, and always reaches the highest value", () => {
    for (let max = 1; max < 5000; max += 7) {
      const ticks = valueTicks(max);
      expect(ticks.length).toBeLessThanOrEqual(4);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(max);
    }
  });
});

describe("pointTicks", () => {
  it.each([
    ["from zero where the values reach down to it", [19, 40], [0, 10, 20, 30, 40]],
    ["near them where they lie close together", [101, 191], [100, 125, 150, 175, 200]],
    ["in whole steps", [1360, 1400], [1360, 1370, 1380, 1390, 1400]],
    ["around equal ones", [7, 7], [7, 8]],
    ["around nothing", [], [0, 1]],
    ["around zero", [0, 0], [0, 1]],
  ])("%s", (_, values, ticks) => {
    expect(pointTicks(values)).toEqual(ticks);
  });

  it("has decimals for rates only", () => {
    expect(pointTicks([3, 4], 4, false)).toEqual([3, 3.25, 3.5, 3.75, 4]);
    expect(pointTicks([3, 4])).toEqual([3, 4]);
  });
});

describe("panelDomain", () => {
  it("has zero and the top at the ends of the panel", () => {
    const [bottom, top] = panelDomain(2000, { from: 40, to: 140 }, { from: 0, to: 460 });
    expect([bottom, top]).toEqual([-6400, 2800]);
  });

  it("has another low end where values fall below zero", () => {
    const [bottom, top] = panelDomain(10, { from: 40, to: 140 }, { from: 0, to: 140 }, -10);
    expect([bottom, top]).toEqual([-10, 18]);
  });
});

describe("signedTicks", () => {
  it.each([
    [-1.5, 11, [-5, 0, 5, 10, 15]],
    [-25, 5, [-30, -20, -10, 0, 10]],
    [0, 11, [0, 5, 10, 15]],
    [-0.3, 0.7, [-0.5, -0.25, 0, 0.25, 0.5, 0.75]],
    [-3, 0, [-3, -2, -1, 0]],
  ])("%d to %d", (min, max, ticks) => {
    const made = signedTicks(min, max, 4, false);
    expect(made).toContain(0);
    expect(made[0]).toBeLessThanOrEqual(min);
    expect(made.at(-1)).toBeGreaterThanOrEqual(max);
    expect(made).toEqual(ticks);
  });
});

describe("spreadLabels", () => {
  it.each([
    ["leaves what is apart", [10, 50, 100], [10, 50, 100]],
    ["moves two to either side", [50, 52], [42, 60]],
    ["keeps the order given", [52, 50], [60, 42]],
    ["stays below the top", [0, 1], [0, 18]],
    ["stays above the bottom", [199, 200], [182, 200]],
    ["joins groups that meet", [50, 51, 70], [39, 57, 75]],
  ])("%s", (_, wished, placed) => {
    expect(spreadLabels(wished, 18, 0, 200)).toEqual(placed);
  });

  it("has no labels to move", () => {
    expect(spreadLabels([], 18, 0, 200)).toEqual([]);
  });
});

describe("lineSegments", () => {
  const p = (at: number, value: number | null, open = false) => ({ at, value, open });
  it.each([
    ["joins what follows", [p(1, 5), p(2, 6), p(3, 7)], [], [[false, [0, 1, 2]]]],
    ["never crosses a gap", [p(1, 5), p(2, null), p(3, 7), p(4, 8)], [], [[false, [2, 3]]]],
    ["takes a year that is not there for a gap", [p(1, 5), p(3, 7)], [], []],
    ["never crosses a break", [p(1, 5), p(2, 6), p(3, 7)], [1.42], [[false, [1, 2]]]],
    ["joins a figure within the year", [p(1, 5), p(1.54, 6)], [], [[false, [0, 1]]]],
    [
      "dashes the way to what is not final",
      [p(1, 5), p(2, 6), p(3, 7, true)],
      [],
      [
        [false, [0, 1]],
        [true, [1, 2]],
      ],
    ],
    ["draws zero", [p(1, 0), p(2, 0)], [], [[false, [0, 1]]]],
  ])("%s", (_, points, breaks, expected) => {
    expect(lineSegments(points, breaks).map(({ dashed, points }) => [dashed, points])).toEqual(expected);
  });
});

describe("nextMark", () => {
  const marks = [
    { series: "total", at: 1 },
    { series: "total", at: 2 },
    { series: "a", at: 1 },
    { series: "a", at: 2 },
  ];
  it.each([
    ["ArrowRight", 0, 1],
    ["ArrowRight", 1, 1],
    ["ArrowLeft", 3, 2],
    ["ArrowDown", 1, 3],
    ["ArrowUp", 3, 1],
    ["ArrowUp", 0, 0],
    ["Home", 3, 0],
    ["End", 0, 3],
    ["Enter", 0, null],
  ])("%s from %s", (key, from, to) => {
    expect(nextMark(marks, from, key)).toBe(to);
  });

  it("goes through rows of one mark each in order", () => {
    const rows = ["a", "b", "c"].map((series) => ({ series, at: 0 }));
    expect(nextMark(rows, 0, "ArrowDown")).toBe(1);
    expect(nextMark(rows, 1, "ArrowRight")).toBe(2);
  });
});

describe("roundBreaks", () => {
  it.each([
    [[285, 190, 175, 188, 220, 230, 210, 141, 124]],
    [[1, 2, 3, 4, 5]],
    [[0, 0, 0, 9]],
    [[12.5, 40, 80.25, 99]],
  ])("rises through %s with at most five classes, each used", (values) => {
    const limits = roundBreaks(values);
    expect(limits.length).toBeLessThan(5);
    expect(limits).toEqual([...new Set(limits)].sort((a, b) => a - b));
    const used = new Set(values.map((value) => classOf(value, limits)));
    expect(used.has(0)).toBe(true);
    expect(used.has(limits.length)).toBe(true);
  });

  it("is round", () => {
    expect(roundBreaks([285, 190, 175, 188, 220, 230, 210, 141, 124])).toEqual([160, 190, 210, 220]);
  });

  it.each([[[]], [[5]], [[7, 7, 7]]])("has no limit in %s", (values) => {
    expect(roundBreaks(values)).toEqual([]);
  });

  it.each([
    [0, 1, 2],
    [0, 2, 0],
    [1, 2, 4],
    [1, 3, 2],
    [4, 5, 4],
  ])("class %s of %s has colour %s", (index, count, step) => {
    expect(colourStep(index, count)).toBe(step);
  });
});

describe("sayDate", () => {
  it.each([
    ["2017-06-21", "day", "21/6/2017"],
    ["2025-07-01", "day", "01/7/2025"],
    ["2015-02-09", "day", "09/02/2015"],
    ["1992-05-01", "month", "5/1992"],
    ["2008-01-01", "year", "2008"],
  ] as const)("%s by the %s", (date, precision, said) => {
    expect(sayDate(date, precision)).toBe(said);
  });
});

describe("yearAt", () => {
  it.each([
    ["2024-12-14", 2024],
    ["2024-12-15", 2025],
    ["2025-06-30", 2025],
    ["2017-06-21", 2017],
  ])("%s belongs to %i", (date, year) => {
    expect(yearAt(positionOf(date))).toBe(year);
  });
});
