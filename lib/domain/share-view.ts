import { SMALL_BASE } from "./changes";
import type { Basis, DrawnCell, DrawnTotal, DrawnView, Untold } from "./drawn-view";
import type { Measure } from "./measures";
import type { NumberValue } from "./values";
import { lastDayOf } from "./year-table";

/** Why a measure has no shares at all: kinds do not add up to their total, a rate has no parts. */
export function noSharesOf({ rollup }: Pick<Measure, "rollup">): "distinct" | "ratio" | null {
  return rollup === "sum" ? null : rollup;
}

/** The complete and exact total of a year that parts may be a share of, else why there is none. */
export function wholeOf(total: DrawnTotal | undefined): NumberValue | Untold {
  if (!total || total.result.kind === "none" || total.result.kind === "range") return "no-total";
  if (total.result.kind === "partial") return "total-partial";
  const { value } = total.result;
  if (value.qualifier !== "exact") return "total-inexact";
  return value.value < SMALL_BASE ? "total-small" : value;
}

function shareOf(cell: DrawnCell, total: DrawnTotal | undefined): DrawnCell {
  if (cell.kind === "range") return untold(cell.year, "no-total");
  if (cell.kind !== "value") return cell;
  const { year, value, statement, parts } = cell;
  const whole = wholeOf(total);
  if (typeof whole === "string") return untold(year, whole, statement);
  if (parts && parts.reported < parts.expected) return untold(year, "partial", statement);
  if (value.qualifier !== "exact") return untold(year, "inexact", statement);
  const sameDay = total && lastDayOf(cell) === lastDayOf(total);
  if (!sameDay || value.value > whole.value) return untold(year, "total-differs", statement);
  const basis: Basis = { kind: "share", value, total: whole };
  return {
    ...cell,
    value: { kind: "number", value: (100 * value.value) / whole.value, qualifier: "exact" },
    // What is not final about the whole is not final about its shares.
    flags: [...new Set([...cell.flags, ...total.flags.filter((flag) => flag !== "revised")])],
    pending: cell.pending || total.pending,
    basis,
  };
}

const untold = (
  year: number,
  why: Untold,
  statement: Extract<DrawnCell, { kind: "untold" }>["statement"] = null,
): DrawnCell => ({ kind: "untold", year, why, difference: null, statement });

/** Each unit's share of the year's complete total, in per cent; the totals stay as they are. */
export function shareView(view: DrawnView): DrawnView {
  return {
    ...view,
    rows: view.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, at) => shareOf(cell, view.totals[at])),
    })),
  };
}
