/** A cell of a table that leaves the site: text, a number, or nothing. */
export type TableCell = string | number | null;

/** One table with one header row. */
export interface Table {
  header: readonly string[];
  rows: readonly (readonly TableCell[])[];
}
