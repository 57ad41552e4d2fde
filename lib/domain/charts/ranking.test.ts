import { describe, expect, it } from "vitest";
import { shareOfPlan } from "../plans";
import { periodForTiming } from "../reporting-years";
import { line } from "../testing/statements-fixture";
import { unitOf } from "../testing/units-fixture";
import { missing, num } from "../testing/values-fixture";
import type { Value } from "../values";
import type { YearCell, YearRow } from "../year-table";
import { compositionByYear } from "./composition-years";
import { ranking, rankingValues } from "./ranking";
import { rankingHeadline } from "./ranking-headline";
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

  it("sets last year beside this one, joined where both are exact", () => {
    expect(
      ranked().map(
        ({ before }) => before && [before.printed, before.joined, before.printedChange, before.evidenceId],
      ),
    ).toEqual([
      ["trên 205", false, null, "report-submission-of-huyen-tra-cu-2023"],
      ["272", true, "+13", "report-submission-of-huyen-cang-long-2023"],
      ["0", true, "0", "report-submission-of-huyen-tieu-can-2023"],
      ["171", false, null, "report-submission-of-huyen-cau-ke-2023"],
      ["3", false, null, "report-submission-of-huyen-cau-ngang-2023"],
    ]);
  });

  it("says last year's number and the change in its label", () => {
    expect(ranked().map(({ label }) => label)).toEqual(
      [
        "Trà Cú, 14/12/2024: 290 câu lạc bộ. năm 2023: trên 205",
        "Càng Long, 14/12/2024: 285 câu lạc bộ. năm 2023: 272. Tăng 13 so với 2023",
        "Tiểu Cần, 14/12/2024: 0 câu lạc bộ. năm 2023: 0. Bằng năm 2023",
        "Cầu Kè, năm 2024: chưa có số liệu. năm 2023: 171",
        "Cầu Ngang, năm 2024: không công bố. năm 2023: 3",
      ].map((label) => `Huyện ${label}`),
    );
  });

  it.each([
    ["a unit that changed", ["huyen-cang-long"], [false, false, true]],
    ["every unit", null, [false, false, false]],
  ])("never joins across a break of %s, and says so", (_, brokenUnits, joined) => {
    const made = ranked({ brokenUnits }).slice(0, 3);
    expect(made.map(({ before }) => before?.joined)).toEqual(joined);
    expect(made[1]?.before).toMatchObject({ value: 272, change: null });
    expect(made[1]?.label).toContain("đứt chuỗi số liệu");
  });

  it("never sets a part of a year beside a whole one", () => {
    const [whole, half] = [cell("huyen-tra-cu", 2023, num(100)), cell("huyen-tra-cu", 2024, num(40))];
    if (half.kind === "value") half.flags = ["part_year"];
    const [found] = ranked({ rows: [{ unit: unitOf("huyen-tra-cu"), cells: [whole, half] }] });
    expect(found?.before).toBeNull();
    expect(found?.label).not.toContain("2023");
  });

  it("has no mark of the year before in the first year, nor where nothing was said", () => {
    expect(ranked({ year: 2023 }).map(({ before }) => before)).toEqual(ROWS.map(() => null));
    const [found] = ranked({ rows: [row("huyen-tra-cu", missing(), num(4))] });
    expect(found?.before).toBeNull();
  });

  it("leaves room for what about may stand for", () => {
    expect(rankingValues(ranked({ rows: [row("huyen-tra-cu", num(50), num(100, "about"))] }))).toEqual([
      90, 110, 50,
    ]);
  });

  it("keeps colours with the chosen units", () => {
    expect(ranked().map(({ colour }) => colour)).toEqual([null, null, null, 0, null]);
  });

  it("leaves out units that were not there", () => {
    const gone: YearRow = { unit: unitOf("thi-xa-duyen-hai"), cells: [{ kind: "not-existing", year: 2024 }] };
    expect(ranked({ rows: [gone] })).toEqual([]);
  });
});

