import { describe, expect, test } from "vitest";
import { periodForTiming } from "../reporting-years";
import {
  CLUBS_MEASURE,
  COLLECTIVES,
  MODEL_TYPES,
  TIP_OFFS,
  TIP_OFFS_USEFUL,
} from "../testing/measures-fixture";
import { CLUBS, claim, SINCE_2008 } from "../testing/statements-fixture";
import { SUCCESSIONS, unitOf } from "../testing/units-fixture";
import { num } from "../testing/values-fixture";
import type { FormLine } from "./check";
import { checkForm, type FormContext } from "./form";

const line = (measureId: string, categoryKey: string, value: number | null): FormLine => ({
  measureId,
  categoryKey,
  value: value === null ? null : num(value),
});

const context = (changes: Partial<FormContext> = {}): FormContext => ({
  measures: [CLUBS_MEASURE, MODEL_TYPES, COLLECTIVES, TIP_OFFS, TIP_OFFS_USEFUL],
  unit: unitOf("huyen-tra-cu"),
  year: 2017,
  open: true,
  locked: false,
  lastYear: new Map(),
  successions: SUCCESSIONS,
  others: [],
  ...changes,
});

const codes = (lines: FormLine[], changes?: Partial<FormContext>) =>
  checkForm(lines, context(changes)).map(({ severity, message }) => `${severity} ${message.code}`);

describe("checkForm", () => {
  test("nothing to say about a form that is right", () => {
    const lines = [
      line("clubs", "", 100),
      line("clubs", "sector=outside", 60),
      line("clubs", "sector=inside", 40),
      line("model-types", "", 7),
      line("tip-offs", "", 0),
      line("tip-offs-useful", "", null),
    ];
    expect(codes(lines, { lastYear: new Map([["clubs|", num(90)]]) })).toEqual([]);
  });

  test("runs every family", () => {
    const lines = [
      line("clubs", "", 100),
      line("clubs", "sector=outside", 60.5),
      line("clubs", "sector=inside", 30),
      line("model-types", "", 13),
      line("model-types", "sector=outside", 10),
      line("model-types", "sector=inside", 30),
      line("tip-offs", "", 3),
      line("tip-offs-useful", "", 4),
    ];
    expect(codes(lines, { locked: true, lastYear: new Map([["clubs|", num(20)]]) })).toEqual([
      "error period-locked",
      "error not-whole",
      "warning sum-differs",
      "warning more-than-doubled",
      "warning part-exceeds-total",
      "warning subset-exceeds-whole",
    ]);
  });

  test("a series that crosses a break says so, where there is a last year to cross from", () => {
    const lines = [line("clubs", "", 100)];
    const lastYear = new Map([["clubs|", num(99)]]);
    expect(codes(lines, { year: 2015, lastYear })).toEqual(["info unit-break"]);
    expect(codes(lines, { year: 2022, lastYear })).toEqual(["info measure-break"]);
    expect(codes(lines, { year: 2022 })).toEqual([]);
  });

  test("the half year of 2025 halves flows, which is no finding; stocks are compared", () => {
    const lines = [line("tip-offs", "", 40), line("clubs", "", 40)];
    const lastYear = new Map([
      ["tip-offs|", num(100)],
      ["clubs|", num(100)],
    ]);
    expect(codes(lines, { year: 2025, lastYear })).toEqual(["warning less-than-half"]);
  });

  test("what others state of the unit is set beside the lines", () => {
    const unitId = "huyen-tra-cu";
    const key = { ...CLUBS, unitId, period: periodForTiming("stock", 2017) };
    const flow = { ...CLUBS, unitId, measureId: "commended-collectives", period: SINCE_2008 };
    const others = [
      claim("rival", num(90), "2018-01-01", { key }),
      claim("span", num(5), "2017-06-21", { key: flow }),
      claim("elsewhere", num(90), "2018-01-01", { key: { ...key, unitId: "huyen-cau-ke" } }),
    ];
    const found = checkForm(
      [line("clubs", "", 100), line("commended-collectives", "", 6)],
      context({ year: 2017, others }),
    );
    expect(found.map(({ message }) => message.code)).toEqual(["rivals-differ"]);
    expect(found[0]?.about).toEqual([
      { measureId: "clubs", categoryKey: "" },
      { measureId: "clubs", categoryKey: "", statementId: "rival" },
    ]);
    const within = checkForm([line("commended-collectives", "", 6)], context({ year: 2016, others }));
    expect(within.map(({ message }) => message.code)).toEqual(["part-of-period-exceeds"]);
  });
});
