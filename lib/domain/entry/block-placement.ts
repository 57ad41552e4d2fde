/** Where a cell stands: row and column of the table, both from 0. */
export interface GridPlace {
  row: number;
  column: number;
}

/** The table that a block goes into. */
export interface GridShape {
  rows: number;
  columns: number;
  /** Whether something may be typed there: not a cell that the form does not ask for, nor a locked one. */
  accepts(place: GridPlace): boolean;
}

export interface PlacedText extends GridPlace {
  text: string;
}

export interface Placement {
  /** What falls on cells that take it. */
  cells: PlacedText[];
  /** Rows and columns of the block, from 0, that fall outside the table and say something. */
  outsideRows: number[];
  outsideColumns: number[];
  /** Texts that fall on cells which take nothing. */
  closed: PlacedText[];
}

/** Whether the whole block found its place. */
export const fits = ({ outsideRows, outsideColumns, closed }: Placement): boolean =>
  outsideRows.length + outsideColumns.length + closed.length === 0;

/**
 * Lays a block onto the table with its first cell at `at`. A block of one cell fills the whole `area`
 * where one is selected. What says nothing (a blank beyond the edge or on a closed cell) is no misfit.
 */
export function placeBlock(
  block: readonly (readonly string[])[],
  at: GridPlace,
  shape: GridShape,
  area: { rows: number; columns: number } = { rows: 1, columns: 1 },
): Placement {
  const only = block.length === 1 && block[0]?.length === 1 ? block[0][0] : undefined;
  const laid =
    only === undefined
      ? block
      : Array.from({ length: area.rows }, () => Array<string>(area.columns).fill(only));
  const placement: Placement = { cells: [], outsideRows: [], outsideColumns: [], closed: [] };
  const outsideRows = new Set<number>();
  const outsideColumns = new Set<number>();
  for (const [down, texts] of laid.entries()) {
    for (const [across, text] of texts.entries()) {
      const place = { row: at.row + down, column: at.column + across };
      const beyond = place.row >= shape.rows || place.column >= shape.columns;
      if (beyond) {
        if (text === "") continue;
        if (place.row >= shape.rows) outsideRows.add(down);
        if (place.column >= shape.columns) outsideColumns.add(across);
      } else if (shape.accepts(place)) placement.cells.push({ ...place, text });
      else if (text !== "") placement.closed.push({ ...place, text });
    }
  }
  const ascending = (numbers: Set<number>) => [...numbers].sort((a, b) => a - b);
  return { ...placement, outsideRows: ascending(outsideRows), outsideColumns: ascending(outsideColumns) };
}
