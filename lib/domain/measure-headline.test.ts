import { describe, expect, test } from "vitest";
import { seriesBreaks } from "./chart-breaks";
import type { MeasureViewInput } from "./measure-cells";
import { measureHeadline } from "./measure-headline";
import { reportingYearPeriod } from "./reporting-years";
import type { Statement } from "./statements";
import { SERIES, viewOf, yearly } from "./testing/measure-view-fixture";
import { MODEL_TYPES } from "./testing/measures-fixture";
import { CLUBS, claim, SEED_CLAIMS } from "./testing/statements-fixture";
import { SUCCESSIONS, UNITS } from "./testing/units-fixture";
import { missing, num } from "./testing/values-fixture";
import { DISTRICT_KINDS } from "./units";
import type { Value } from "./values";

const PROVINCE = "tinh-tra-vinh";
const BLOCK = "khoi-co-quan-tinh";
const DISTRICTS = UNITS.filter(
  ({ id, kind }) => DISTRICT_KINDS.includes(kind) && id !== "thi-xa-tra-vinh",
).map(({ id }) => id);
const ALL = [...DISTRICTS, BLOCK];

/** Each unit's figures by year; null was not reported. */
const series = (unitIds: readonly string[], figures: Record<number, Value | null>, changes = {}) =>
  Object.entries(figures).flatMap(([year, value]) =>
    value ? unitIds.map((unitId) => yearly(unitId, Number(year), value, changes)) : [],
  );

const headlineOf = (
  statements: readonly Statement[],
  years: readonly number[],
  changes: Partial<MeasureViewInput> = {},
) => measureHeadline(viewOf(statements, years, changes), SERIES);

describe("a trend of the districts since the boundaries stand", () => {
  const years = [2013, 2014, 2015, 2016, 2017];
  const rising = { 2015: num(1), 2016: num(2), 2017: num(3) };
  test.each<[string, Statement[], number[], string, object]>([
    [
      "at all nine",
      series(DISTRICTS, rising),
      years,
      "rising-everywhere",
      { units: 9, since: 2015, to: 2017 },
    ],
    [
      "at eight of nine",
      [...series(DISTRICTS.slice(1), rising), ...series(DISTRICTS.slice(0, 1), { ...rising, 2016: num(9) })],
      years,
      "rising-at",
      { units: 8, expected: 9 },
    ],
    [
      "falling",
      series(DISTRICTS, { 2015: num(3), 2016: num(2), 2017: num(1) }),
      years,
      "falling-everywhere",
      { units: 9 },
    ],
    [
      "what came before 2015 is not in it",
      series(DISTRICTS, { 2013: num(9), 2014: num(9), ...rising }),
      years,
      "rising-everywhere",
      { since: 2015, to: 2017 },
    ],
    [
      "nor the half year of 2025",
      series(DISTRICTS, { 2023: num(1), 2024: num(2), 2025: num(1) }),
      [2023, 2024, 2025],
      "rising-everywhere",
      { since: 2023, to: 2024 },
    ],
    [
      "the block is no district",
      [...series(DISTRICTS, rising), ...series([BLOCK], { 2015: num(9), 2016: num(1) })],
      years,
      "rising-everywhere",
      { units: 9, expected: 9 },
    ],
  ])("%s", (_name, statements, shown, code, values) => {
    expect(headlineOf(statements, shown)).toMatchObject({ code, values });
  });

  test("speaks only of what holds at most of them: at four of nine the province's change is said", () => {
    const wavering = { 2015: num(3), 2016: num(2), 2017: num(3) };
    const most = [...series(DISTRICTS.slice(4), rising), ...series(DISTRICTS.slice(0, 4), wavering)];
    expect(headlineOf(most, years)).toMatchObject({ code: "rising-at", values: { units: 5, expected: 9 } });
    const few = [...series(DISTRICTS.slice(5), rising), ...series(DISTRICTS.slice(0, 5), wavering)];
    expect(headlineOf(few, years).code).not.toBe("rising-at");
  });

  test("names what is provisional", () => {
    const provisional = series(DISTRICTS, rising, { flags: ["provisional"] });
    expect(headlineOf(provisional, years).notes).toEqual([{ code: "provisional", values: {} }]);
  });
});

