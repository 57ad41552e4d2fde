import { describe, expect, test } from "vitest";
import { missing, num } from "../testing/values-fixture";
import type { MissingReason, Value } from "../values";
import { type CellQuestion, readCell, readTyped } from "./typed-cell";

describe("readTyped: what is clear", () => {
  test.each<[string, Value]>([
    ["0", num(0)],
    ["1.360", num(1360)],
    ["1 360", num(1360)],
    ["1 360", num(1360)],
    ["12,5", num(12.5)],
    ["45 %", num(45)],
    ["trên 4.000", num(4000, "more_than")],
    ["１.３６０", num(1360)],
    ["1.234.567", num(1_234_567)],
    ["chưa có số liệu", missing("not_reported")],
    ["Chưa có", missing("not_reported")],
    ["không áp dụng", missing("not_applicable")],
    ["×", missing("not_applicable")],
    ["x", missing("not_applicable")],
    ["N/A", missing("not_applicable")],
    ["không công bố", missing("withheld")],
  ])("%j", (text, value) => {
    expect(readTyped(text)).toEqual({ kind: "value", value });
  });
});

describe("readTyped: what has several senses is asked", () => {
  test.each<[string, CellQuestion, Value[]]>([
    ["1,360", "comma-before-three", [num(1.36), num(1360)]],
    ["trên 1,360", "comma-before-three", [num(1.36, "more_than"), num(1360, "more_than")]],
    ["1.5", "point-decimal", [num(1.5)]],
    ["12.50", "point-decimal", [num(12.5)]],
    ["1,234.5", "english-grouping", [num(1234.5)]],
    ["1,234,567", "english-grouping", [num(1_234_567)]],
    ["-", "dash", [num(0), missing("not_reported")]],
    ["–", "dash", [num(0), missing("not_reported")]],
    ["—", "dash", [num(0), missing("not_reported")]],
    ["…", "ellipsis", [missing("not_reported"), num(0)]],
    ["...", "ellipsis", [missing("not_reported"), num(0)]],
    ["..", "ellipsis", [missing("not_reported"), num(0)]],
  ])("%j", (text, question, senses) => {
    expect(readTyped(text)).toEqual({ kind: "question", question, senses });
  });
});

describe("readTyped: what is no number", () => {
  test.each([
    ["4.3oo", "letters"],
    ["12 tổ", "letters"],
    ["-5", "negative"],
    ["114/116", "malformed"],
    ["1.36.0", "malformed"],
    ["9999999999999999", "too-large"],
  ])("%j", (text, refusal) => {
    expect(readTyped(text)).toEqual({ kind: "unreadable", refusal });
  });
  test.each(["", "  ", "\u00a0", "\ufeff"])("%j is empty, never zero", (text) => {
    expect(readTyped(text)).toEqual({ kind: "empty" });
  });
});

test.each<[string, MissingReason | "", unknown]>([
  ["12", "not_reported", { kind: "value", value: missing("not_reported") }],
  ["", "withheld", { kind: "value", value: missing("withheld") }],
  ["12", "", { kind: "value", value: num(12) }],
])("readCell: %j with reason %j", (text, reason, read) => {
  expect(readCell({ text, reason })).toEqual(read);
});
