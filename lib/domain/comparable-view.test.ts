import { describe, expect, test } from "vitest";
import { comparableView } from "./comparable-view";
import { rowOfUnit } from "./drawn-view";
import type { MeasureViewInput } from "./measure-cells";
import { observationsOf } from "./observations";
import type { Statement } from "./statements";
import { yearly } from "./testing/measure-view-fixture";
import { CLUBS_MEASURE, COLLECTIVES, MODEL_TYPES, PLACES_SAFE_RATE } from "./testing/measures-fixture";
import { SUCCESSIONS, UNITS } from "./testing/units-fixture";
import { missing, num } from "./testing/values-fixture";
import { COMMUNE_KINDS } from "./units";

const [TRA_CU, DUYEN_HAI, TOWN] = ["huyen-tra-cu", "huyen-duyen-hai", "thi-xa-duyen-hai"] as const;
const GROUP = "huyen-duyen-hai+huyen-tra-cu+thi-xa-duyen-hai";

const isCommune = (unitId: string) =>
  UNITS.some(({ id, kind }) => id === unitId && COMMUNE_KINDS.includes(kind));

function viewOf(
  statements: readonly Statement[],
  years: readonly number[],
  changes: Partial<MeasureViewInput> = {},
) {
  const input: MeasureViewInput = {
    measure: CLUBS_MEASURE,
    years,
    provinceIds: ["tinh-tra-vinh", "tra-vinh-cu"],
    units: UNITS,
    observations: observationsOf(statements),
    asks: (unitId, _measure, year) => (isCommune(unitId) ? year >= 2026 : unitId !== "tinh-vinh-long"),
    withPending: false,
    ...changes,
  };
  return comparableView(input, SUCCESSIONS, "clubs");
}

const across2015 = (...changes: Statement[]) =>
  viewOf([yearly(TRA_CU, 2014, num(168)), yearly(DUYEN_HAI, 2014, num(134)), ...changes], [2014, 2015]);
const cellsOf = (view: ReturnType<typeof viewOf>, unitId: string) => rowOfUnit(view.rows, unitId)?.cells;

describe("a group across 2015", () => {
  const of2015 = [
    yearly(TRA_CU, 2015, num(148)),
    yearly(DUYEN_HAI, 2015, num(99)),
    yearly(TOWN, 2015, num(83)),
  ];

  test("is one series, exact, named by its units, with its parts", () => {
    const view = across2015(...of2015);
    const row = rowOfUnit(view.rows, TOWN);
    expect(row?.unit).toMatchObject({
      id: GROUP,
      kind: "district",
      name: { vi: "Huyện Trà Cú + Huyện Duyên Hải + Thị xã Duyên Hải" },
    });
    expect(row?.cells).toMatchObject([
      { kind: "value", value: num(302), parts: { reported: 2, expected: 2 } },
      { kind: "value", value: num(330), parts: { id: `parts-clubs-${GROUP}`, reported: 3, expected: 3 } },
    ]);
    expect(row?.place).toBe(`parts-clubs-${GROUP}`);
    expect(row?.parts?.map(({ unit }) => unit.id)).toEqual([TRA_CU, DUYEN_HAI, TOWN]);
    expect(view.rows.map(({ unit }) => unit.id)).not.toContain(TRA_CU);
  });

  test.each<[string, Statement[], object]>([
    [
      "one has not reported: a partial sum",
      [yearly(TRA_CU, 2015, num(148)), yearly(TOWN, 2015, num(83))],
      { kind: "value", value: num(231), parts: { reported: 2, expected: 3 } },
    ],
    [
      "a more than makes it at least",
      [yearly(TRA_CU, 2015, num(148, "more_than")), ...of2015.slice(1)],
      { kind: "value", value: num(330, "at_least"), parts: { reported: 3, expected: 3 } },
    ],
    [
      "an about is left out of a partial sum",
      [yearly(TRA_CU, 2015, num(148, "about")), ...of2015.slice(1)],
      { kind: "value", value: num(182), parts: { reported: 2, expected: 3 } },
    ],
    [
      "provisional and part of the year are carried over",
      [...of2015.slice(0, 2), yearly(TOWN, 2015, num(83), { flags: ["provisional", "part_year"] })],
      { kind: "value", flags: ["provisional", "part_year"] },
    ],
    ["nobody has reported", [], { kind: "gap" }],
    ["one withholds, two are silent", [yearly(TRA_CU, 2015, missing("withheld"))], { kind: "gap" }],
  ])("%s", (_name, statements, expected) => {
    expect(cellsOf(across2015(...statements), TRA_CU)?.[1]).toMatchObject(expected);
  });

  test("what the reader leaves out is a gap that says so", () => {
    const statements = [TRA_CU, DUYEN_HAI, TOWN].map((id) =>
      yearly(id, 2015, num(5), { flags: ["provisional"] }),
    );
    expect(cellsOf(viewOf(statements, [2014, 2015], { withProvisional: false }), TOWN)?.[1]).toEqual({
      kind: "gap",
      year: 2015,
      leftOut: "provisional",
    });
  });

  test("a unit alone in its year speaks for itself, in its own words", () => {
    const about = yearly("huyen-cang-long", 2015, num(150, "about"));
    expect(cellsOf(across2015(about), "huyen-cang-long")?.[1]).toMatchObject({
      value: num(150, "about"),
      statement: about,
    });
  });

  test("kinds are a range, never a sum", () => {
    const kinds = of2015.map((each) => ({ ...each, key: { ...each.key, measureId: "model-types" } }));
    expect(cellsOf(viewOf(kinds, [2014, 2015], { measure: MODEL_TYPES }), TRA_CU)?.[1]).toMatchObject({
      kind: "range",
      low: 148,
      high: 330,
      parts: { reported: 3, expected: 3 },
    });
  });

  test("a rate is of the sums of both sides", () => {
    const side = (measureId: string, unitId: string, value: number) =>
      yearly(unitId, 2015, num(value), { measureId });
    const statements = [
      side("places-safe", TRA_CU, 90),
      side("places-assessed", TRA_CU, 100),
      side("places-safe", TOWN, 100),
      side("places-assessed", TOWN, 1000),
    ];
    expect(cellsOf(viewOf(statements, [2014, 2015], { measure: PLACES_SAFE_RATE }), TOWN)?.[1]).toMatchObject(
      {
        value: num((100 * 190) / 1100),
        parts: { reported: 2, expected: 3 },
      },
    );
  });

  test("years on one side of the change tie nothing together", () => {
    const view = viewOf(of2015, [2016, 2017]);
    expect(rowOfUnit(view.rows, TRA_CU)?.unit.id).toBe(TRA_CU);
    expect(view.rows.every(({ parts }) => parts === undefined)).toBe(true);
  });
});

