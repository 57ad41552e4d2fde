import { expect, test } from "vitest";
import { defaultHighlight, definitionBreaks, seriesBreaks } from "./chart-breaks";
import { measure } from "./testing/measures-fixture";
import { SUCCESSIONS, UNITS } from "./testing/units-fixture";

const RULE = { date: "2022-11-18", precision: "day", legalBasis: "HD 22" } as const;

test("the breaks of Trà Vinh: 2015 for three units, 2025 for all, the definition in between", () => {
  expect(seriesBreaks({ breaks: [RULE] }, UNITS, SUCCESSIONS)).toEqual([
    {
      date: "2015-05-15",
      kind: "boundaries",
      legalBasis: "934/NQ-UBTVQH13",
      unitIds: ["huyen-tra-cu", "huyen-duyen-hai", "thi-xa-duyen-hai"],
      touchedIds: ["huyen-tra-cu", "huyen-duyen-hai", "thi-xa-duyen-hai"],
    },
    { date: "2022-11-18", kind: "definition", legalBasis: "HD 22", unitIds: null, touchedIds: [] },
    {
      date: "2025-07-01",
      kind: "districts-end",
      legalBasis: "1687/NQ-UBTVQH15",
      unitIds: null,
      touchedIds: [],
    },
  ]);
});

test("a rate breaks where either of its sides does, each change once", () => {
  const RULES = ["2012-01-01", "2022-02-10"].map(
    (date) => ({ date, precision: "day", legalBasis: date }) as const,
  );
  const sides = [measure("part", { breaks: RULES }), measure("whole", { breaks: [RULES[1] ?? RULE] })];
  const rate = measure("rate", { ratio: { numerator: "part", denominator: "whole" }, breaks: [RULE] });
  expect(definitionBreaks(rate, [...sides, rate]).map(({ date }) => date)).toEqual([
    "2012-01-01",
    "2022-02-10",
    "2022-11-18",
  ]);
  expect(definitionBreaks(measure("alone"), sides)).toEqual([]);
});

test.each([
  ["the largest first, then those that changed", 5, ["huyen-cang-long", "huyen-tra-cu", "huyen-duyen-hai"]],
  ["once, where the largest changed too", 500, ["huyen-tra-cu", "huyen-duyen-hai"]],
])("%s", (_name, traCu, chosen) => {
  const values = [
    { unitId: "huyen-cang-long", value: 20 },
    { unitId: "huyen-tra-cu", value: traCu },
    { unitId: "huyen-duyen-hai", value: null },
  ];
  expect(defaultHighlight(values, seriesBreaks({ breaks: [] }, UNITS, SUCCESSIONS))).toEqual(chosen);
});