describe("rankingHeadline", () => {
  const of = (...pairs: [Value | null, Value | null][]) => {
    const ids = ["huyen-cang-long", "huyen-cau-ke", "huyen-tieu-can", "huyen-chau-thanh"];
    return rankingHeadline(ranked({ rows: pairs.map((pair, at) => row(ids[at] ?? "", ...pair)) }), 2024);
  };

  it.each<[string, [Value | null, Value | null][], object]>([
    [
      "more than half rose",
      [
        [num(1), num(2)],
        [num(1), num(2)],
        [num(2), num(1)],
      ],
      { code: "units-up", values: { units: 2, expected: 3, since: 2023, year: 2024 } },
    ],
    [
      "more than half fell",
      [
        [num(2), num(1)],
        [num(2), num(1)],
        [num(1), num(1)],
      ],
      { code: "units-down", values: { units: 2 } },
    ],
    [
      "half is not more than half",
      [
        [num(1), num(9)],
        [num(2), num(2)],
      ],
      { code: "most-at", values: { value: 9, year: 2024 } },
    ],
    [
      "one is surely the most",
      [
        [null, num(5, "more_than")],
        [null, num(5)],
      ],
      { code: "most-at", values: { value: 5, valueQualifier: "more_than" } },
    ],
    [
      "more than 130 beside 131",
      [
        [null, num(130, "more_than")],
        [null, num(131)],
      ],
      { code: "units-reported", values: { reported: 2, expected: 2 } },
    ],
    [
      "two equal ones before others",
      [
        [null, num(5)],
        [null, num(5)],
        [null, num(1)],
      ],
      { code: "most-at" },
    ],
    [
      "all equal",
      [
        [null, num(5)],
        [null, num(5)],
      ],
      { code: "units-reported" },
    ],
    [
      "one alone",
      [
        [null, num(5)],
        [null, null],
      ],
      { code: "most-at" },
    ],
    ["nothing", [[num(3), null]], { code: "units-reported", values: { reported: 0, expected: 1 } }],
  ])("%s", (_, pairs, expected) => {
    expect(of(...pairs)).toMatchObject(expected);
  });

  it("notes what is not final", () => {
    const [a, b] = [cell("huyen-tra-cu", 2023, num(3)), cell("huyen-tra-cu", 2024, num(4))];
    if (b.kind === "value") b.flags = ["provisional"];
    const rows = ranked({ rows: [{ unit: unitOf("huyen-tra-cu"), cells: [a, b] }] });
    expect(rankingHeadline(rows, 2024).notes).toEqual([{ code: "provisional", values: {} }]);
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

describe("the plans of a ranking", () => {
  const planned = (unitId: string, year: number, value: number, reached: Value | null) => {
    const plan = { measureId: "clubs", categoryKey: "", unitId, year, value, document: "KH 15" };
    return { plan, isWhole: false, reached, share: shareOfPlan(reached, value) };
  };

  it("stand at their units, with the share, and have room on the axis", () => {
    const rows = ranked({
      plans: [
        planned("huyen-cang-long", 2024, 300, num(285)),
        planned("huyen-cau-ke", 2024, 180, null),
        planned("huyen-tra-cu", 2023, 500, num(205, "more_than")),
      ],
    });
    const plans = rows.map(({ unitId, plan }) => [
      unitId,
      plan && [plan.printed, plan.share, plan.evidenceId],
    ]);
    expect(plans).toEqual([
      ["huyen-tra-cu", null],
      ["huyen-cang-long", ["300", "95%", "plan-huyen-cang-long-2024"]],
      ["huyen-tieu-can", null],
      ["huyen-cau-ke", ["180", null, "plan-huyen-cau-ke-2024"]],
      ["huyen-cau-ngang", null],
    ]);
    expect(Math.max(...rankingValues(rows))).toBe(300);
  });
});
