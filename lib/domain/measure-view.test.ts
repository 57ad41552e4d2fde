import { describe, expect, test } from "vitest";
import type { MeasureViewInput, YearTotal } from "./measure-cells";
import { reportingYearPeriod } from "./reporting-years";
import type { Statement } from "./statements";
import { viewOf, yearly } from "./testing/measure-view-fixture";
import { COLLECTIVES, MODEL_TYPES, PLACES_SAFE_RATE } from "./testing/measures-fixture";
import { CLUBS, claim, SEED_CLAIMS } from "./testing/statements-fixture";
import { UNITS } from "./testing/units-fixture";
import { missing, num } from "./testing/values-fixture";
import { DISTRICT_KINDS } from "./units";
import type { NumberValue } from "./values";

const PROVINCE = "tinh-tra-vinh";
const BLOCK = "khoi-co-quan-tinh";
const DISTRICTS = UNITS.filter(
  ({ id, kind }) => DISTRICT_KINDS.includes(kind) && id !== "thi-xa-tra-vinh",
).map(({ id }) => id);
const ALL = [...DISTRICTS, BLOCK];
const each = (unitIds: readonly string[], year: number, value = 5, measureId = "clubs") =>
  unitIds.map((unitId) => yearly(unitId, year, num(value), { measureId }));

function total(
  statements: readonly Statement[],
  changes: Partial<MeasureViewInput> = {},
  year = 2018,
): YearTotal | undefined {
  return viewOf(statements, [year], changes).totals[0];
}

describe("a total that is added up", () => {
  test.each<[string, Statement[], object]>([
    [
      "all ten, the block included",
      each(ALL, 2018),
      { kind: "sum", value: num(50), reported: 10, expected: 10 },
    ],
    [
      "without the block",
      each(DISTRICTS, 2018),
      { kind: "partial", value: num(45), reported: 9, expected: 10 },
    ],
    [
      "seven of ten",
      each(ALL.slice(0, 7), 2018),
      { kind: "partial", value: num(35), reported: 7, expected: 10 },
    ],
    ["nobody", [], { kind: "none", reported: 0, expected: 10 }],
    [
      "one says not reported, one withheld",
      [yearly(BLOCK, 2018, missing()), yearly("huyen-tra-cu", 2018, missing("withheld"))],
      { kind: "none", reported: 0, expected: 10 },
    ],
    [
      "not applicable is an answer",
      [...each(DISTRICTS, 2018), yearly(BLOCK, 2018, missing("not_applicable"))],
      { kind: "sum", value: num(45), reported: 10, expected: 10 },
    ],
    [
      "a nearly is left out",
      [...each(DISTRICTS, 2018), yearly(BLOCK, 2018, num(5, "nearly"))],
      { kind: "partial", value: num(45), reported: 9, inexact: [BLOCK] },
    ],
    [
      "stated, and so not added up",
      [...each(ALL, 2018), yearly(PROVINCE, 2018, num(50))],
      { kind: "stated", value: num(50), differs: false },
    ],
    [
      "stated, and the parts differ",
      [...each(ALL, 2018), yearly(PROVINCE, 2018, num(60))],
      { kind: "stated", value: num(60), differs: true, computed: { value: num(50) } },
    ],
    [
      "the province gives a reason instead of a number: the sum stands",
      [...each(ALL, 2018), yearly(PROVINCE, 2018, missing())],
      { kind: "sum", value: num(50) },
    ],
  ])("%s", (_name, statements, result) => {
    expect(total(statements)?.result).toMatchObject(result);
  });

  test("a stated total leads to its statement and bears its own flags only", () => {
    const stated = yearly(PROVINCE, 2018, num(60), { flags: ["revised"] });
    const parts = [yearly(BLOCK, 2018, num(1), { flags: ["provisional"] })];
    expect(total([stated, ...parts])).toMatchObject({
      statement: stated,
      flags: ["revised"],
      pending: false,
    });
    expect(total(parts)).toMatchObject({ statement: null, flags: ["provisional"] });
  });

  test("before 2015 there were nine with the block, and a year with no form has none", () => {
    expect(total([], {}, 2014)?.result).toMatchObject({ expected: 9 });
    expect(total([], { asks: () => false })?.result).toEqual({ kind: "none", reported: 0, expected: 0 });
  });

  test("waiting figures count only where asked for, and are named", () => {
    const waiting = yearly(BLOCK, 2018, num(5), { status: "submitted" });
    const statements = [...each(DISTRICTS, 2018), waiting];
    expect(total(statements)).toMatchObject({ result: { kind: "partial" }, pending: false });
    expect(total(statements, { withPending: true })).toMatchObject({
      result: { kind: "sum", value: num(50) },
      pending: true,
    });
    const stated = yearly(PROVINCE, 2018, num(50));
    expect(total([...statements, stated], { withPending: true })?.pending).toBe(false);
  });

  test("the half year of 2025 keeps its flag", () => {
    const window = { from: reportingYearPeriod(2025).from, to: "2025-06-30" };
    const half = yearly("huyen-tra-cu", 2025, num(3), {
      measureId: "commended-collectives",
      window,
      flags: ["part_year"],
    });
    expect(total([half], { measure: COLLECTIVES }, 2025)).toMatchObject({
      result: { kind: "partial", value: num(3) },
      flags: ["part_year"],
    });
  });
});

