import { writeXlsx } from "hucre/xlsx";
import type { Table } from "./table";

/** A sheet of a workbook: one table with one header row. */
export interface Sheet extends Table {
  /** At most 31 letters, without : \ / ? * [ ] */
  name: string;
}

const HEAD = { font: { bold: true }, alignment: { wrapText: true, vertical: "top" } } as const;
const MAX_WIDTH = 60;

/** As wide as the longest text, within reason. */
const widthOf = (texts: readonly (string | number | null)[]) =>
  Math.min(MAX_WIDTH, Math.max(8, ...texts.map((text) => String(text ?? "").length + 2)));

/**
 * A workbook of tables, the header row fixed and ready to filter. Texts stay texts: one that begins with
 * "=" is no formula. Numbers are numbers, and empty cells stay empty.
 */
export async function toXlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  return writeXlsx({
    defaultFont: { name: "Times New Roman", size: 11 },
    sheets: sheets.map(({ name, header, rows }) => ({
      name,
      columns: header.map((_, column) => ({
        width: widthOf([header[column] ?? "", ...rows.map((row) => row[column] ?? null)]),
      })),
      rows: [[...header], ...rows.map((row) => [...row])],
      cells: new Map(header.map((_, column) => [`0,${column}`, { style: HEAD }])),
      freezePane: { rows: 1 },
      ...(rows.length > 0 && {
        autoFilter: { range: `A1:${columnName(header.length - 1)}${rows.length + 1}` },
      }),
    })),
  });
}

/** 0 → A, 25 → Z, 26 → AA. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
