import { describe, expect, test } from "vitest";
import { gapsOf, progressOf, reportedIn } from "./reporting-progress";
import { line } from "./testing/statements-fixture";
import { unitOf } from "./testing/units-fixture";
import { missing, num } from "./testing/values-fixture";
import type { MissingReason, NumberValue, Value } from "./values";
import type { YearCell, YearRow } from "./year-table";

const statement = line("a", num(1), "approved", "2025-01-01T00:00:00Z");

/** A number, a reason, an empty place (null), or nothing asked (undefined). */
function cell(year: number, value: Value | null | undefined): YearCell {
  if (value === undefined) return { kind: "not-existing", year };
  if (value === null) return { kind: "gap", year };
  return value.kind === "number"
    ? { kind: "value", year, value: value as NumberValue, flags: [], pending: false, statement }
    : { kind: "missing", year, reason: value.reason as MissingReason, pending: false, statement };
}
const row = (unitId: string, ...values: (Value | null | undefined)[]): YearRow => ({
  unit: unitOf(unitId),
  cells: values.map((value, at) => cell(2023 + at, value)),
});

const FORMS = [
  { formId: "D", unitId: "huyen-cau-ke", fromYear: 2012, toYear: 2025 },
  { formId: "D", unitId: "thi-xa-duyen-hai", fromYear: 2015, toYear: 2025 },
  { formId: "C", unitId: "xa-cau-ke", fromYear: 2026, toYear: null },
];

describe("progressOf", () => {
  test.each<[string, number, string[], object[]]>([
    [
      "nobody has reported",
      2024,
      [],
      [{ formId: "D", expected: 2, behind: ["huyen-cau-ke", "thi-xa-duyen-hai"] }],
    ],
    ["one has", 2024, ["huyen-cau-ke"], [{ formId: "D", expected: 2, behind: ["thi-xa-duyen-hai"] }]],
    ["all have", 2024, ["huyen-cau-ke", "thi-xa-duyen-hai"], [{ formId: "D", expected: 2, behind: [] }]],
    [
      "a unit that was not asked yet is not behind",
      2014,
      ["huyen-cau-ke"],
      [{ formId: "D", expected: 1, behind: [] }],
    ],
    ["communes from 2026", 2027, [], [{ formId: "C", expected: 1, behind: ["xa-cau-ke"] }]],
    ["before anybody was asked", 2011, [], []],
  ])("%s", (_, year, reported, progress) => {
    expect(progressOf(FORMS, year, new Set(reported))).toEqual(progress);
  });
});

test("reportedIn: whoever gave a number or a reason in any table", () => {
  const tables = [
    [row("huyen-cau-ke", num(0), null), row("huyen-tra-cu", null, missing("withheld"))],
    [row("huyen-tieu-can", undefined, num(3))],
  ];
  expect([...reportedIn(tables, 2023)]).toEqual(["huyen-cau-ke"]);
  expect([...reportedIn(tables, 2024)]).toEqual(["huyen-tra-cu", "huyen-tieu-can"]);
});

describe("gapsOf", () => {
  const both = new Map([2023, 2024].map((year) => [year, new Set(["huyen-cau-ke"])]));
  test.each<[string, YearRow, { asked: number; missing: number }]>([
    ["numbers", row("huyen-cau-ke", num(1), num(0)), { asked: 2, missing: 0 }],
    ["an empty place", row("huyen-cau-ke", num(1), null), { asked: 2, missing: 1 }],
    [
      "not reported and withheld",
      row("huyen-cau-ke", missing(), missing("withheld")),
      { asked: 2, missing: 2 },
    ],
    [
      "not applicable is an answer",
      row("huyen-cau-ke", missing("not_applicable"), num(1)),
      { asked: 2, missing: 0 },
    ],
    ["what was not asked", row("huyen-cau-ke", undefined, null), { asked: 1, missing: 1 }],
    [
      "a unit that reported nothing is behind, and has no gaps",
      row("huyen-tra-cu", null, null),
      { asked: 0, missing: 0 },
    ],
  ])("%s", (_, given, gaps) => {
    expect(gapsOf([given], both)).toEqual(gaps);
  });
});
