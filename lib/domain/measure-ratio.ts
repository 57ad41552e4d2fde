import {
  cellFlags,
  cellValue,
  isPending,
  type MeasureViewInput,
  provinceCell,
  tableOf,
  type YearTotal,
} from "./measure-cells";
import type { Measure } from "./measures";
import { type RatioResult, type RollupResult, ratioOf } from "./rollup";
import type { Unit } from "./units";
import type { NumberValue } from "./values";
import type { YearCell } from "./year-table";

/** A ratio in the shape of the other totals: per cent, from n of N units. */
function asTotal(result: RatioResult): RollupResult {
  const { reported, expected } = result;
  if (result.kind !== "ratio") return { kind: "none", reported, expected };
  const complete = reported === expected;
  const value: NumberValue = { kind: "number", value: result.percent, qualifier: "exact" };
  return { kind: complete ? "sum" : "partial", value, reported, expected, complete, inexact: [] };
}

/** A ratio's cell or total from its sides: computed values are exact and have no statement of their own. */
export function ratioView(
  input: MeasureViewInput,
  ratio: NonNullable<Measure["ratio"]>,
  parts: readonly Unit[],
  province: readonly Unit[],
) {
  const { years } = input;
  const [top, bottom] = [tableOf(input, ratio.numerator, parts), tableOf(input, ratio.denominator, parts)];
  const pairAt = (row: number, at: number) => ({
    numerator: cellValue(top[row]?.cells[at]),
    denominator: cellValue(bottom[row]?.cells[at]),
  });
  const rows = parts.map((unit, row) => ({
    unit,
    cells: years.map((year, at): YearCell => {
      const sides = [top[row]?.cells[at], bottom[row]?.cells[at]];
      if (sides.some((side) => side?.kind === "not-existing")) return { kind: "not-existing", year };
      const result = ratioOf([pairAt(row, at)], 1);
      if (result.kind !== "ratio") return { kind: "gap", year };
      const value: NumberValue = { kind: "number", value: result.percent, qualifier: "exact" };
      return {
        kind: "value",
        year,
        value,
        flags: cellFlags(sides),
        pending: sides.some(isPending),
        statement: null,
      };
    }),
  }));
  const [ownTop, ownBottom] = [
    tableOf(input, ratio.numerator, province),
    tableOf(input, ratio.denominator, province),
  ];
  const totals = years.map((year, at): YearTotal => {
    const asked = rows.flatMap((row, index) => (row.cells[at]?.kind === "not-existing" ? [] : [index]));
    const own = [provinceCell(ownTop, at), provinceCell(ownBottom, at)];
    const stated = ratioOf([{ numerator: cellValue(own[0]), denominator: cellValue(own[1]) }], 1);
    const computed = ratioOf(
      asked.map((index) => pairAt(index, at)),
      asked.length,
    );
    const result = computed.kind === "ratio" ? computed : stated;
    const used =
      computed.kind === "ratio" ? asked.flatMap((row) => [top[row]?.cells[at], bottom[row]?.cells[at]]) : own;
    return {
      year,
      result: asTotal(result),
      statement: null,
      flags: cellFlags(used),
      pending: used.some(isPending),
    };
  });
  return { rows, totals };
}
