import { describe, expect, test } from "vitest";
import { missing, num } from "../testing/values-fixture";
import type { Value } from "../values";
import { fits, type GridShape, placeBlock } from "./block-placement";
import { answerPlan, type PasteAnswer, planPaste } from "./paste-plan";
import { readBlock, writeBlock } from "./pasted-block";
import type { CellQuestion } from "./typed-cell";

describe("readBlock", () => {
  test.each<[string, string, string[][]]>([
    ["one cell", "12", [["12"]]],
    ["a column of Excel, its end of line with it", "12\r\n13\r\n", [["12"], ["13"]]],
    ["a column of LibreOffice", "12\n13", [["12"], ["13"]]],
    ["old line ends", "12\r13", [["12"], ["13"]]],
    ["a row", "12\t13\t14", [["12", "13", "14"]]],
    [
      "a block",
      "1\t2\n3\t4\n",
      [
        ["1", "2"],
        ["3", "4"],
      ],
    ],
    [
      "blanks inside",
      "1\t\t3\n\t5\t",
      [
        ["1", "", "3"],
        ["", "5", ""],
      ],
    ],
    [
      "rows of different width",
      "1\n2\t3",
      [
        ["1", ""],
        ["2", "3"],
      ],
    ],
    ["trailing blank rows", "1\n\n\t\n", [["1"]]],
    ["a blank row between", "1\n\n2", [["1"], [""], ["2"]]],
    ["a quoted cell", '"1.360"\t2', [["1.360", "2"]]],
    ["a line break in quotes", '"Câu lạc\nbộ"\t12', [["Câu lạc\nbộ", "12"]]],
    ["a tab in quotes", '"a\tb"\tc', [["a\tb", "c"]]],
    ["doubled quotes", '"nói ""có"""\t1', [['nói "có"', "1"]]],
    ["an open quote is a character", '"12\t13', [['"12', "13"]]],
    ["a quote inside", '5"\t6', [['5"', "6"]]],
    ["spaces and NBSP around", " 12 \t\u00a013\u00a0", [["12", "13"]]],
    ["nothing", "", []],
    ["only blanks", "\t\n\n", []],
  ])("%s", (_name, text, block) => {
    expect(readBlock(text)).toEqual(block);
  });

  test("reads back what it writes", () => {
    const block = [
      ["1.360", "trên 4.000", ""],
      ['nói "có"', "a\tb", "c\nd"],
    ];
    expect(readBlock(writeBlock(block))).toEqual(block);
  });

  test("a long block is read in linear time", () => {
    const text = '"'.repeat(20_000) + "\t".repeat(20_000);
    const before = performance.now();
    readBlock(text);
    expect(performance.now() - before).toBeLessThan(2000);
  });
});

/** What comes of each text that offices paste; a question gives its senses. */
describe("a pasted cell", () => {
  test.each<[string, Value | null | "unreadable" | { asks: CellQuestion; senses: Value[] }]>([
    ["1360", num(1360)],
    ["1.360", num(1360)],
    ["1 360", num(1360)],
    ["1\u202f360", num(1360)],
    ["1.234.567", num(1_234_567)],
    ["12,5", num(12.5)],
    ["45 %", num(45)],
    ["45%", num(45)],
    ["12,5 %", num(12.5)],
    ["0", num(0)],
    ["00", num(0)],
    ["01", num(1)],
    ["", null],
    ["chưa có", missing("not_reported")],
    ["×", missing("not_applicable")],
    ["> 300", num(300, "more_than")],
    ["gần 500", num(500, "nearly")],
    ["~ 20", num(20, "about")],
    ["1,360", { asks: "comma-before-three", senses: [num(1.36), num(1360)] }],
    ["12,500", { asks: "comma-before-three", senses: [num(12.5), num(12_500)] }],
    ["1.5", { asks: "point-decimal", senses: [num(1.5)] }],
    ["1,234.50", { asks: "english-grouping", senses: [num(1234.5)] }],
    ["-", { asks: "dash", senses: [num(0), missing("not_reported")] }],
    ["…", { asks: "ellipsis", senses: [missing("not_reported"), num(0)] }],
    ["#REF!", "unreadable"],
    ["(12)", "unreadable"],
    ["12*", "unreadable"],
    ["=SUM(A1:A3)", "unreadable"],
    ["năm 2024", "unreadable"],
  ])("%j", (text, outcome) => {
    const plan = planPaste([{ row: 0, column: 0, text }]);
    if (outcome !== null && typeof outcome === "object" && "asks" in outcome) {
      expect(plan.cells).toEqual([]);
      expect(plan.questions.map(({ question }) => question)).toEqual([outcome.asks]);
      expect(plan.questions[0]?.cells[0]?.senses).toEqual(outcome.senses);
    } else {
      expect(plan.questions).toEqual([]);
      const value = outcome === "unreadable" ? null : outcome;
      expect(plan.cells).toEqual([{ row: 0, column: 0, text, value, unreadable: outcome === "unreadable" }]);
    }
  });
});

