import { describe, expect, test } from "vitest";
import type { DrawnCell } from "./drawn-view";
import { noSharesOf, shareView } from "./share-view";
import type { Statement } from "./statements";
import { viewOf, yearly } from "./testing/measure-view-fixture";
import { CLUBS_MEASURE, MODEL_TYPES, PLACES_SAFE_RATE } from "./testing/measures-fixture";
import { UNITS } from "./testing/units-fixture";
import { num } from "./testing/values-fixture";
import { DISTRICT_KINDS } from "./units";

const PROVINCE = "tinh-tra-vinh";
const TRA_CU = "huyen-tra-cu";
const OTHERS = UNITS.filter(
  ({ id, kind }) =>
    (DISTRICT_KINDS.includes(kind) || kind === "block") && id !== "thi-xa-tra-vinh" && id !== TRA_CU,
).map(({ id }) => id);

const shareOf = (statements: readonly Statement[], year = 2018): DrawnCell | undefined =>
  shareView(viewOf(statements, [year])).rows.find(({ unit }) => unit.id === TRA_CU)?.cells[0];
const own = (value = num(210), changes = {}) => yearly(TRA_CU, 2018, value, changes);
const stated = (value = num(1680), changes = {}) => yearly(PROVINCE, 2018, value, changes);

describe("a share", () => {
  test("of the stated total, with what it was computed from and the unit's own source", () => {
    const figure = own();
    expect(shareOf([figure, stated()])).toMatchObject({
      kind: "value",
      value: num(12.5),
      statement: figure,
      basis: { kind: "share", value: num(210), total: num(1680) },
    });
  });

  test("of a complete sum", () => {
    expect(shareOf([own(num(10)), ...OTHERS.map((id) => yearly(id, 2018, num(10)))])).toMatchObject({
      value: num(10),
    });
  });

  test("takes over what is not final about the total", () => {
    expect(shareOf([own(), stated(num(1680), { flags: ["provisional", "revised"] })])).toMatchObject({
      flags: ["provisional"],
    });
  });

  test.each<[string, Statement[], string]>([
    ["nothing but the unit's own figure: the sum lacks units", [own()], "total-partial"],
    ["more than in all", [own(), stated(num(1680, "more_than"))], "total-inexact"],
    ["a total below twenty", [own(num(3)), stated(num(19))], "total-small"],
    ["more than of the unit", [own(num(210, "more_than")), stated()], "inexact"],
    ["a part above its total", [own(), stated(num(200))], "total-differs"],
  ])("none of %s", (_name, statements, why) => {
    expect(shareOf(statements)).toMatchObject({ kind: "untold", why });
  });

  test("none of a total of another day", () => {
    const june = { window: { from: "2024-12-15", to: "2025-06-30" } };
    const statements = [yearly(TRA_CU, 2025, num(200), june), yearly(PROVINCE, 2025, num(2000))];
    expect(shareOf(statements, 2025)).toMatchObject({ kind: "untold", why: "total-differs" });
    const both = [yearly(TRA_CU, 2025, num(200), june), yearly(PROVINCE, 2025, num(2000), june)];
    expect(shareOf(both, 2025)).toMatchObject({ value: num(10) });
  });

  test("a gap stays a gap, and the totals stay as they are", () => {
    const view = viewOf([stated()], [2018]);
    expect(shareView(view).totals).toEqual(view.totals);
    expect(shareOf([stated()])).toEqual({ kind: "gap", year: 2018 });
  });
});

test.each([
  [CLUBS_MEASURE, null],
  [MODEL_TYPES, "distinct"],
  [PLACES_SAFE_RATE, "ratio"],
] as const)("$id", (measure, reason) => {
  expect(noSharesOf(measure)).toBe(reason);
});