describe("the province goes on as the area of its communes", () => {
  test.each([
    [2024, PROVINCE, 100],
    [2026, "tra-vinh-cu", 120],
  ])("%d: %s", (year, unitId, value) => {
    expect(total([yearly(unitId, year, num(value))], {}, year)?.result).toMatchObject({
      kind: "stated",
      value: num(value),
    });
  });

  test("neither has a row of its own, nor Vĩnh Long", () => {
    const view = viewOf([yearly(PROVINCE, 2025, num(1)), yearly("tra-vinh-cu", 2025, num(2))], [2025, 2026]);
    expect(view.rows.map(({ unit }) => unit.id).sort()).toEqual([...ALL].sort());
  });

  test("a number of the one stands before a reason of the other", () => {
    const statements = [yearly(PROVINCE, 2025, missing()), yearly("tra-vinh-cu", 2025, num(7))];
    expect(total(statements, {}, 2025)?.result).toMatchObject({ kind: "stated", value: num(7) });
  });
});

test("rows: those whose form asks in one of the years, each with what it did not exist in", () => {
  const view = viewOf(each(["thi-xa-duyen-hai"], 2015), [2009, 2014, 2015]);
  const kinds = (id: string) => view.rows.find(({ unit }) => unit.id === id)?.cells.map(({ kind }) => kind);
  expect(kinds("thi-xa-duyen-hai")).toEqual(["not-existing", "not-existing", "value"]);
  expect(kinds("thi-xa-tra-vinh")).toEqual(["gap", "not-existing", "not-existing"]);
  expect(kinds(BLOCK)).toEqual(["gap", "gap", "gap"]);
  expect(kinds("xa-tra-cu")).toBeUndefined();
  expect(viewOf([], [2014]).rows.some(({ unit }) => unit.id === "thi-xa-duyen-hai")).toBe(false);
});

test("marks of their own dates stand apart from the years, and other measures outside", () => {
  const view = viewOf(
    SEED_CLAIMS.filter(({ key }) => Object.keys(key.categories).length === 0),
    [2017],
  );
  expect(view.asOf.map(({ published }) => published?.id)).toEqual(["seed-3"]);
  expect(view.spans).toEqual([]);
  expect(view.totals[0]?.result.kind).toBe("none");
});

describe("kinds, each counted once", () => {
  const kinds = (unitIds: readonly string[], value: number) => each(unitIds, 2018, value, "model-types");
  test.each<[string, Statement[], object]>([
    ["all reported", [...kinds(DISTRICTS, 3), ...kinds([BLOCK], 8)], { kind: "range", low: 8, high: 35 }],
    ["one has not", kinds(DISTRICTS, 3), { kind: "range", low: 3, high: null, reported: 9, expected: 10 }],
    [
      "stated",
      [...kinds(ALL, 3), yearly(PROVINCE, 2018, num(13), { measureId: "model-types" })],
      { kind: "stated", value: num(13) },
    ],
    ["nobody", [], { kind: "none", expected: 10 }],
  ])("%s", (_name, statements, result) => {
    expect(total(statements, { measure: MODEL_TYPES })?.result).toMatchObject(result);
  });
});