describe("where no trend can be told", () => {
  test.each<[string, Statement[], number[], string, object]>([
    [
      "the change of the stated totals",
      series([PROVINCE], { 2012: num(900), 2013: num(1000) }),
      [2012, 2013],
      "up",
      { before: 900, now: 1000, change: 100, year: 2013, since: 2012 },
    ],
    [
      "the change of the sums, the block included",
      series(
        ALL.filter((id) => id !== "thi-xa-duyen-hai"),
        { 2012: num(6), 2013: num(5) },
      ),
      [2012, 2013],
      "down",
      { before: 54, now: 45, change: -9, year: 2013, since: 2012 },
    ],
    [
      "a qualified number is only higher",
      series([PROVINCE], { 2012: num(900), 2013: num(1000, "more_than") }),
      [2012, 2013],
      "higher",
      { nowQualifier: "more_than", year: 2013, since: 2012 },
    ],
    [
      "the latest total, where the year before says nothing",
      series([PROVINCE], { 2012: num(900), 2014: num(1000) }),
      [2012, 2013, 2014],
      "total",
      { value: 1000, year: 2014 },
    ],
    [
      "a whole year before one that is still being collected",
      [...series([PROVINCE], { 2013: num(900) }), ...series(["huyen-tra-cu"], { 2014: num(5) })],
      [2013, 2014],
      "total",
      { value: 900, year: 2013 },
    ],
    [
      "one being collected, where no whole year speaks",
      series(["huyen-tra-cu", BLOCK], { 2014: num(5) }),
      [2013, 2014],
      "partial-total",
      { value: 10, reported: 2, expected: 9, year: 2014 },
    ],
  ])("%s", (_name, statements, years, code, values) => {
    expect(headlineOf(statements, years)).toMatchObject({ code, values });
  });

  test("a partial total says n of N once: in its sentence, not in a note", () => {
    const found = headlineOf(series([BLOCK], { 2014: num(5) }, { flags: ["provisional"] }), [2014]);
    expect(found.notes).toEqual([{ code: "provisional", values: {} }]);
  });

  test("a change between a part of a year and a whole one is not told", () => {
    const window = { from: reportingYearPeriod(2025).from, to: "2025-06-30" };
    const half = yearly(PROVINCE, 2025, num(40), { window, flags: ["part_year"] });
    expect(headlineOf([yearly(PROVINCE, 2024, num(90)), half], [2024, 2025])).toMatchObject({
      code: "total",
      values: { value: 40, year: 2025 },
      notes: [{ code: "part-year" }],
    });
  });

  test("kinds: all units of a year before one unit of the next", () => {
    const kinds = { measureId: "model-types" };
    const whole = series(ALL, { 2016: num(5) }, kinds);
    const begun = series([BLOCK], { 2017: num(7) }, kinds);
    const shown = { measure: MODEL_TYPES };
    expect(headlineOf([...whole, ...begun], [2016, 2017], shown)).toMatchObject({
      code: "range",
      values: { low: 5, high: 50, year: 2016 },
    });
    expect(headlineOf(begun, [2016, 2017], shown)).toMatchObject({
      code: "at-least",
      values: { low: 7, year: 2017 },
      notes: [{ code: "partial", values: { reported: 1, expected: 10 } }],
    });
  });
});

describe("where no year has a total", () => {
  const seed = (measureId: string) =>
    SEED_CLAIMS.filter(({ key }) => key.measureId === measureId && Object.keys(key.categories).length === 0);
  test.each([
    ["clubs", "stated-as-of", { value: 1360, date: "2017-06-21" }],
    ["material-pages", "stated-up-to", { value: 4000, valueQualifier: "more_than", to: "2017-06-21" }],
    ["commended-individuals", "stated-in-span", { value: 1470, from: "2008-01-01", to: "2017-06-21" }],
  ])("the claim on %s: %s", (id, code, values) => {
    const timing = id === "clubs" ? "stock" : "flow";
    const measure = { ...MODEL_TYPES, id, timing, rollup: "sum" } as const;
    expect(headlineOf(seed(id), [2017], { measure })).toEqual({ code, values, notes: [] });
  });

  test("the claim on the latest day", () => {
    const earlier = { ...CLUBS.period, from: "2016-06-21", to: "2016-06-21" };
    const key = { ...CLUBS, period: earlier };
    const claims = [...seed("clubs"), claim("earlier", num(9), "2018-01-01", { key })];
    expect(headlineOf(claims, [2017])).toMatchObject({ values: { value: 1360 } });
  });

  test.each<[string, Statement[]]>([
    ["nothing at all", []],
    ["only reasons", [yearly(BLOCK, 2017, missing())]],
    ["only what waits", [yearly(BLOCK, 2017, num(5), { status: "submitted" })]],
  ])("%s: nothing yet", (_name, statements) => {
    expect(headlineOf(statements, [2017])).toEqual({ code: "nothing-yet", values: {}, notes: [] });
  });
});

