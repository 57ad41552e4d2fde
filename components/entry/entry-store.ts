import type { SavedCells } from "@/db/write/submission/save-cells";
import type { CellText } from "@/lib/cell-text";
import { type Check, lineKey } from "@/lib/domain/checks/check";
import { type CellValue, EMPTY_CELL, sameCell } from "@/lib/domain/entry/cell-value";
import {
  type EditHistory,
  type EditStep,
  NO_HISTORY,
  recordStep,
  redoStep,
  undoStep,
} from "@/lib/domain/entry/edit-history";
import type { Value } from "@/lib/domain/values";
import type { FormRow } from "@/lib/form-rows";
import { type Cell, CellTable, isDirty } from "./cell-table";
import { cellId, type EntrySheet, savedAs, textOf } from "./entry-cells";
import { EntryChecks } from "./entry-checks";

/** A cell as it is sent. */
export interface OutgoingCell extends CellValue {
  facetId: string;
  base: CellValue;
}

/** How long a cell says that it was just saved, in milliseconds. */
const SAVED_SHOWN = 2000;

/**
 * What an entry table holds while people type: every cell's text, what the server holds, what is on its
 * way, clashes, and what the checks say. It lies outside the components, so that a keystroke draws one cell.
 */
export class EntryStore extends CellTable {
  readonly #sheets: Map<string, EntrySheet>;
  readonly #rows: readonly FormRow[];
  readonly #checks = new EntryChecks();
  #history: EditHistory<CellText> = NO_HISTORY;
  /** Told of each cell that was typed, with what it holds; the keeper of unsent cells listens. */
  onTyped: ((id: string) => void) | null = null;

  constructor(rows: readonly FormRow[], sheets: readonly EntrySheet[]) {
    super();
    this.#rows = rows;
    this.#sheets = new Map(sheets.map((sheet) => [sheet.unitId, sheet]));
    for (const sheet of sheets) {
      for (const { facetId } of this.rowsOf(sheet.unitId)) {
        const base = sheet.cells[facetId] ?? EMPTY_CELL;
        const cell = { facetId, unitId: sheet.unitId, typed: textOf(base), base };
        this.cells.set(cellId(sheet.unitId, facetId), {
          ...cell,
          sending: null,
          justSaved: false,
          clash: null,
        });
      }
      this.#check(sheet.unitId);
    }
  }

  /** The forms by unit, each as it stands now. */
  get sheets(): ReadonlyMap<string, EntrySheet> {
    return this.#sheets;
  }

  /** A form went in: nothing is typed into it any more. */
  handedIn(unitId: string): void {
    this.#replaceSheet(unitId, { open: false, state: "submitted" });
  }

  protected override checksAt(id: string): readonly Check[] {
    return this.#checks.at(id);
  }

  protected override returnedAt(id: string): string | null {
    const { unitId, facetId } = this.cell(id);
    const returned = this.sheets.get(unitId)?.returned;
    return returned?.facetIds.includes(facetId) ? returned.reason : null;
  }

  /** The rows that a unit's form asks for. */
  rowsOf(unitId: string): readonly FormRow[] {
    const asked = this.sheets.get(unitId)?.asked;
    return asked ? this.#rows.filter(({ facetId }) => asked.includes(facetId)) : this.#rows;
  }

  /** Whether something may be typed into the cell. */
  accepts(id: string): boolean {
    const cell = this.cells.get(id);
    return cell !== undefined && this.sheets.get(cell.unitId)?.open === true;
  }

  /** Findings about a whole form. */
  generalChecks(unitId: string): readonly Check[] {
    return this.#checks.general(unitId);
  }

  /** Last year's published value of a cell; null where there is none. */
  lastYear(id: string): Value | null {
    const { unitId, facetId } = this.cell(id);
    const row = this.#rows.find((each) => each.facetId === facetId);
    return (row && this.sheets.get(unitId)?.context.lastYear.get(lineKey(row))) ?? null;
  }

  /** Types into a cell. With `goesOn` it belongs to the step before: the next digit of the same number. */
  type(id: string, part: Partial<CellText>, goesOn = false): void {
    const { typed: before } = this.cell(id);
    this.apply([{ id, before, after: { ...before, ...part } }], goesOn);
  }

  /** Does several edits as one step that can be taken back. */
  apply(step: EditStep<CellText>, goesOn = false): void {
    const real = step.filter(({ before, after }) => !sameText(before, after));
    if (real.length === 0) return;
    this.#history = recordStep(this.#history, real, goesOn);
    for (const { id, after } of real) this.#set(id, after);
  }

  /** Takes the last step back. Returns the cells that it touched. */
  undo(): string[] {
    return this.#walk(undoStep(this.#history));
  }

  /** Does again what was taken back. Returns the cells that it touched. */
  redo(): string[] {
    return this.#walk(redoStep(this.#history));
  }

