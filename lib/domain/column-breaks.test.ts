import { describe, expect, test } from "vitest";
import { seriesBreaks } from "./chart-breaks";
import { breaksBeforeYears } from "./column-breaks";
import { SUCCESSIONS, UNITS, unitOf } from "./testing/units-fixture";

const YEARS = Array.from({ length: 15 }, (_, at) => 2012 + at);
const RULES = [
  { date: "2012-01-01", precision: "year", legalBasis: "TT 23/2012" },
  { date: "2022-02-10", precision: "day", legalBasis: "TT 124/2021" },
  { date: "2025-01-01", precision: "year", legalBasis: "TT 48/2025" },
] as const;

const yearsOf = (unitId: string, measureBreaks: typeof RULES | [] = [], years = YEARS) => {
  const breaks = seriesBreaks({ breaks: [...measureBreaks] }, UNITS, SUCCESSIONS);
  return [...breaksBeforeYears(unitOf(unitId), years, breaks).keys()];
};

describe("breaksBeforeYears", () => {
  test.each<[string, string, number[]]>([
    ["a district that no change touched, to its end", "huyen-cang-long", [2026]],
    ["a district that gave communes away in 2015", "huyen-tra-cu", [2015, 2026]],
    ["a town that was new in 2015", "thi-xa-duyen-hai", [2015, 2026]],
    ["the province, which no change of boundaries within it breaks", "tinh-tra-vinh", [2026]],
    ["a commune, which was none of the districts", "xa-cau-ke", []],
  ])("%s", (_, unitId, years) => {
    expect(yearsOf(unitId)).toEqual(years);
  });

  test("the definition breaks every row; a first year has no break before it", () => {
    expect(yearsOf("huyen-cang-long", RULES)).toEqual([2022, 2025, 2026]);
    expect(yearsOf("tinh-tra-vinh", RULES, [2012, 2013])).toEqual([]);
  });

  test("counts between the years shown alone", () => {
    expect(yearsOf("huyen-tra-cu", [], [2016, 2017])).toEqual([]);
    expect(yearsOf("huyen-tra-cu", [], [2014, 2016])).toEqual([2016]);
  });

  test("knows which break it is", () => {
    const breaks = seriesBreaks({ breaks: [] }, UNITS, SUCCESSIONS);
    const found = breaksBeforeYears(unitOf("huyen-duyen-hai"), YEARS, breaks);
    expect(found.get(2015)?.map(({ legalBasis }) => legalBasis)).toEqual(["934/NQ-UBTVQH13"]);
  });
});
