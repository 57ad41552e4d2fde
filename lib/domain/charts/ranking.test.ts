import { describe, expect, it } from "vitest";
import { periodForTiming } from "../reporting-years";
import { line } from "../testing/statements-fixture";
import { unitOf } from "../testing/units-fixture";
import { missing, num } from "../testing/values-fixture";
import type { Value } from "../values";
import type { YearCell, YearRow } from "../year-table";
import { compositionByYear } from "./composition-years";
import { ranking } from "./ranking";
import { WORDS_VI } from "./testing/words-fixture";
import { emptyTiles, tileMap } from "./tile-map";

function cell(unitId: string, year: number, value: Value | null, pending = false): YearCell {
  if (value === null) return { kind: "gap", year };
  const key = { measureId: "clubs", unitId, categories: {}, period: periodForTiming("stock", year) };
  const statement = line(`${unitId}-${year}`, value, "approved", "2025-01-01T00:00:00Z", { key });
  return value.kind === "number"
    ? { kind: "value", year, value, flags: [], pending, statement }
    : { kind: "missing", year, reason: value.reason, pending, statement };
}

const row = (unitId: string, ...values: (Value | null)[]): YearRow => ({
  unit: unitOf(unitId),
  cells: values.map((value, index) => cell(unitId, 2023 + index, value)),
});

const ROWS = [
  row("huyen-cang-long", num(272), num(285)),
  row("huyen-cau-ke", num(171), null),
  row("huyen-tra-cu", num(205, "more_than"), num(290)),
  row("huyen-tieu-can", num(0), num(0)),
  row("huyen-cau-ngang", num(3), missing("withheld")),
];

const ranked = (changes: Partial<Parameters<typeof ranking>[0]> = {}) =>
  ranking({
    rows: ROWS,
    year: 2024,
    highlighted: ["huyen-cau-ke"],
    brokenUnits: [],
    unitOfMeasure: "câu lạc bộ",
    words: WORDS_VI,
    ...changes,
  });

describe("ranking", () => {
  it("puts the largest first, zero before what has no number", () => {
    expect(ranked().map(({ unitId, printed }) => [unitId, printed])).toEqual([
      ["huyen-tra-cu", "290"],
      ["huyen-cang-long", "285"],
      ["huyen-tieu-can", "0"],
      ["huyen-cau-ke", "chưa có số liệu"],
      ["huyen-cau-ngang", "không công bố"],
    ]);
  });

  it("compares with last year's exact number only", () => {
    expect(ranked().map(({ before }) => before)).toEqual([null, 272, 0, null, null]);
  });

  it.each([
    ["a unit that changed", ["huyen-cang-long"], [null, null, 0]],
    ["every unit", null, [null, null, null]],
  ])("never compares across a break of %s", (_, brokenUnits, before) => {
    const made = ranked({ brokenUnits });
    expect(made.slice(0, 3).map((each) => each.before)).toEqual(before);
  });

  it("never sets a part of a year beside a whole one", () => {
    const [whole, half] = [cell("huyen-tra-cu", 2023, num(100)), cell("huyen-tra-cu", 2024, num(40))];
    if (half.kind === "value") half.flags = ["part_year"];
    expect(ranked({ rows: [{ unit: unitOf("huyen-tra-cu"), cells: [whole, half] }] })[0]?.before).toBeNull();
  });

  it("keeps colours with the chosen units", () => {
    expect(ranked().map(({ colour }) => colour)).toEqual([null, null, null, 0, null]);
  });

  it("leaves out units that were not there", () => {
    const gone: YearRow = { unit: unitOf("thi-xa-duyen-hai"), cells: [{ kind: "not-existing", year: 2024 }] };
    expect(ranked({ rows: [gone] })).toEqual([]);
  });
});

describe("tileMap", () => {
  it("prints values in tiles coloured by class, and leaves tiles without a value empty", () => {
    const { tiles, scale } = tileMap(ranked());
    const of = (id: string) => tiles.find(({ unitId }) => unitId === id);
    expect(of("huyen-cang-long")).toMatchObject({ column: 1, row: 0, printed: "285" });
    expect(of("huyen-tieu-can")?.step).toBe(1);
    expect(of("huyen-tra-cu")?.step).toBe(5);
    expect(of("huyen-cau-ke")).toMatchObject({ printed: null, step: null, chosen: true });
    expect(scale[0]).toEqual({ step: 1, from: null });
  });

  it("goes row by row", () => {
    const { tiles } = tileMap(ranked());
    expect(tiles.map(({ row }) => row)).toEqual([0, 1, 1, 1, 2]);
  });

  it("has a frame without any data", () => {
    const tiles = emptyTiles(
      [
        { id: "huyen-cau-ke", name: "Cầu Kè" },
        { id: "khoi-co-quan-tinh", name: "" },
      ],
      "chưa có",
    );
    expect(tiles).toHaveLength(1);
    expect(tiles[0]).toMatchObject({ printed: null, label: "Cầu Kè: chưa có" });
  });
});

describe("compositionByYear", () => {
  const part = (name: string, ...values: (Value | null)[]) => ({
    name,
    cells: row("huyen-cau-ke", ...values).cells,
  });

  it("stacks the parts of each year from zero", () => {
    const { years } = compositionByYear([part("a", num(2), num(3)), part("b", num(5), num(6))], "", WORDS_VI);
    expect(years.map(({ pieces }) => pieces.map(({ from, to }) => [from, to]))).toEqual([
      [
        [0, 2],
        [2, 7],
      ],
      [
        [0, 3],
        [3, 9],
      ],
    ]);
    expect(years.map(({ sum, share }) => [sum, share])).toEqual([
      [7, null],
      [9, null],
    ]);
  });

  it.each([
    ["a gap", null],
    ["a reason", missing()],
    ["a number that is not exact", num(5, "more_than")],
  ])("says that %s leaves the stack incomplete", (_, value) => {
    const { years } = compositionByYear([part("a", num(2)), part("b", value)], "", WORDS_VI);
    expect(years[0]).toMatchObject({ sum: 2, share: "1/2" });
  });
});
