import { describe, expect, test } from "vitest";
import { seriesBreaks } from "./chart-breaks";
import type { Statement } from "./statements";
import { viewOf, yearly } from "./testing/measure-view-fixture";
import { CLUBS_MEASURE } from "./testing/measures-fixture";
import { SEED_CLAIMS } from "./testing/statements-fixture";
import { SUCCESSIONS, UNITS } from "./testing/units-fixture";
import { num } from "./testing/values-fixture";
import { totalRow } from "./total-row";
import { unitHeadline } from "./unit-headline";

const TRA_CU = "huyen-tra-cu";
const BREAKS = seriesBreaks(CLUBS_MEASURE, UNITS, SUCCESSIONS);

function headlineOf(statements: readonly Statement[], years: number[]) {
  const row = viewOf(statements, years).rows.find(({ unit }) => unit.id === TRA_CU);
  return row ? unitHeadline([{ measureId: "clubs", isRate: false, row, breaks: BREAKS }]) : undefined;
}

describe("a unit's headline", () => {
  test("is the change on the year before", () => {
    expect(
      headlineOf([yearly(TRA_CU, 2017, num(120)), yearly(TRA_CU, 2018, num(126))], [2017, 2018]),
    ).toEqual({
      measureId: "clubs",
      headline: {
        code: "up",
        values: { value: 126, now: 126, year: 2018, change: 6, since: 2017 },
        notes: [],
      },
    });
  });

  test("is the latest figure where a break, a gap or a qualifier lies between", () => {
    expect(
      headlineOf([yearly(TRA_CU, 2014, num(168)), yearly(TRA_CU, 2015, num(148))], [2014, 2015]),
    ).toMatchObject({
      headline: { code: "total", values: { value: 148, year: 2015 } },
    });
    expect(headlineOf([yearly(TRA_CU, 2018, num(130, "more_than"))], [2017, 2018])).toMatchObject({
      headline: { code: "total", values: { value: 130, valueQualifier: "more_than" } },
    });
  });

  test("says what is provisional of either year", () => {
    const before = yearly(TRA_CU, 2017, num(120), { flags: ["provisional"] });
    expect(headlineOf([before, yearly(TRA_CU, 2018, num(120))], [2017, 2018])).toMatchObject({
      headline: { code: "unchanged", notes: [{ code: "provisional" }] },
    });
  });

  test("is the latest claim where there is no yearly figure", () => {
    const row = viewOf([], [2017]).rows[0];
    const claims = SEED_CLAIMS.filter(({ id }) => id === "seed-3");
    if (!row) throw new Error("the fixture has no row");
    expect(unitHeadline([{ measureId: "clubs", isRate: false, row, breaks: [], claims }])).toMatchObject({
      headline: { code: "stated-as-of", values: { value: 1360, date: "2017-06-21" } },
    });
  });

  test("is null without any figure", () => {
    expect(headlineOf([], [2017, 2018])).toBeNull();
  });
});

describe("the province's own row", () => {
  const province = UNITS.find(({ id }) => id === "tinh-tra-vinh");
  const area = UNITS.find(({ id }) => id === "tra-vinh-cu");

  test("is what was stated, else the sum, and ends where it goes on as another", () => {
    const stated = yearly("tinh-tra-vinh", 2024, num(1763));
    const view = viewOf(
      [stated, yearly(TRA_CU, 2023, num(200)), yearly("tra-vinh-cu", 2026, num(1900))],
      [2023, 2024, 2025, 2026],
    );
    if (!province || !area) throw new Error("the fixture lacks its province");
    expect(totalRow(province, view.totals, (year) => year <= 2025).cells).toMatchObject([
      { kind: "value", value: num(200), parts: { id: null, reported: 1, expected: 10 } },
      { kind: "value", value: num(1763), statement: stated },
      { kind: "gap" },
      { kind: "not-existing" },
    ]);
    expect(totalRow(area, view.totals, (year) => year >= 2026).cells.map(({ kind }) => kind)).toEqual([
      "not-existing",
      "not-existing",
      "not-existing",
      "value",
    ]);
  });
});