  /** Ends a clash: with the other's value, or with one's own over it, now that it was seen. */
  choose(id: string, whose: "mine" | "theirs"): void {
    const cell = this.cell(id);
    if (!cell.clash) return;
    const { theirs } = cell.clash;
    cell.clash = null;
    this.changed(id);
    if (whose === "theirs") this.apply([{ id, before: cell.typed, after: theirs }]);
    this.onTyped?.(id);
  }

  /**
   * Takes up what was typed earlier and never reached the server, on what was seen then. False where the
   * cell cannot take it: its form is closed, or something else is being typed there.
   */
  takeUp(id: string, typed: CellText, base: CellValue): boolean {
    const cell = this.cells.get(id);
    if (!cell || !this.accepts(id) || isDirty(cell)) return false;
    cell.typed = typed;
    cell.base = base;
    this.changed(id);
    this.#checkSoon(cell.unitId);
    return true;
  }

  /** Somebody else saved this cell meanwhile: both values are shown, and one is to be chosen. */
  showClash(id: string, { standing, by, at }: { standing: CellValue; by: string; at: string }): void {
    const cell = this.cell(id);
    cell.base = standing;
    cell.clash = { theirs: textOf(standing), by, at };
    this.changed(id);
  }

  /** What can be sent of a form now; marks it as on its way. */
  send(unitId: string): OutgoingCell[] {
    return this.rowsOf(unitId).flatMap(({ facetId }) => {
      const id = cellId(unitId, facetId);
      const cell = this.cell(id);
      if (cell.sending || cell.clash || !isDirty(cell)) return [];
      const value = savedAs(cell.typed);
      if (!value) return [];
      cell.sending = cell.typed;
      this.changed(id);
      return [{ facetId: cell.facetId, base: cell.base, ...value }];
    });
  }

  /** Nothing came of what was sent: it is to be sent again. */
  sendFailed(unitId: string): void {
    for (const [id, cell] of this.cells) {
      if (cell.unitId !== unitId || !cell.sending) continue;
      cell.sending = null;
      this.changed(id);
    }
  }

  /** The server's answer: what is saved, what clashes, and what others saved meanwhile. */
  settle(unitId: string, sent: readonly OutgoingCell[], answer: SavedCells & { submissionId: string }): void {
    this.#replaceSheet(unitId, { submissionId: answer.submissionId, version: answer.version });
    const clashes = new Map(answer.clashes.map((clash) => [clash.facetId, clash]));
    const wasSent = new Set(sent.map(({ facetId }) => facetId));
    for (const { facetId } of this.rowsOf(unitId)) {
      const id = cellId(unitId, facetId);
      const cell = this.cell(id);
      const standing = answer.standing.cells[facetId] ?? EMPTY_CELL;
      const clash = clashes.get(facetId);
      if (wasSent.has(facetId)) {
        const typedOn = cell.sending !== null && !sameText(cell.sending, cell.typed);
        cell.sending = null;
        cell.base = standing;
        if (clash) this.showClash(id, clash);
        else if (!typedOn) this.#flash(id, cell);
        this.changed(id);
      } else if (!isDirty(cell) && !cell.clash && !sameCell(cell.base, standing)) {
        cell.base = standing;
        cell.typed = textOf(standing);
        this.changed(id);
      }
    }
    this.#checkSoon(unitId);
  }

  #replaceSheet(unitId: string, fields: Partial<EntrySheet>): void {
    const sheet = this.#sheets.get(unitId);
    if (!sheet) return;
    this.#sheets.set(unitId, { ...sheet, ...fields });
    this.tellSoon();
  }

  #flash(id: string, cell: Cell): void {
    cell.justSaved = true;
    setTimeout(() => {
      cell.justSaved = false;
      this.changed(id);
    }, SAVED_SHOWN);
  }

  #walk(walked: ReturnType<typeof undoStep<CellText>>): string[] {
    if (!walked) return [];
    this.#history = walked.history;
    for (const { id, cell } of walked.cells) this.#set(id, cell);
    return walked.cells.map(({ id }) => id);
  }

  #set(id: string, typed: CellText): void {
    const cell = this.cell(id);
    cell.typed = typed;
    cell.justSaved = false;
    this.changed(id);
    this.#checkSoon(cell.unitId);
    this.onTyped?.(id);
  }

  #checkSoon(unitId: string): void {
    this.#checks.soon(unitId, (unitIds) => {
      for (const each of unitIds) for (const id of this.#check(each)) this.changed(id);
      this.tellSoon();
    });
  }

  #check(unitId: string): string[] {
    const sheet = this.sheets.get(unitId);
    if (!sheet) return [];
    return this.#checks.run(
      sheet,
      this.rowsOf(unitId),
      (facetId) => savedAs(this.cell(cellId(unitId, facetId)).typed)?.value ?? null,
    );
  }
}

const sameText = (a: CellText, b: CellText) =>
  a.text === b.text && a.reason === b.reason && a.note === b.note;
