import { describe, expect, test } from "vitest";
import { changeView } from "./change-view";
import { seriesBreaks } from "./chart-breaks";
import { inMode } from "./figure-modes";
import type { Statement } from "./statements";
import { viewOf, yearly } from "./testing/measure-view-fixture";
import {
  CLUBS_MEASURE,
  COLLECTIVES,
  MODEL_TYPES,
  measure,
  PLACES_SAFE_RATE,
} from "./testing/measures-fixture";
import { SUCCESSIONS, UNITS } from "./testing/units-fixture";
import { missing, num } from "./testing/values-fixture";

const TRA_CU = "huyen-tra-cu";
const CAU_KE = "huyen-cau-ke";
const PROVINCE = "tinh-tra-vinh";
const BREAKS = seriesBreaks(CLUBS_MEASURE, UNITS, SUCCESSIONS);

function changes(statements: readonly Statement[], years: number[], isRate = false) {
  return changeView(viewOf(statements, years), BREAKS, isRate);
}
const cellsOf = (statements: readonly Statement[], years: number[], unitId = TRA_CU) =>
  changes(statements, years).view.rows.find(({ unit }) => unit.id === unitId)?.cells;

describe("the change on the year before", () => {
  test("of the first year shown too, where the year before is read", () => {
    const statements = [yearly(TRA_CU, 2017, num(120)), yearly(TRA_CU, 2018, num(126))];
    const mode = { mode: "change", boundaries: "reported" } as const;
    const told = (longer: ReturnType<typeof viewOf> | null) =>
      inMode(viewOf(statements, [2018]), CLUBS_MEASURE, BREAKS, mode, longer).view;
    const { years, rows, totals } = told(viewOf(statements, [2017, 2018]));
    expect(years).toEqual([2018]);
    expect(totals.map(({ year }) => year)).toEqual([2018]);
    expect(rows.find(({ unit }) => unit.id === TRA_CU)?.cells).toMatchObject([
      { kind: "value", value: num(5) },
    ]);
    expect(told(null).rows.find(({ unit }) => unit.id === TRA_CU)?.cells).toMatchObject([{ why: "no-base" }]);
  });

  test("in per cent, with what it was computed from and this year's source", () => {
    const now = yearly(TRA_CU, 2018, num(126));
    const cells = cellsOf([yearly(TRA_CU, 2017, num(120)), now], [2017, 2018]);
    expect(cells).toMatchObject([
      { kind: "untold", why: "no-base" },
      {
        kind: "value",
        value: num(5),
        statement: now,
        basis: { kind: "change", before: num(120), now: num(126) },
      },
    ]);
  });

  test("falls below zero", () => {
    const cells = cellsOf([yearly(TRA_CU, 2017, num(120)), yearly(TRA_CU, 2018, num(90))], [2017, 2018]);
    expect(cells?.[1]).toMatchObject({ value: num(-25) });
  });

  test.each<[string, Statement, Statement, object]>([
    [
      "a base below twenty: the difference alone",
      yearly(TRA_CU, 2017, num(19)),
      yearly(TRA_CU, 2018, num(22)),
      { kind: "untold", why: "small-base", difference: 3 },
    ],
    [
      "more than this year",
      yearly(TRA_CU, 2017, num(120)),
      yearly(TRA_CU, 2018, num(126, "more_than")),
      { kind: "untold", why: "inexact", difference: null },
    ],
    [
      "about last year",
      yearly(TRA_CU, 2017, num(120, "about")),
      yearly(TRA_CU, 2018, num(126)),
      { kind: "untold", why: "inexact" },
    ],
    [
      "a part of last year",
      yearly(TRA_CU, 2017, num(120), { flags: ["part_year"] }),
      yearly(TRA_CU, 2018, num(126)),
      { kind: "untold", why: "part-year" },
    ],
    [
      "last year withheld",
      yearly(TRA_CU, 2017, missing("withheld")),
      yearly(TRA_CU, 2018, num(126)),
      { kind: "untold", why: "no-base" },
    ],
    [
      "not reported this year",
      yearly(TRA_CU, 2017, num(120)),
      yearly(TRA_CU, 2018, missing()),
      { kind: "missing" },
    ],
  ])("%s", (_name, before, now, expected) => {
    // Enough large bases for the scale to be per cent.
    const others = [2017, 2018].map((year) => yearly(CAU_KE, year, num(200)));
    expect(cellsOf([before, now, ...others], [2017, 2018])?.[1]).toMatchObject(expected);
  });

  test("is not told across a change of the unit's boundaries, and is elsewhere", () => {
    const both = [TRA_CU, CAU_KE].flatMap((id) => [yearly(id, 2014, num(100)), yearly(id, 2015, num(110))]);
    expect(cellsOf(both, [2014, 2015])?.[1]).toMatchObject({ kind: "untold", why: "break" });
    expect(cellsOf(both, [2014, 2015], CAU_KE)?.[1]).toMatchObject({ value: num(10) });
  });

  test("is not told across a change of the definition", () => {
    const cells = cellsOf(
      [yearly(CAU_KE, 2021, num(100)), yearly(CAU_KE, 2022, num(110))],
      [2021, 2022],
      CAU_KE,
    );
    expect(cells?.[1]).toMatchObject({ kind: "untold", why: "break" });
  });

  test("is not told of a stock counted in the middle of its year", () => {
    const june = yearly(TRA_CU, 2025, num(130), { window: { from: "2024-12-15", to: "2025-06-30" } });
    expect(cellsOf([yearly(TRA_CU, 2024, num(120)), june], [2024, 2025])?.[1]).toMatchObject({
      why: "part-year",
    });
  });

  test("bears what is not final of either year", () => {
    const cells = cellsOf(
      [yearly(TRA_CU, 2017, num(120), { flags: ["provisional"] }), yearly(TRA_CU, 2018, num(126))],
      [2017, 2018],
    );
    expect(cells?.[1]).toMatchObject({ flags: ["provisional"] });
  });
});

