import { describe, expect, it } from "vitest";
import { seriesBreaks } from "../chart-breaks";
import { periodForTiming } from "../reporting-years";
import { line } from "../testing/statements-fixture";
import { SUCCESSIONS, UNITS, unitOf } from "../testing/units-fixture";
import { missing, num } from "../testing/values-fixture";
import type { Flag, Value } from "../values";
import type { YearCell, YearRow } from "../year-table";
import { heatPeak, heatTable } from "./heat-table";
import { WORDS_VI } from "./testing/words-fixture";

interface Told {
  value: Value;
  flags?: Flag[];
  pending?: boolean;
}

/** A cell: what is told, a gap (null), or a year for which nobody asked (undefined). */
function cell(unitId: string, year: number, told: Told | null | undefined): YearCell {
  if (told === undefined) return { kind: "not-existing", year };
  if (told === null) return { kind: "gap", year };
  const { value, flags = [], pending = false } = told;
  const key = { measureId: "clubs", unitId, categories: {}, period: periodForTiming("stock", year) };
  const statement = line(`${unitId}-${year}`, value, "approved", "2025-01-01T00:00:00Z", { key });
  return value.kind === "number"
    ? { kind: "value", year, value, flags, pending, statement }
    : { kind: "missing", year, reason: value.reason, pending, statement };
}

const YEARS = [2013, 2014, 2015, 2016];
const row = (unitId: string, ...told: (Told | null | undefined)[]): YearRow => ({
  unit: unitOf(unitId),
  cells: told.map((each, at) => cell(unitId, YEARS[at] ?? 0, each)),
});
const of = (value: number) => ({ value: num(value) });

const heat = (...rows: YearRow[]) =>
  heatTable({
    rows,
    years: YEARS,
    breaks: seriesBreaks({ breaks: [] }, UNITS, SUCCESSIONS),
    unitOfMeasure: "câu lạc bộ",
    notAsked: "chưa thành lập",
    signs: { ...WORDS_VI.qualifiers, more_than: ">{n}" },
    words: WORDS_VI,
  });

describe("heatTable", () => {
  const table = heat(
    row("huyen-tra-cu", of(10), null, of(30), { value: num(50, "more_than"), flags: ["provisional"] }),
    row(
      "thi-xa-duyen-hai",
      undefined,
      undefined,
      { value: missing("withheld") },
      { value: missing("not_applicable") },
    ),
    row("huyen-cang-long", of(0), { value: num(20), flags: ["revised", "part_year"] }, of(40), {
      value: num(60),
      pending: true,
    }),
  );
  const cells = (unitId: string) => table.rows.find((each) => each.unitId === unitId)?.cells ?? [];

  it.each([
    ["huyen-tra-cu", ["10", "…", "30", ">50"]],
    ["thi-xa-duyen-hai", ["×", "×", "…", "×"]],
    ["huyen-cang-long", ["0", "20", "40", "60"]],
  ])("prints what %s states, and signs where it states no number", (unitId, printed) => {
    expect(cells(unitId).map((each) => each.printed)).toEqual(printed);
  });

  it("says every sign in words", () => {
    expect(cells("huyen-tra-cu")[3]?.label).toContain("trên 50 câu lạc bộ");
    expect(cells("huyen-tra-cu")[1]?.label).toBe("Huyện Trà Cú, năm 2014: chưa có số liệu");
    expect(cells("thi-xa-duyen-hai").map(({ label }) => label.split(": ")[1])).toEqual([
      "chưa thành lập",
      "chưa thành lập",
      "không công bố",
      "không áp dụng",
    ]);
  });

  it("colours numbers alone, zero with the palest, by round limits over the whole table", () => {
    expect(table.rows.map((each) => each.cells.map(({ step }) => step))).toEqual([
      [2, null, 3, 5],
      [null, null, null, null],
      [1, 2, 4, 5],
    ]);
    expect(table.scale).toEqual([
      { step: 1, from: null },
      { step: 2, from: 10 },
      { step: 3, from: 25 },
      { step: 4, from: 35 },
      { step: 5, from: 50 },
    ]);
  });

  it("knows what is not final, revised or a part of a year", () => {
    expect(cells("huyen-tra-cu").map(({ open }) => open)).toEqual([false, false, false, true]);
    expect(cells("huyen-cang-long").map(({ open, marks }) => [open, marks])).toEqual([
      [false, ""],
      [false, "rp"],
      [false, ""],
      [true, ""],
    ]);
  });

  it("breaks the rows that a change of boundaries touched, at its year", () => {
    expect(cells("huyen-tra-cu").map(({ broken }) => broken)).toEqual([false, false, true, false]);
    expect(cells("thi-xa-duyen-hai").map(({ broken }) => broken)).toEqual([false, false, true, false]);
    expect(cells("huyen-cang-long").some(({ broken }) => broken)).toBe(false);
  });

  it("leads to the evidence of what was stated, a reason too", () => {
    expect(cells("thi-xa-duyen-hai").map(({ evidenceId }) => evidenceId !== null)).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  it("leaves out years in which none of the units was asked", () => {
    expect(heat(row("thi-xa-duyen-hai", undefined, undefined, of(1), of(2))).years).toEqual([2015, 2016]);
  });

  it("finds the one highest exact number of a whole year", () => {
    expect(heatPeak(table.rows)).toMatchObject({ name: "Huyện Càng Long", cell: { year: 2015, value: 40 } });
    const twice = heat(row("huyen-tra-cu", of(3), of(3), null, null));
    expect(heatPeak(twice.rows)).toBeNull();
    expect(heatPeak([])).toBeNull();
  });

  it("has no scale without numbers", () => {
    expect(heat(row("huyen-tra-cu", null, null, null, null)).scale).toEqual([]);
  });
});
