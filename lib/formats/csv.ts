import type { TableCell } from "./table";

/** Cells that a spreadsheet would take for a formula are led by an apostrophe. */
const FORMULA = /^[=+\-@\t\r]/;

function csvCell(cell: TableCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** RFC 4180 with a byte-order mark, so that spreadsheets read Vietnamese letters. Numbers keep their point. */
export function toCsv(header: readonly string[], rows: readonly (readonly TableCell[])[]): string {
  return `\uFEFF${[header, ...rows].map((row) => row.map(csvCell).join(",")).join("\r\n")}\r\n`;
}
