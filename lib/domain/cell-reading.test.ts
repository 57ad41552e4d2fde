import { expect, test } from "vitest";
import { type CellReading, readCell } from "./cell-reading";
import type { MissingReason } from "./values";

const number = (value: number, ambiguous = false): CellReading => ({
  kind: "value",
  value: { kind: "number", value, qualifier: "exact" },
  ambiguous,
});

test.each<[string, string, MissingReason | "", CellReading]>([
  ["an empty cell is never zero", "", "", { kind: "empty" }],
  ["blanks are empty", "  ", "", { kind: "empty" }],
  ["zero is a number", "0", "", number(0)],
  ["the Vietnamese grouping", "1.360", "", number(1360)],
  ["letters among digits", "4.3oo", "", { kind: "unreadable", refusal: "letters" }],
  [
    "a reason wins over a number left behind",
    "12",
    "not_reported",
    {
      kind: "value",
      value: { kind: "missing", reason: "not_reported" },
      ambiguous: false,
    },
  ],
  ["an ambiguous number is said to be so", "1,360", "", number(1.36, true)],
])("%s", (_name, text, reason, reading) => {
  expect(readCell({ text, reason })).toEqual(reading);
});