describe("a group across 2025", () => {
  const YEARS = [2024, 2025, 2026];
  const CANG_LONG = "huyen-cang-long";
  const communes = ["xa-cang-long", "xa-an-truong", "xa-tan-an", "xa-binh-phu", "xa-nhi-long"];

  test("goes on with the sum of its communes", () => {
    const district = yearly(CANG_LONG, 2024, num(285));
    const statements = [district, ...communes.map((id, at) => yearly(id, 2026, num(50 + at)))];
    expect(cellsOf(viewOf(statements, YEARS), CANG_LONG)).toMatchObject([
      { kind: "value", value: num(285), statement: district },
      { kind: "gap" },
      {
        kind: "value",
        value: num(260),
        parts: { id: `parts-clubs-${CANG_LONG}-communes`, reported: 5, expected: 5 },
      },
    ]);
  });

  test("some communes only: n of N", () => {
    const view = viewOf([yearly("xa-tan-an", 2026, num(50)), yearly("xa-nhi-long", 2026, num(40))], YEARS);
    expect(cellsOf(view, CANG_LONG)?.[2]).toMatchObject({
      value: num(90),
      parts: { reported: 2, expected: 5 },
    });
  });

  test("the total leaves the block out, and what the province stated with it", () => {
    const block = "khoi-co-quan-tinh";
    const statements = [
      yearly("tinh-tra-vinh", 2024, num(1000)),
      yearly(CANG_LONG, 2024, num(285)),
      yearly(block, 2024, num(30)),
      yearly("tra-vinh-cu", 2026, num(1900)),
    ];
    const view = viewOf(statements, YEARS);
    expect(view.leavesOutBlock).toBe(true);
    expect(view.totals.map(({ result }) => result)).toMatchObject([
      { kind: "partial", value: num(285), reported: 1, expected: 9 },
      { kind: "none" },
      { kind: "stated", value: num(1900) },
    ]);
    expect(cellsOf(view, block)?.[0]).toMatchObject({ value: num(30) });
    const before = viewOf(statements, [2023, 2024]);
    expect(before.leavesOutBlock).toBe(false);
    expect(before.totals[1]?.result).toMatchObject({ kind: "stated", value: num(1000) });
  });

  test("no group holds a province, the area or the block", () => {
    const parts = viewOf([], YEARS).rows.flatMap((row) => row.parts ?? []);
    for (const { unit } of parts) expect(["province", "area", "block"]).not.toContain(unit.kind);
  });
});

test("a unit that ended within a year does not count twice what its successor holds at the year's end", () => {
  const town = yearly("thi-xa-tra-vinh", 2010, num(40), { window: { from: "2009-12-15", to: "2010-03-04" } });
  const city = yearly("thanh-pho-tra-vinh", 2010, num(45));
  const stock = viewOf([town, city], [2009, 2010]);
  expect(cellsOf(stock, "thanh-pho-tra-vinh")?.[1]).toMatchObject({ value: num(45), statement: city });
  const flows = [town, city].map((each) => ({
    ...each,
    key: {
      ...each.key,
      measureId: "commended-collectives",
      period: { ...each.key.period, kind: "year" as const },
    },
  }));
  expect(
    cellsOf(viewOf(flows, [2009, 2010], { measure: COLLECTIVES }), "thanh-pho-tra-vinh")?.[1],
  ).toMatchObject({ value: num(85), parts: { reported: 2 } });
});
