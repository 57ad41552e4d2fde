import type { Comment } from "@/db/read/comments";
import type { EarlierYears } from "@/db/read/earlier-years";
import type { ReportFields } from "@/db/write/submission/save-cells";
import { type CellText, cellText } from "@/lib/cell-text";
import type { Check } from "@/lib/domain/checks/check";
import type { FormContext } from "@/lib/domain/checks/form";
import { type CellValue, EMPTY_CELL } from "@/lib/domain/entry/cell-value";
import { readCell, type TypedCell } from "@/lib/domain/entry/typed-cell";
import type { Part } from "@/lib/domain/rollup";
import type { SubmissionState } from "@/lib/domain/submissions";

/** One form of one unit and year, as the entry table takes it from the server. */
export interface EntrySheet {
  formId: string;
  unitId: string;
  year: number;
  unitName: string;
  /** null while nobody has begun it; the first save opens it. */
  submissionId: string | null;
  version: number;
  /** Whether the reader may type into it now. */
  open: boolean;
  /** Where its submission stands; null while nobody has begun it. */
  state: SubmissionState | null;
  cells: Readonly<Record<string, CellValue>>;
  /** The facets that its form asks for; without it all of the table's rows. */
  asked?: readonly string[];
  report: ReportFields;
  context: FormContext;
  /** What the last return asks to be looked at again, and why; null where it was not returned. */
  returned: { facetIds: readonly string[]; reason: string } | null;
  /** What the units under it report, where it states their totals; null elsewhere. */
  parts: {
    byFacet: Readonly<Record<string, readonly Part[]>>;
    names: Readonly<Record<string, string>>;
  } | null;
  /** What the unit is to reach in the year, by facet. */
  plans: Readonly<Record<string, number>>;
  /** What the unit reported for the years before, by facet: the oldest first. */
  earlier: Readonly<Record<string, EarlierYears>>;
  /** What was said of it, oldest first. */
  comments: readonly Comment[];
}

/** Whose cells they are: nobody else's are shown or sent. */
export interface EntryAccount {
  id: string;
  username: string;
  name: string;
}

/** Somebody else's save of a cell that was being typed. */
export interface Clash {
  theirs: CellText;
  by: string;
  at: string;
}

/** Where a cell stands between the keyboard and the server. */
export type CellState = "clean" | "edited" | "saving" | "saved" | "clash";

/** What a cell shows. */
export interface CellView {
  cell: CellText;
  reading: TypedCell;
  state: CellState;
  checks: readonly Check[];
  clash: Clash | null;
  /** Why a reviewer sent this cell back; null where he did not. */
  returned: string | null;
}

export const EMPTY_TEXT: CellText = { text: "", reason: "", note: "" };

/** One name for a cell of a unit's form. */
export const cellId = (unitId: string, facetId: string): string => `${unitId}/${facetId}`;

/** The unit and the facet of a cell. */
export function partsOf(id: string): { unitId: string; facetId: string } {
  const at = id.indexOf("/");
  return { unitId: id.slice(0, at), facetId: id.slice(at + 1) };
}

/** The id of its input in the page. */
export const inputId = (id: string): string => `cell-${id.replace(/[^\w-]/g, "-")}`;

export const textOf = ({ value, note }: CellValue): CellText => cellText(value, note);

/** What a typed cell would save; null where it cannot be saved as it stands: unreadable, or with two senses. */
export function savedAs(cell: CellText): CellValue | null {
  const reading = readCell(cell);
  if (reading.kind === "empty") return EMPTY_CELL;
  return reading.kind === "value" ? { value: reading.value, note: cell.note.trim() || null } : null;
}
