import type { YearTotal } from "./measure-cells";
import type { Observation } from "./observations";
import type { Statement } from "./statements";
import type { Unit } from "./units";
import type { Flag, NumberValue } from "./values";
import type { YearCell, YearRow } from "./year-table";

/** Why a mode tells nothing of a year for which there is a figure, or of the year before. */
export const UNTOLD = [
  /** The year before has no figure, or lies before the years shown. */
  "no-base",
  /** The series breaks between the two years. */
  "break",
  /** One of the two is no whole year. */
  "part-year",
  /** "More than", "about" and the like have no exact difference or share. */
  "inexact",
  /** A per cent of fewer than twenty would say more than the number can bear. */
  "small-base",
  /** Some units of the group have not reported. */
  "partial",
  "no-total",
  "total-partial",
  "total-inexact",
  "total-small",
  /** The total is smaller than the part, or of another day. */
  "total-differs",
] as const;
export type Untold = (typeof UNTOLD)[number];

/** Of how many units a sum is. */
export interface CellParts {
  /** The place on the page that lists them with their sources; null where none does. */
  id: string | null;
  reported: number;
  expected: number;
}

/** What a computed share or change was computed from. */
export type Basis =
  | { kind: "share"; value: NumberValue; total: NumberValue }
  | { kind: "change"; before: NumberValue; now: NumberValue };

type Value = Extract<YearCell, { kind: "value" }>;

/** A cell as a mode shows it: a figure of a unit or group, or what was computed from it. */
export type DrawnCell =
  | (Value & { parts?: CellParts; basis?: Basis })
  | Exclude<YearCell, Value>
  /** Kinds of a group: somewhere between the largest part and the sum; `high` is null without a limit. */
  | {
      kind: "range";
      year: number;
      low: number;
      high: number | null;
      flags: Flag[];
      pending: boolean;
      parts: CellParts;
    }
  /** `difference` is told in the table where a per cent may not be. */
  | { kind: "untold"; year: number; why: Untold; difference: number | null; statement: Statement | null };

export type RowUnit = Pick<Unit, "id" | "kind" | "name" | "shortName" | "validFrom" | "validTo">;

export interface DrawnRow {
  /** A unit, or a comparable group that stands in the place of its units. */
  unit: RowUnit;
  cells: DrawnCell[];
  /** Of a group of several: its units. */
  parts?: YearRow[];
  /** Where on the page they are listed; see comparable-view. */
  place?: string;
}

export type DrawnTotal = YearTotal & { basis?: Basis; untold?: { why: Untold; difference: number | null } };

/** A measure's page as one of its modes draws it; a plain view of the measure is one. */
export interface DrawnView {
  years: number[];
  rows: DrawnRow[];
  totals: DrawnTotal[];
  asOf: Observation[];
  spans: Observation[];
}

/** The row that speaks for a unit: its own, or that of the group which holds it. */
export const rowOfUnit = (rows: readonly DrawnRow[], unitId: string): DrawnRow | undefined =>
  rows.find(({ unit, parts }) => unit.id === unitId || parts?.some((part) => part.unit.id === unitId));

/** A view without its first year, and without the rows that have nothing but that year. */
export function withoutFirstYear(view: DrawnView): DrawnView {
  const later = <Row extends YearRow | DrawnRow>(row: Row): Row => ({ ...row, cells: row.cells.slice(1) });
  const rows = view.rows
    .map((row) => ({ ...later(row), ...(row.parts && { parts: row.parts.map(later) }) }))
    .filter(({ cells }) => cells.some(({ kind }) => kind !== "not-existing"));
  return { ...view, years: view.years.slice(1), rows, totals: view.totals.slice(1) };
}
