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

/** Names of the report's fields. */
export const REPORT_FIELD = { number: "reportNumber", date: "reportDate", office: "reportOffice" } as const;

/** The hidden field with the report's fields as they stood when the page was made. */
export const REPORT_BASE = "reportBase";