describe("years in a row, rates and breaks", () => {
  const totals = (figures: Record<number, Value>) => series([PROVINCE], figures);
  const broken = (date: string) => ({
    ...SERIES,
    breaks: seriesBreaks({ breaks: [{ date, precision: "day", legalBasis: "TT" }] }, UNITS, SUCCESSIONS),
  });
  const of = (figures: Record<number, Value>, context = SERIES) =>
    measureHeadline(viewOf(totals(figures), Object.keys(figures).map(Number)), context);
  const rising = { 2012: num(1), 2013: num(2), 2014: num(3), 2015: num(4) };

  test.each<[string, ReturnType<typeof of>, object]>([
    ["three rises in a row", of(rising), { code: "rising-streak", values: { steps: 3, now: 4, year: 2015 } }],
    ["two are told as the last change", of({ 2013: num(2), 2014: num(3), 2015: num(4) }), { code: "up" }],
    [
      "three falls after a rise",
      of({ 2012: num(7), 2013: num(9), 2014: num(8), 2015: num(7), 2016: num(6) }),
      { code: "falling-streak", values: { steps: 3, now: 6 } },
    ],
    ["a year of standing still ends it", of({ ...rising, 2016: num(4), 2017: num(5) }), { code: "up" }],
    [
      "a new definition ends it",
      of({ ...rising, 2016: num(5) }, broken("2014-02-10")),
      { code: "up", values: { now: 5, since: 2015 } },
    ],
    [
      "the last year is of the new definition: its total alone",
      of(rising, broken("2015-02-10")),
      { code: "total", values: { value: 4, year: 2015 } },
    ],
    [
      "half a year of the old province: its total alone",
      of({ 2023: num(1), 2024: num(2), 2025: num(3) }),
      { code: "total", values: { value: 3, year: 2025 } },
    ],
    [
      "a rate changes by points",
      of({ 2016: num(95.1), 2017: num(96.4) }, { ...SERIES, isRate: true }),
      { code: "up-points", values: { change: 1.3, since: 2016, year: 2017 } },
    ],
    [
      "a rate falls by points",
      of({ 2016: num(96.4), 2017: num(95.1) }, { ...SERIES, isRate: true }),
      { code: "down-points", values: { change: -1.3 } },
    ],
  ])("%s", (_, found, expected) => {
    expect(found).toMatchObject(expected);
  });

  test("the districts' trend begins anew with the definition", () => {
    const figures = { 2019: num(1), 2020: num(2), 2021: num(3), 2022: num(4), 2023: num(5) };
    const view = viewOf(series(DISTRICTS, figures), [2019, 2020, 2021, 2022, 2023]);
    expect(measureHeadline(view, SERIES).values).toMatchObject({ since: 2019, to: 2023 });
    expect(measureHeadline(view, broken("2021-11-18")).values).toMatchObject({ since: 2021, to: 2023 });
    // From 2025 on districts report half a year only: that definition came too late for any of them.
    expect(measureHeadline(view, broken("2025-01-01")).values).toMatchObject({ since: 2019, to: 2023 });
  });

  test("notes what is provisional in any of the years in a row", () => {
    const one = series([PROVINCE], { 2013: num(2) }, { flags: ["provisional"] });
    const rest = totals({ 2012: num(1), 2014: num(3), 2015: num(4) });
    const found = measureHeadline(viewOf([...rest, ...one], [2012, 2013, 2014, 2015]), SERIES);
    expect(found).toMatchObject({ code: "rising-streak", notes: [{ code: "provisional" }] });
  });
});
