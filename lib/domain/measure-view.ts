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
import { ratioView } from "./measure-ratio";
import type { Measure } from "./measures";
import type { Observation } from "./observations";
import { distinctRange, sumOfParts } from "./rollup";
import { datedMarks, type YearCell, type YearRow } from "./year-table";

/** Everything of one measure and category that its page draws. */
export interface MeasureView {
  years: number[];
  /** The units that report, in official order, without the province. */
  rows: YearRow[];
  totals: YearTotal[];
  /** Published as-of marks at dates of their own. */
  asOf: Observation[];
  spans: Observation[];
}

function totalOf(
  measure: Measure,
  year: number,
  own: YearCell | undefined,
  parts: readonly YearRow[],
  at: number,
): YearTotal {
  const asked = parts.filter((row) => row.cells[at]?.kind !== "not-existing");
  const values = asked.map((row) => ({ unitId: row.unit.id, value: cellValue(row.cells[at]) }));
  const stated = cellValue(own);
  const cells = own?.kind === "value" ? [own] : asked.map((row) => row.cells[at]);
  return {
    year,
    result:
      measure.rollup === "distinct"
        ? distinctRange(stated, values, asked.length)
        : sumOfParts(stated, values, asked.length),
    statement: own?.kind === "value" ? own.statement : null,
    flags: cellFlags(cells),
    pending: cells.some(isPending),
    ...cutOf(year, cells),
  };
}

/** Units that no form of these years asks have no row. */
const isAsked = ({ cells }: YearRow) => cells.some(({ kind }) => kind !== "not-existing");

/** Builds what a measure's page draws, by the rules of adding up; nothing is drawn that is not there. */
export function measureView(input: MeasureViewInput): MeasureView {
  const { measure, years, units, provinceIds, withProvisional = true } = input;
  const province = units.filter(({ id }) => provinceIds.includes(id));
  const parts = units.filter((unit) => !provinceIds.includes(unit.id) && unit.kind !== "province");
  const own = input.observations.filter(
    ({ key, published }) =>
      key.measureId === measure.id && (withProvisional || !published?.flags.includes("provisional")),
  );
  const { asOf, spans } = datedMarks(own, measure.timing);
  const base = { years: [...years], asOf, spans };
  if (measure.ratio) {
    const { rows, totals } = ratioView(input, measure.ratio, parts, province);
    return { ...base, rows: rows.filter(isAsked), totals };
  }
  const rows = tableOf(input, measure.id, parts);
  const provinceRows = tableOf(input, measure.id, province);
  return {
    ...base,
    rows: rows.filter(isAsked),
    totals: years.map((year, at) => totalOf(measure, year, provinceCell(provinceRows, at), rows, at)),
  };
}
