import { describe, expect, test } from "vitest";
import { cellText } from "./cell-text";
import { readCell } from "./domain/entry/typed-cell";
import { missing, num } from "./domain/testing/values-fixture";
import { MISSING_REASONS, QUALIFIERS, type Value } from "./domain/values";

test.each<[string, Value | null, string | null, object]>([
  ["nothing yet", null, null, { text: "", reason: "", note: "" }],
  ["a note without a number", null, "chờ xã gửi", { text: "", reason: "", note: "chờ xã gửi" }],
  ["zero", num(0), null, { text: "0", reason: "", note: "" }],
  ["grouped", num(1360), null, { text: "1.360", reason: "", note: "" }],
  ["with its qualifier", num(4000, "more_than"), null, { text: "trên 4.000", reason: "", note: "" }],
  ["a reason", missing("withheld"), "theo CV 12", { text: "", reason: "withheld", note: "theo CV 12" }],
])("cellText: %s", (_name, value, note, cell) => {
  expect(cellText(value, note)).toEqual(cell);
});

describe("what is written in a cell is read back as it was", () => {
  // Three decimals after a comma have two senses, and are asked about.
  const numbers = [0, 7, 999, 1000, 1360, 12_345_678, 0.5, 12.5, 96.7, 1360.25, 98.275_862];
  const values: Value[] = [
    ...QUALIFIERS.flatMap((qualifier) => numbers.map((value) => num(value, qualifier))),
    ...MISSING_REASONS.map((reason) => missing(reason)),
  ];
  test.each(values)("%j", (value) => {
    expect(readCell(cellText(value, null))).toEqual({ kind: "value", value });
  });
  test("an empty cell stays empty", () => {
    expect(readCell(cellText(null, null))).toEqual({ kind: "empty" });
  });
});
