import type { Value } from "../values";

/** What a saved cell holds: its value, null for an empty one, and the explanation beside it. */
export interface CellValue {
  value: Value | null;
  note: string | null;
}

export const EMPTY_CELL: CellValue = { value: null, note: null };

/** Whether two cells say the same. A note without a value is not kept, so it makes no difference. */
export function sameCell(a: CellValue, b: CellValue): boolean {
  if (a.value === null || b.value === null) return a.value === b.value;
  return sameValue(a.value, b.value) && (a.note ?? "") === (b.note ?? "");
}

function sameValue(a: Value, b: Value): boolean {
  if (a.kind === "missing" || b.kind === "missing") {
    return a.kind === "missing" && b.kind === "missing" && a.reason === b.reason;
  }
  return a.value === b.value && a.qualifier === b.qualifier;
}

/**
 * What becomes of a cell that somebody saves who saw `base`, where `standing` stands now: written; left,
 * because he changed nothing or it says so already (the same save sent twice); or a clash with somebody
 * else's save.
 */
export function mergeCell(cells: {
  base: CellValue;
  standing: CellValue;
  mine: CellValue;
}): "write" | "same" | "clash" {
  if (sameCell(cells.base, cells.mine) || sameCell(cells.standing, cells.mine)) return "same";
  return sameCell(cells.standing, cells.base) ? "write" : "clash";
}
