import {
  cellFlags,
  cellValue,
  cutOf,
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
import type { YearCell, YearRow } from "./year-table";

const percentOf = ({ percent }: Extract<RatioResult, { kind: "ratio" }>): NumberValue => ({
  kind: "number",
  value: percent,
  qualifier: "exact",
});

const stated = (value: NumberValue): RollupResult => ({
  kind: "stated",
  value,
  computed: null,
  differs: false,
});

/** A ratio of units in the shape of the other totals: per cent, from n of N units. */
function asTotal(result: RatioResult): RollupResult {
  const { reported, expected } = result;
  if (result.kind !== "ratio") return { kind: "none", reported, expected };
  const complete = reported === expected;
  const value = percentOf(result);
  return { kind: complete ? "sum" : "partial", value, reported, expected, complete, inexact: [] };
}

type Cells = (YearCell | undefined)[];
const pairOf = ([top, bottom]: Cells) => ({ numerator: cellValue(top), denominator: cellValue(bottom) });
const isAsked = (sides: Cells) => !sides.some((side) => side?.kind === "not-existing");

/** One unit's ratio from its sides, else the ratio that was stated without them. */
function cellFrom(year: number, sides: Cells, own: YearCell | undefined): YearCell {
  const result = isAsked(sides) ? ratioOf([pairOf(sides)], 1) : null;
  if (result?.kind === "ratio") {
    const pending = sides.some(isPending);
    const flags = cellFlags(sides);
    const value = percentOf(result);
    return { kind: "value", year, value, flags, pending, statement: null, ...cutOf(year, sides) };
  }
  if (own?.kind === "value" || own?.kind === "missing") return own;
  return { kind: result ? "gap" : "not-existing", year };
}

/** The province's: from the sums of the units, else from its own stated sides, else as it was stated. */
function totalFrom(
  year: number,
  units: readonly Cells[],
  sides: Cells,
  own: YearCell | undefined,
): YearTotal {
  const total = (result: RollupResult, used: Cells): YearTotal => ({
    year,
    result,
    statement: null,
    flags: cellFlags(used),
    pending: used.some(isPending),
    ...cutOf(year, used),
  });
  const computed = ratioOf(units.map(pairOf), units.length);
  if (computed.kind === "ratio") return total(asTotal(computed), units.flat());
  const ofSides = ratioOf([pairOf(sides)], 1);
  if (ofSides.kind === "ratio") return total(stated(percentOf(ofSides)), sides);
  if (own?.kind === "value") return { ...total(stated(own.value), [own]), statement: own.statement };
  return total(asTotal(computed), units.flat());
}

/** The rows and totals of a ratio: what is computed from its sides is exact and has no statement of its own. */
export function ratioView(
  input: MeasureViewInput,
  ratio: NonNullable<Measure["ratio"]>,
  parts: readonly Unit[],
  province: readonly Unit[],
): { rows: YearRow[]; totals: YearTotal[] } {
  const tablesOf = (units: readonly Unit[]) => ({
    top: tableOf(input, ratio.numerator, units),
    bottom: tableOf(input, ratio.denominator, units),
    own: tableOf(input, input.measure.id, units),
  });
  const ofParts = tablesOf(parts);
  const ofProvince = tablesOf(province);
  const sidesOf = (row: number, at: number) => [ofParts.top[row]?.cells[at], ofParts.bottom[row]?.cells[at]];
  return {
    rows: parts.map((unit, row) => ({
      unit,
      cells: input.years.map((year, at) => cellFrom(year, sidesOf(row, at), ofParts.own[row]?.cells[at])),
    })),
    totals: input.years.map((year, at) => {
      const asked = parts.map((_, row) => sidesOf(row, at)).filter(isAsked);
      const sides = [provinceCell(ofProvince.top, at), provinceCell(ofProvince.bottom, at)];
      return totalFrom(year, asked, sides, provinceCell(ofProvince.own, at));
    }),
  };
}
