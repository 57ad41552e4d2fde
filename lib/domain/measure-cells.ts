import type { IsoDate } from "./dates";
import type { Measure } from "./measures";
import type { Observation } from "./observations";
import { reportingYearPeriod } from "./reporting-years";
import type { DistinctResult, RollupResult } from "./rollup";
import type { Statement } from "./statements";
import type { Unit } from "./units";
import type { Flag, Value } from "./values";
import { lastDayOf, type YearCell, type YearRow, yearTable } from "./year-table";

/** A year's value for the province, or why there is none; of a ratio, from the sums of both sides. */
export interface YearTotal {
  year: number;
  result: RollupResult | DistinctResult;
  /** The statement behind a stated total. */
  statement: Statement | null;
  /** Of the stated figure, else of any of the parts. */
  flags: Flag[];
  pending: boolean;
  /** Last day of what was added up, where it is not the year's own: 2025-06-30 for the districts. */
  to?: IsoDate;
}

export interface MeasureViewInput {
  measure: Measure;
  years: readonly number[];
  /** The province and what goes on as the same: tinh-tra-vinh, then tra-vinh-cu. */
  provinceIds: readonly string[];
  units: readonly Unit[];
  /** Observations of the facet; of a ratio, of both of its sides too. */
  observations: readonly Observation[];
  asks: (unitId: string, measureId: string, year: number) => boolean;
  withPending: boolean;
  /** False leaves out what is provisional. True unless told otherwise. */
  withProvisional?: boolean;
}

/** What a cell states; null where nobody has stated anything. */
export const cellValue = (cell: YearCell | undefined): Value | null => {
  if (cell?.kind === "value") return cell.value;
  return cell?.kind === "missing" ? { kind: "missing", reason: cell.reason } : null;
};

/** The flags of any of the cells, each once. */
export const cellFlags = (cells: readonly (YearCell | undefined)[]): Flag[] => [
  ...new Set(cells.flatMap((cell) => (cell?.kind === "value" ? cell.flags : []))),
];

/** Whether what a cell states still waits for approval. */
export const isPending = (cell: YearCell | undefined) => (cell && "pending" in cell ? cell.pending : false);

/** The last day that all the cells with a value share, where it is not that of the year. */
export function cutOf(year: number, cells: readonly (YearCell | undefined)[]): { to?: IsoDate } {
  const days = new Set(cells.flatMap((cell) => (cell?.kind === "value" ? [lastDayOf(cell)] : [])));
  const [day] = days;
  return days.size === 1 && day !== undefined && day !== reportingYearPeriod(year).to ? { to: day } : {};
}

/** Unit × year of one measure of the input. */
export function tableOf(input: MeasureViewInput, measureId: string, units: readonly Unit[]): YearRow[] {
  const { measure, years, observations, asks, withPending, withProvisional } = input;
  return yearTable({
    units,
    years,
    timing: measure.timing,
    observations: observations.filter(({ key }) => key.measureId === measureId),
    asks: (unitId, year) => asks(unitId, measureId, year),
    withPending,
    withProvisional,
  });
}

/** The province's cell of a year: of the two that go on as one, the one that has anything to say. */
export function provinceCell(rows: readonly YearRow[], at: number): YearCell | undefined {
  const cells = rows.flatMap((row) => row.cells[at] ?? []);
  return (
    cells.find(({ kind }) => kind === "value") ?? cells.find(({ kind }) => kind === "missing") ?? cells[0]
  );
}
