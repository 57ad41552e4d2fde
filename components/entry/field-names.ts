import type { CellValue } from "@/lib/domain/entry/cell-value";

/** Names of the fields of one cell. */
export const FIELD = {
  text: (facetId: string) => `value:${facetId}`,
  reason: (facetId: string) => `reason:${facetId}`,
  note: (facetId: string) => `note:${facetId}`,
  base: (facetId: string) => `base:${facetId}`,
} as const;

/** A saved cell as a hidden field holds it. */
export const baseField = (cell: CellValue): string => JSON.stringify(cell);