describe("answerPlan", () => {
  const plan = planPaste(["5", "1,360", "2,500", "-"].map((text, row) => ({ row, column: 0, text })));
  const valuesFor = (answers: Partial<Record<CellQuestion, PasteAnswer>>) =>
    answerPlan(plan, answers).map(({ row, value }) => [row, value?.kind === "number" ? value.value : value]);

  test("the same doubt is asked once", () => {
    expect(plan.questions.map(({ question, cells }) => [question, cells.length])).toEqual([
      ["comma-before-three", 2],
      ["dash", 1],
    ]);
  });
  test("an answer holds for all with the same doubt", () => {
    expect(valuesFor({ "comma-before-three": 1, dash: 0 })).toEqual([
      [0, 5],
      [1, 1360],
      [2, 2500],
      [3, 0],
    ]);
    expect(valuesFor({ "comma-before-three": 0, dash: 1 })).toEqual([
      [0, 5],
      [1, 1.36],
      [2, 2.5],
      [3, missing("not_reported")],
    ]);
  });
  test("what is skipped or not answered stays out", () => {
    expect(valuesFor({ "comma-before-three": "skip" })).toEqual([[0, 5]]);
  });
});

describe("placeBlock", () => {
  // Three rows of two columns; the last cell is not asked for.
  const shape: GridShape = {
    rows: 3,
    columns: 2,
    accepts: ({ row, column }) => !(row === 2 && column === 1),
  };
  test.each<[string, string[][], [number, number], object]>([
    ["fits", [["1"], ["2"]], [0, 0], { cells: ["0,0 1", "1,0 2"], rows: [], columns: [], closed: [] }],
    [
      "too many rows",
      [["1"], ["2"], ["3"]],
      [1, 0],
      { cells: ["1,0 1", "2,0 2"], rows: [2], columns: [], closed: [] },
    ],
    [
      "too many columns",
      [["1", "2", "3"]],
      [0, 1],
      { cells: ["0,1 1"], rows: [], columns: [1, 2], closed: [] },
    ],
    [
      "blanks beyond the edge are no misfit",
      [
        ["1", ""],
        ["", ""],
      ],
      [2, 0],
      { cells: ["2,0 1"], rows: [], columns: [], closed: [] },
    ],
    ["on a closed cell", [["7"]], [2, 1], { cells: [], rows: [], columns: [], closed: ["2,1 7"] }],
    [
      "a blank on a closed cell",
      [["1", ""]],
      [2, 0],
      { cells: ["2,0 1"], rows: [], columns: [], closed: [] },
    ],
  ])("%s", (_name, block, [row, column], expected) => {
    const { cells, outsideRows, outsideColumns, closed } = placeBlock(block, { row, column }, shape);
    const said = (all: typeof cells) => all.map((each) => `${each.row},${each.column} ${each.text}`);
    expect({ cells: said(cells), rows: outsideRows, columns: outsideColumns, closed: said(closed) }).toEqual(
      expected,
    );
  });

  test("one copied cell fills the selected area", () => {
    const placed = placeBlock([["5"]], { row: 0, column: 0 }, shape, { rows: 3, columns: 2 });
    expect(placed.cells).toHaveLength(5);
    expect(fits(placed)).toBe(false);
    expect(placed.closed).toEqual([{ row: 2, column: 1, text: "5" }]);
  });
});
