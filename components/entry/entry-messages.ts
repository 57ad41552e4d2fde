import type { ReportFields, SavedCells } from "@/db/write/submission/save-cells";
import type { ActionError } from "@/lib/action-state";
import type { OutgoingCell } from "./entry-store";

/** What the entry table sends: the typed cells of one or several forms. */
export interface CellsMessage {
  /** Who typed them; the server refuses them from anybody else's session. */
  accountId: string;
  sheets: {
    formId: string;
    unitId: string;
    year: number;
    submissionId: string | null;
    cells: OutgoingCell[];
    report?: { mine: ReportFields; base: ReportFields };
  }[];
}

/** What becomes of them, form by form, in the order sent. */
export type CellsAnswer =
  | { error: ActionError }
  | { sheets: ({ saved: SavedCells & { submissionId: string } } | { error: ActionError })[] };
