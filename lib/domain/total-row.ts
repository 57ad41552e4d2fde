import type { DrawnCell, DrawnRow, RowUnit } from "./drawn-view";
import type { YearTotal } from "./measure-cells";

/** A total as a cell of a row; a partial sum stays one, kinds stay a range. */
export function totalCell({ year, result, statement, flags, pending, to }: YearTotal): DrawnCell {
  if (result.kind === "none") {
    return result.expected > 0 ? { kind: "gap", year } : { kind: "not-existing", year };
  }
  const cell = { year, flags: [...flags], pending };
  if (result.kind === "range") {
    const { low, high, reported, expected } = result;
    return { ...cell, kind: "range", low, high, parts: { id: null, reported, expected } };
  }
  const parts =
    result.kind === "stated" ? undefined : { id: null, reported: result.reported, expected: result.expected };
  return {
    ...cell,
    kind: "value",
    value: result.value,
    statement,
    ...(parts && { parts }),
    ...(to && { to }),
  };
}

/** The totals as the row of the province, or of the area that goes on as it, in the years of its form. */
export function totalRow(
  unit: RowUnit,
  totals: readonly YearTotal[],
  asked: (year: number) => boolean,
): DrawnRow {
  return {
    unit,
    cells: totals.map((total) =>
      asked(total.year) ? totalCell(total) : { kind: "not-existing", year: total.year },
    ),
  };
}
