import type { GridPlace } from "@/lib/domain/entry/block-placement";

/** The table of cells: which cell stands where. Null stands for a cell that is not asked for. */
export interface GridModel {
  cells: readonly (readonly (string | null)[])[];
}

export const idAt = ({ cells }: GridModel, { row, column }: GridPlace): string | null =>
  cells[row]?.[column] ?? null;

export function placeOf({ cells }: GridModel, id: string): GridPlace | null {
  for (const [row, ids] of cells.entries()) {
    const column = ids.indexOf(id);
    if (column !== -1) return { row, column };
  }
  return null;
}

/** The next cell in a direction, over those that are not asked for; null at the edge. */
export function neighbour(
  model: GridModel,
  { row, column }: GridPlace,
  step: { rows: number; columns: number },
): string | null {
  for (let at = { row: row + step.rows, column: column + step.columns }; model.cells[at.row]; ) {
    const ids = model.cells[at.row];
    if (!ids || at.column < 0 || at.column >= ids.length) return null;
    const id = idAt(model, at);
    if (id) return id;
    at = { row: at.row + step.rows, column: at.column + step.columns };
  }
  return null;
}

/** The first or last cell of a row, or of the whole table. */
export function edgeOf(
  model: GridModel,
  { row }: GridPlace,
  to: "row-start" | "row-end" | "first" | "last",
): string | null {
  const ids = (to === "row-start" || to === "row-end" ? (model.cells[row] ?? []) : model.cells.flat()).filter(
    (id) => id !== null,
  );
  return (to === "row-start" || to === "first" ? ids[0] : ids.at(-1)) ?? null;
}

/** The next cell in reading order that `is` says to stop at, from the end again to the beginning; null for none. */
export function nextOf(
  { cells }: GridModel,
  from: string,
  back: boolean,
  is: (id: string) => boolean,
): string | null {
  const ids = cells.flat().filter((id) => id !== null);
  const at = ids.indexOf(from);
  const ahead = [...ids.slice(at + 1), ...ids.slice(0, at)];
  return (back ? ahead.toReversed() : ahead).find(is) ?? null;
}

export interface Area {
  from: GridPlace;
  rows: number;
  columns: number;
}

/** The rectangle between two cells. */
export function areaBetween(a: GridPlace, b: GridPlace): Area {
  const from = { row: Math.min(a.row, b.row), column: Math.min(a.column, b.column) };
  return { from, rows: Math.abs(a.row - b.row) + 1, columns: Math.abs(a.column - b.column) + 1 };
}

/** The cells of a rectangle, row by row; null where nothing is asked for. */
export const idsIn = (model: GridModel, { from, rows, columns }: Area): (string | null)[][] =>
  Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (__, across) =>
      idAt(model, { row: from.row + down, column: from.column + across }),
    ),
  );
