import { describe, expect, test } from "vitest";
import { observationsOf } from "./observations";
import { reportingYearPeriod } from "./reporting-years";
import type { Statement } from "./statements";
import { yearly } from "./testing/measure-view-fixture";
import { CLUBS, claim, SEED_CLAIMS, SINCE_2008 } from "./testing/statements-fixture";
import { unitOf } from "./testing/units-fixture";
import { missing, num } from "./testing/values-fixture";
import { datedMarks, type YearCell, type YearTableInput, yearTable } from "./year-table";

const TOWN = "thi-xa-duyen-hai";
const years = [2014, 2015, 2024, 2025, 2026];

function cells(statements: readonly Statement[], changes: Partial<YearTableInput> = {}): YearCell[] {
  const [row] = yearTable({
    units: [unitOf(TOWN)],
    years,
    timing: "stock",
    observations: observationsOf(statements),
    asks: () => true,
    withPending: false,
    ...changes,
  });
  return row?.cells ?? [];
}
const kinds = (found: readonly YearCell[]) => found.map(({ kind }) => kind).join(" ");

describe("yearTable", () => {
  test.each<[string, Statement[], Partial<YearTableInput>, string]>([
    ["a town that began in 2015 and ended in 2025", [], {}, "not-existing gap gap gap not-existing"],
    [
      "a form that does not ask",
      [],
      { asks: (_unit, year) => year === 2015 },
      "not-existing gap not-existing not-existing not-existing",
    ],
    [
      "a figure where the form does not ask is shown all the same",
      [yearly(TOWN, 2024, num(5))],
      { asks: () => false },
      "not-existing not-existing value not-existing not-existing",
    ],
    ["zero is a value", [yearly(TOWN, 2015, num(0))], {}, "not-existing value gap gap not-existing"],
    ["missing", [yearly(TOWN, 2015, missing())], {}, "not-existing missing gap gap not-existing"],
    [
      "another unit's figure",
      [yearly("huyen-tra-cu", 2015, num(5))],
      {},
      "not-existing gap gap gap not-existing",
    ],
    [
      "waiting, not asked for",
      [yearly(TOWN, 2015, num(5), { status: "submitted" })],
      {},
      "not-existing gap gap gap not-existing",
    ],
    [
      "waiting, asked for",
      [yearly(TOWN, 2015, num(5), { status: "submitted" })],
      { withPending: true },
      "not-existing value gap gap not-existing",
    ],
    [
      "a stock as of a day of its own is no yearly figure",
      [claim("mark", num(5), "2017-06-21", { key: { ...CLUBS, unitId: TOWN } })],
      { years: [2017] },
      "gap",
    ],
    [
      "nor is a flow's span",
      [claim("span", num(5), "2017-06-21", { key: { ...CLUBS, unitId: TOWN, period: SINCE_2008 } })],
      { timing: "flow", years: [2017] },
      "gap",
    ],
  ])("%s", (_name, statements, changes, expected) => {
    expect(kinds(cells(statements, changes))).toBe(expected);
  });

  test("a unit that ended has its stock as of its last day in that year", () => {
    const window = { from: reportingYearPeriod(2025).from, to: "2025-06-30" };
    const [cell] = cells([yearly(TOWN, 2025, num(60), { window })], { years: [2025] });
    expect(cell).toMatchObject({ kind: "value", year: 2025, value: num(60), pending: false });
  });

  test("a flow of part of a year keeps its flag and its statement", () => {
    const window = { from: "2015-05-15", to: reportingYearPeriod(2015).to };
    const half = yearly(TOWN, 2015, num(3), {
      measureId: "commended-collectives",
      window,
      flags: ["part_year"],
    });
    const [cell] = cells([half], { timing: "flow", years: [2015] });
    expect(cell).toEqual({
      kind: "value",
      year: 2015,
      value: num(3),
      flags: ["part_year"],
      pending: false,
      statement: half,
    });
  });

  test("what is published stands before what waits", () => {
    const published = yearly(TOWN, 2024, num(5));
    const waiting = yearly(TOWN, 2024, num(9), { status: "submitted" });
    const [cell] = cells([waiting, published], { years: [2024], withPending: true });
    expect(cell).toMatchObject({ value: num(5), pending: false, statement: { id: published.id } });
  });

  test.each(["not_reported", "not_applicable", "withheld"] as const)("missing: %s, waiting", (reason) => {
    const waiting = yearly(TOWN, 2024, missing(reason), { status: "submitted" });
    expect(cells([waiting], { years: [2024], withPending: true })).toEqual([
      { kind: "missing", year: 2024, reason, pending: true, statement: waiting },
    ]);
  });
});

describe("datedMarks", () => {
  const own = (measureId: string) => SEED_CLAIMS.filter(({ key }) => key.measureId === measureId);
  test.each([
    ["clubs", "stock", ["seed-3", "seed-5", "seed-7"], []],
    ["commended-collectives", "flow", [], ["seed-8"]],
    ["material-pages", "flow", [], ["seed-1"]],
  ] as const)("%s of the seed article", (measureId, timing, asOf, spans) => {
    const found = datedMarks(observationsOf(own(measureId)), timing);
    expect(found.asOf.map(({ published }) => published?.id)).toEqual(asOf);
    expect(found.spans.map(({ published }) => published?.id)).toEqual(spans);
  });

  test("yearly figures are no marks, and what only waits is none", () => {
    const waiting = { ...yearly(TOWN, 2017, num(1), { status: "submitted" }), key: CLUBS };
    expect(datedMarks(observationsOf([yearly(TOWN, 2017, num(1)), waiting]), "stock")).toEqual({
      asOf: [],
      spans: [],
    });
  });
});