describe("the scale", () => {
  test("is differences where most bases are small", () => {
    const small = [2017, 2018].map((year) =>
      yearly(TRA_CU, year, num(year - 2010), { measureId: "commended-collectives" }),
    );
    const made = changeView(viewOf(small, [2017, 2018], { measure: COLLECTIVES }), [], false);
    expect(made.scale).toBe("difference");
    expect(made.view.rows.find(({ unit }) => unit.id === TRA_CU)?.cells[1]).toMatchObject({ value: num(1) });
  });

  test("is percentage points for rates", () => {
    const rate = (year: number, percent: number) =>
      yearly(TRA_CU, year, num(percent), { measureId: "places-safe-rate" });
    const view = viewOf([rate(2017, 90.5), rate(2018, 91.2)], [2017, 2018], { measure: PLACES_SAFE_RATE });
    const made = inMode(view, PLACES_SAFE_RATE, [], { mode: "change", boundaries: "reported" });
    expect(made.scale).toBe("points");
    expect(made.view.rows.find(({ unit }) => unit.id === TRA_CU)?.cells[1]).toMatchObject({
      value: num(0.7),
    });
  });
});

describe("the change of a total", () => {
  test("is told of stated totals and complete sums, with their source", () => {
    const now = yearly(PROVINCE, 2018, num(1050));
    const { view } = changes([yearly(PROVINCE, 2017, num(1000)), now], [2017, 2018]);
    expect(view.totals[1]).toMatchObject({ result: { kind: "stated", value: num(5) }, statement: now });
    expect(view.totals[0]).toMatchObject({ result: { kind: "none" }, untold: { why: "no-base" } });
  });

  test("is not told of a partial sum", () => {
    const { view } = changes([yearly(TRA_CU, 2017, num(100)), yearly(TRA_CU, 2018, num(110))], [2017, 2018]);
    expect(view.totals[1]).toMatchObject({ result: { kind: "none" }, untold: { why: "partial" } });
  });

  test("is not told across the end of the districts", () => {
    const { view } = changes(
      [
        yearly(PROVINCE, 2025, num(1000), { window: { from: "2024-12-15", to: "2025-06-30" } }),
        yearly("tra-vinh-cu", 2026, num(900)),
      ],
      [2025, 2026],
    );
    expect(view.totals[1]?.untold?.why).toBe("break");
  });

  test("leaves the claims out, which have no year before", () => {
    const { view } = changes([], [2017]);
    expect([view.asOf, view.spans]).toEqual([[], []]);
  });
});

test.each([
  [MODEL_TYPES, "distinct"],
  [PLACES_SAFE_RATE, "ratio"],
] as const)("no shares of $id: the figures stay as counted", (of, refused) => {
  const view = viewOf([], [2018], { measure: of });
  expect(inMode(view, of, [], { mode: "share", boundaries: "reported" })).toMatchObject({
    scale: "absolute",
    refused,
    view,
  });
});

test("comparable groups keep the breaks as marks that interrupt nothing, but not those of definitions", () => {
  const made = inMode(viewOf([], [2018]), measure("clubs"), BREAKS, {
    mode: "absolute",
    boundaries: "groups",
  });
  expect(made.breaks.map(({ kind, unitIds }) => [kind, unitIds])).toEqual([
    ["boundaries", []],
    ["definition", null],
    ["districts-end", []],
  ]);
});
