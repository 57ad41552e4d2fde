import { changeBetween, SMALL_BASE } from "./changes";
import type { SeriesBreak } from "./chart-breaks";
import type { Basis, DrawnCell, DrawnTotal, DrawnView, Untold } from "./drawn-view";
import { reportingYearPeriod } from "./reporting-years";
import type { Statement } from "./statements";
import type { Flag, NumberValue } from "./values";
import { lastDayOf } from "./year-table";

/** In what changes are told: of rates in percentage points, else in per cent unless most bases are too small. */
export type ChangeScale = "percent" | "points" | "difference";

/** A figure of a year as a step needs it; null where nothing comparable is there. */
interface Standing {
  year: number;
  value: NumberValue;
  flags: readonly Flag[];
  pending: boolean;
  statement: Statement | null;
  to?: string;
  whole: boolean;
}

type Step = { difference: number; before: NumberValue; now: NumberValue };

const isPartial = (parts: { reported: number; expected: number } | undefined) =>
  parts !== undefined && parts.reported < parts.expected;

function standingOf(cell: DrawnCell | undefined): Standing | null {
  return cell?.kind === "value" ? { ...cell, whole: !isPartial(cell.parts) } : null;
}

function standingTotal(total: DrawnTotal | undefined): Standing | null {
  if (!total || total.result.kind === "none" || total.result.kind === "range") return null;
  return { ...total, value: total.result.value, whole: total.result.kind !== "partial" };
}

const isWholeYear = (each: Standing) =>
  !each.flags.includes("part_year") && lastDayOf(each) === reportingYearPeriod(each.year).to;

/** What lies between two years of one series, else why that cannot be told. */
function stepOf(before: Standing | null, now: Standing, breaks: readonly SeriesBreak[]): Step | Untold {
  if (!before) return "no-base";
  const [from, to] = [lastDayOf(before), lastDayOf(now)];
  if (breaks.some(({ date }) => from < date && date <= to)) return "break";
  if (!isWholeYear(before) || !isWholeYear(now)) return "part-year";
  if (!before.whole || !now.whole) return "partial";
  const difference = changeBetween(before.value, now.value);
  return difference === null ? "inexact" : { difference, before: before.value, now: now.value };
}

function told(step: Step, scale: ChangeScale): { value: NumberValue; basis: Basis } | "small-base" {
  const { difference, before, now } = step;
  if (scale === "percent" && before.value < SMALL_BASE) return "small-base";
  const value = scale === "percent" ? (100 * difference) / before.value : difference;
  return { value: { kind: "number", value, qualifier: "exact" }, basis: { kind: "change", before, now } };
}

const union = (a: readonly Flag[], b: readonly Flag[]): Flag[] => [
  ...new Set([...a, ...b].filter((flag) => flag !== "revised")),
];

function changeCell(
  cell: DrawnCell,
  earlier: DrawnCell | undefined,
  breaks: readonly SeriesBreak[],
  scale: ChangeScale,
): DrawnCell {
  const { year } = cell;
  if (cell.kind === "range") {
    return { kind: "untold", year, why: "inexact", difference: null, statement: null };
  }
  const now = standingOf(cell);
  if (cell.kind !== "value" || !now) return cell;
  const before = standingOf(earlier);
  const step = stepOf(before, now, breaks);
  const { statement } = cell;
  if (typeof step === "string") return { kind: "untold", year, why: step, difference: null, statement };
  const change = told(step, scale);
  if (change === "small-base") {
    return { kind: "untold", year, why: change, difference: step.difference, statement };
  }
  const flags = union(cell.flags, before?.flags ?? []);
  return { ...cell, ...change, flags, pending: cell.pending || (before?.pending ?? false) };
}

function changeTotal(
  total: DrawnTotal,
  earlier: DrawnTotal | undefined,
  breaks: readonly SeriesBreak[],
  scale: ChangeScale,
): DrawnTotal {
  const { result } = total;
  if (result.kind === "none") return total;
  const none = { kind: "none", reported: 0, expected: 0 } as const;
  const now = standingTotal(total);
  const before = standingTotal(earlier);
  const step = now ? stepOf(before, now, breaks) : "inexact";
  if (typeof step === "string") return { ...total, result: none, untold: { why: step, difference: null } };
  const change = told(step, scale);
  if (change === "small-base") {
    return { ...total, result: none, untold: { why: change, difference: step.difference } };
  }
  const { value, basis } = change;
  const flags = union(total.flags, before?.flags ?? []);
  const pending = total.pending || (before?.pending ?? false);
  // It stands on the year's total as that was stated or added up.
  const of = result.kind === "stated" ? { ...result, value, differs: false } : { ...result, value };
  return { ...total, result: of as DrawnTotal["result"], flags, pending, basis };
}

/** Per cent, unless more than half of the steps would start from too small a number. */
function scaleOf(view: DrawnView, isRate: boolean): ChangeScale {
  if (isRate) return "points";
  const bases = view.rows.flatMap(({ cells }) =>
    cells.slice(0, -1).flatMap((cell) => (cell.kind === "value" ? [cell.value.value] : [])),
  );
  const small = bases.filter((base) => base < SMALL_BASE).length;
  return small * 2 > bases.length ? "difference" : "percent";
}

/**
 * Each figure as its change on the year before, told only of whole years, exact numbers and a series that
 * does not break between. A break without units breaks the totals too.
 */
export function changeView(
  view: DrawnView,
  breaks: readonly SeriesBreak[],
  isRate: boolean,
): { view: DrawnView; scale: ChangeScale } {
  const scale = scaleOf(view, isRate);
  const breaking = (unitId: string | null) =>
    breaks.filter(({ unitIds }) => unitIds === null || (unitId !== null && unitIds.includes(unitId)));
  const rows = view.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, at) => changeCell(cell, row.cells[at - 1], breaking(row.unit.id), scale)),
  }));
  const totals = view.totals.map((total, at) =>
    changeTotal(total, view.totals[at - 1], breaking(null), scale),
  );
  // Claims stand between the years and have no year before.
  return { view: { ...view, rows, totals, asOf: [], spans: [] }, scale };
}
