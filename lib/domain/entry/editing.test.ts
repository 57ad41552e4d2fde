import { describe, expect, test } from "vitest";
import { missing, num } from "../testing/values-fixture";
import { type CellValue, EMPTY_CELL, mergeCell, sameCell } from "./cell-value";
import { type EditHistory, NO_HISTORY, recordStep, redoStep, undoStep } from "./edit-history";

const cell = (value: CellValue["value"], note: string | null = null): CellValue => ({ value, note });

describe("sameCell", () => {
  test.each<[string, CellValue, CellValue, boolean]>([
    ["both empty", EMPTY_CELL, cell(null, "chờ xã gửi"), true],
    ["zero is not empty", cell(num(0)), EMPTY_CELL, false],
    ["the same number", cell(num(5)), cell(num(5)), true],
    ["another qualifier", cell(num(5)), cell(num(5, "more_than")), false],
    ["another reason", cell(missing("withheld")), cell(missing("not_reported")), false],
    ["the same reason", cell(missing("withheld")), cell(missing("withheld")), true],
    ["another note", cell(num(5), "a"), cell(num(5), "b"), false],
    ["no note and a blank one", cell(num(5), ""), cell(num(5), null), true],
  ])("%s", (_name, a, b, same) => {
    expect(sameCell(a, b)).toBe(same);
    expect(sameCell(b, a)).toBe(same);
  });
});

describe("mergeCell", () => {
  test.each<[string, [CellValue, CellValue, CellValue], string]>([
    ["what was seen still stands", [cell(num(1)), cell(num(1)), cell(num(2))], "write"],
    ["into an empty cell", [EMPTY_CELL, EMPTY_CELL, cell(num(2))], "write"],
    ["emptied", [cell(num(1)), cell(num(1)), EMPTY_CELL], "write"],
    ["somebody else wrote another number", [cell(num(1)), cell(num(3)), cell(num(2))], "clash"],
    ["somebody else emptied it", [cell(num(1)), EMPTY_CELL, cell(num(2))], "clash"],
    ["somebody else wrote the same number", [cell(num(1)), cell(num(2)), cell(num(2))], "same"],
    ["nothing changed here, something there", [cell(num(1)), cell(num(3)), cell(num(1))], "same"],
    ["the same save a second time", [EMPTY_CELL, cell(num(2)), cell(num(2))], "same"],
  ])("%s", (_name, [base, standing, mine], outcome) => {
    expect(mergeCell({ base, standing, mine })).toBe(outcome);
  });
});

describe("history", () => {
  const edit = (id: string, before: string, after: string) => ({ id, before, after });
  const start: EditHistory<string> = NO_HISTORY;
  const apply = (cells: Record<string, string>, walked: ReturnType<typeof undoStep<string>>) =>
    walked
      ? { ...cells, ...Object.fromEntries(walked.cells.map(({ id, cell: text }) => [id, text])) }
      : cells;

  test("one undo takes a whole paste back, one redo brings it again", () => {
    const history = recordStep(start, [edit("a", "", "1"), edit("b", "", "2")]);
    const back = undoStep(history);
    expect(apply({ a: "1", b: "2" }, back)).toEqual({ a: "", b: "" });
    expect(back && apply({ a: "", b: "" }, redoStep(back.history))).toEqual({ a: "1", b: "2" });
  });
  test("digits of one number are one step", () => {
    const history = recordStep(recordStep(start, [edit("a", "", "1")]), [edit("a", "1", "12")], true);
    expect(apply({}, undoStep(history))).toEqual({ a: "" });
  });
  test("the same cell typed anew is a step of its own", () => {
    const history = recordStep(recordStep(start, [edit("a", "", "1")]), [edit("a", "1", "5")]);
    expect(apply({}, undoStep(history))).toEqual({ a: "1" });
  });
  test("digits do not join a paste", () => {
    const history = recordStep(
      recordStep(start, [edit("a", "", "1"), edit("b", "", "2")]),
      [edit("a", "1", "12")],
      true,
    );
    expect(apply({}, undoStep(history))).toEqual({ a: "1" });
  });
  test("typing after an undo ends what could be done again", () => {
    const back = undoStep(recordStep(start, [edit("a", "", "1")]));
    expect(back && redoStep(recordStep(back.history, [edit("b", "", "2")]))).toBeNull();
  });
  test("nothing to take back", () => {
    expect(undoStep(start)).toBeNull();
    expect(redoStep(start)).toBeNull();
    expect(recordStep(start, [])).toBe(start);
  });
});
