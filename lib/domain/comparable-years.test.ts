import { expect, test } from "vitest";
import { seriesBreaks } from "./chart-breaks";
import { comparesWithLast } from "./comparable-years";
import { SUCCESSIONS, UNITS, unitOf } from "./testing/units-fixture";

const PROVINCES = ["tinh-tra-vinh", "tra-vinh-cu"].map(unitOf);
const RULE = { date: "2022-02-10", precision: "day", legalBasis: "TT 124/2021" } as const;

test.each([
  ["two whole years", 2019, true],
  ["the change of boundaries of 2015 is none of the province", 2015, true],
  ["the definition changed within the later one", 2022, false],
  ["both after it", 2023, true],
  ["the later one is half a year, as the province ended", 2025, false],
  ["the earlier one was half a year", 2026, false],
  ["both of what goes on as the province", 2027, true],
])("%s: %i", (_, year, compares) => {
  const breaks = seriesBreaks({ breaks: [RULE] }, UNITS, SUCCESSIONS);
  expect(comparesWithLast(year, { breaks, provinces: PROVINCES })).toBe(compares);
});

test("no province, nothing to compare", () => {
  expect(comparesWithLast(2019, { breaks: [], provinces: [] })).toBe(false);
});