describe("a ratio", () => {
  const side =
    (measureId: string) =>
    (unitId: string, value: NumberValue, changes = {}) =>
      yearly(unitId, 2018, value, { measureId, ...changes });
  const [safe, assessed] = [side("places-safe"), side("places-assessed")];
  const ratio = (statements: readonly Statement[], changes: Partial<MeasureViewInput> = {}) =>
    total(statements, { measure: PLACES_SAFE_RATE, ...changes });
  const [first = "", second = "", third = ""] = DISTRICTS;

  test.each<[string, Statement[], object]>([
    [
      "from the sums of the units with both sides, never their average",
      [
        safe(first, num(90)),
        assessed(first, num(100)),
        safe(second, num(100)),
        assessed(second, num(1000)),
        safe(third, num(7)),
      ],
      { kind: "partial", value: num((100 * 190) / 1100), reported: 2, expected: 10 },
    ],
    [
      "complete",
      ALL.flatMap((unitId) => [safe(unitId, num(9)), assessed(unitId, num(10))]),
      { kind: "sum", value: num(90), reported: 10, expected: 10, complete: true },
    ],
    ["nobody", [], { kind: "none", expected: 10 }],
    ["one side alone", [safe(first, num(9))], { kind: "none" }],
    ["0/0 is no ratio", [safe(first, num(0)), assessed(first, num(0))], { kind: "none" }],
    [
      "of the stated sides where no unit reported",
      [safe(PROVINCE, num(114)), assessed(PROVINCE, num(116))],
      { kind: "stated", value: num((100 * 114) / 116) },
    ],
    [
      "units before the stated sides",
      [safe(PROVINCE, num(1)), assessed(PROVINCE, num(2)), safe(first, num(3)), assessed(first, num(4))],
      { kind: "partial", value: num(75), reported: 1, expected: 10 },
    ],
  ])("%s", (_name, statements, result) => {
    expect(ratio(statements)?.result).toMatchObject(result);
  });

  test("of one unit in its row: computed, with the flags and states of both sides", () => {
    const statements = [
      safe(first, num(9), { flags: ["provisional"] }),
      assessed(first, num(10), { status: "submitted" }),
    ];
    const cell = (withPending: boolean) =>
      viewOf(statements, [2018, 2009], { measure: PLACES_SAFE_RATE, withPending }).rows.find(
        ({ unit }) => unit.id === first,
      )?.cells[0];
    expect(cell(false)).toEqual({ kind: "gap", year: 2018 });
    expect(cell(true)).toEqual({
      kind: "value",
      year: 2018,
      value: num(90),
      flags: ["provisional"],
      pending: true,
      statement: null,
    });
  });

  test("not-existing where either side is not asked for", () => {
    const asks = (_unit: string, measureId: string) => measureId === "places-safe";
    expect(viewOf([], [2018], { measure: PLACES_SAFE_RATE, asks }).rows).toEqual([]);
  });

  test("a unit's stated ratio stands in its row, and in no total", () => {
    const printed = yearly(first, 2018, num(90), { measureId: "places-safe-rate" });
    const view = viewOf([printed], [2018], { measure: PLACES_SAFE_RATE });
    expect(view.rows.find(({ unit }) => unit.id === first)?.cells).toMatchObject([{ statement: printed }]);
    expect(view.totals[0]?.result).toEqual({ kind: "none", reported: 0, expected: 10 });
  });

  test("stated as such, without its sides, it is kept", () => {
    const printed = yearly(PROVINCE, 2018, num(96.7), { measureId: "places-safe-rate" });
    expect(ratio([printed])).toMatchObject({
      result: { kind: "stated", value: num(96.7) },
      statement: printed,
    });
  });
});

test("a claim of a unit is a mark, not a figure of its year", () => {
  const key = { ...CLUBS, unitId: "huyen-tra-cu" };
  const view = viewOf([claim("one", num(9), "2017-06-21", { key })], [2017]);
  expect(view.asOf).toHaveLength(1);
  expect(view.totals[0]?.result.kind).toBe("none");
});
