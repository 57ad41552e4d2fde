import { describe, expect, test } from "vitest";
import { CLUBS_MEASURE } from "../testing/measures-fixture";
import { SUCCESSIONS, unitOf } from "../testing/units-fixture";
import { missing, num } from "../testing/values-fixture";
import { yearBars } from "./year-bars";

const scene = (unitId: string, year: number) => ({
  year,
  unit: unitOf(unitId),
  measures: [CLUBS_MEASURE],
  successions: SUCCESSIONS,
});
const at2021 = scene("huyen-tra-cu", 2021);
const shares = (bars: ReturnType<typeof yearBars>) => bars.map(({ year, share }) => [year, share]);

describe("the years of a cell", () => {
  test("bars are shares of the longest, from zero; the typed year is the last", () => {
    const bars = yearBars([num(50), num(75)], num(100), "clubs", at2021);
    expect(shares(bars)).toEqual([
      [2019, 0.5],
      [2020, 0.75],
      [2021, 1],
    ]);
  });

  test("a gap, a missing figure and nothing typed have no bar; zero has one of no length", () => {
    const bars = yearBars([null, missing("not_reported"), num(0)], null, "clubs", at2021);
    expect(bars.map(({ share }) => share)).toEqual([null, null, 0, null]);
    expect(bars[1]?.value).toEqual(missing("not_reported"));
    expect(yearBars([num(0)], num(0), "clubs", at2021).map(({ share }) => share)).toEqual([0, 0]);
  });

  test.each([
    ["exact", true],
    ["more_than", false],
    ["at_least", false],
    ["nearly", false],
    ["less_than", false],
    ["about", false],
  ] as const)("%s: a closed end is %s", (qualifier, exact) => {
    const [bar] = yearBars([num(40, qualifier)], num(80), "clubs", at2021);
    expect(bar).toMatchObject({ exact, share: 0.5 });
  });

  test("a new definition stands between the years that it parts", () => {
    const bars = yearBars([num(1), num(2), num(3)], num(4), "clubs", scene("huyen-tra-cu", 2023));
    expect(bars.map(({ year, breaks }) => [year, breaks.map(({ message }) => message.code)])).toEqual([
      [2020, []],
      [2021, []],
      [2022, ["measure-break"]],
      [2023, []],
    ]);
    expect(yearBars([num(1)], num(2), "teams", scene("huyen-tra-cu", 2022))[1]?.breaks).toEqual([]);
  });

  test("so does a new boundary; before the first year shown nothing does", () => {
    const codes = (first: number) =>
      yearBars([num(1)], num(2), "clubs", scene("huyen-duyen-hai", first + 1)).map(({ breaks }) =>
        breaks.map(({ message }) => message.code),
      );
    expect(codes(2014)[0]).toEqual([]);
    expect(codes(2014)[1]).toContain("unit-break");
    expect(codes(2015)).toEqual([[], []]);
  });
});
