import { describe, expect, test } from "vitest";
import type { CellText } from "@/lib/cell-text";
import type { FormContext } from "@/lib/domain/checks/form";
import { CLUBS_MEASURE, MODEL_TYPES } from "@/lib/domain/testing/measures-fixture";
import { unitOf } from "@/lib/domain/testing/units-fixture";
import { num } from "@/lib/domain/testing/values-fixture";
import type { FormRow } from "@/lib/form-rows";
import { readRows, wantsNote } from "./cell-state";

const row = (measureId: string, categoryKey: string): FormRow => ({
  facetId: categoryKey === "" ? measureId : `${measureId}/${categoryKey}`,
  measureId,
  categoryKey,
  sectionId: "models",
  label: "",
  fullLabel: "",
  unitOfMeasure: "",
  definition: "",
  timing: "stock",
  lastYear: null,
});
const ROWS = ["", "sector=outside", "sector=inside"].flatMap((categoryKey) => [
  row("clubs", categoryKey),
  row("model-types", categoryKey),
]);
const [OUTSIDE, INSIDE] = ["clubs/sector=outside", "clubs/sector=inside"];

/** Cells as typed, the note after a bar: "40 | thiếu một xã". */
const cells = (typed: Record<string, string>): Record<string, CellText> =>
  Object.fromEntries(
    Object.entries(typed).map(([facetId, both]) => {
      const [text = "", note = ""] = both.split(" | ");
      return [facetId, { text, reason: "" as const, note }];
    }),
  );

const context = (changes: Partial<FormContext> = {}): FormContext => ({
  measures: [CLUBS_MEASURE, MODEL_TYPES],
  unit: unitOf("huyen-tra-cu"),
  year: 2017,
  open: true,
  locked: false,
  lastYear: new Map(),
  successions: [],
  others: [],
  ...changes,
});

/** The findings by the row at which they stand. */
function standing(typed: Record<string, string>, changes?: Partial<FormContext>) {
  const { read, general } = readRows(ROWS, cells(typed), context(changes));
  const rows = read.flatMap(({ row, checks }) =>
    checks.map(({ message }) => `${row.facetId}: ${message.code}`),
  );
  return [...general.map(({ message }) => message.code), ...rows];
}

describe("readRows", () => {
  test.each<[string, Record<string, string>, Partial<FormContext>, string[]]>([
    ["nothing typed", {}, {}, []],
    ["a form that adds up", { clubs: "100", [OUTSIDE]: "60", [INSIDE]: "40" }, {}, []],
    [
      "a sum stands at its total",
      { clubs: "100", [OUTSIDE]: "60", [INSIDE]: "30" },
      {},
      ["clubs: sum-differs"],
    ],
    ["half a club", { [INSIDE]: "40,5" }, {}, [`${INSIDE}: not-whole`]],
    [
      "a jump stands at its own row",
      { clubs: "100" },
      { lastYear: new Map([["clubs|", num(20)]]) },
      ["clubs: more-than-doubled"],
    ],
    ["what concerns the whole form stands at none", { clubs: "100" }, { locked: true }, ["period-locked"]],
    ["what cannot be read is not checked", { clubs: "1oo", [OUTSIDE]: "60", [INSIDE]: "30" }, {}, []],
  ])("%s", (_name, typed, changes, expected) => {
    expect(standing(typed, changes)).toEqual(expected);
  });

  test("kinds: more in one part than in all stands at the part", () => {
    const found = standing({
      "model-types": "13",
      "model-types/sector=outside": "10",
      "model-types/sector=inside": "30",
    });
    expect(found).toEqual(["model-types/sector=inside: part-exceeds-total"]);
  });

  test("each row has its cell and what it means; one without a cell is empty", () => {
    const { read } = readRows(ROWS, cells({ clubs: "trên 4.000" }), context());
    expect(read.map(({ row }) => row)).toEqual(ROWS);
    expect(read[0]?.reading).toMatchObject({ kind: "value", value: num(4000, "more_than") });
    expect(read[1]).toMatchObject({ cell: { text: "", reason: "", note: "" }, reading: { kind: "empty" } });
  });
});

describe("wantsNote", () => {
  const wanted = (typed: Record<string, string>) => {
    const { read } = readRows(ROWS, cells(typed), context());
    return read.flatMap(({ checks }) => checks).map((check) => wantsNote(check, read));
  };
  const SUM = { clubs: "100", [OUTSIDE]: "60", [INSIDE]: "30" };
  test.each<[string, Record<string, string>, boolean[]]>([
    ["a warning wants one", SUM, [true]],
    ["given at its row", { ...SUM, clubs: "100 | thiếu một xã" }, [false]],
    ["given at a part that it names", { ...SUM, [INSIDE]: "30 | thiếu một xã" }, [false]],
    ["blanks are none", { ...SUM, clubs: "100 |   " }, [true]],
    ["given at a row that it does not name", { ...SUM, "model-types": "3 | khác" }, [true]],
    ["an error is not explained away", { clubs: "40,5" }, [false]],
  ])("%s", (_name, typed, expected) => {
    expect(wanted(typed)).toEqual(expected);
  });
});
