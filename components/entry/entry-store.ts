import type { SavedCells } from "@/db/write/submission/save-cells";
import type { CellText } from "@/lib/cell-text";
import { checkRows } from "@/lib/checked-rows";
import type { Check } from "@/lib/domain/checks/check";
import { type CellValue, EMPTY_CELL, sameCell } from "@/lib/domain/entry/cell-value";
import {
  type EditHistory,
  type EditStep,
  NO_HISTORY,
  recordStep,
  redoStep,
  undoStep,
} from "@/lib/domain/entry/edit-history";
import { readCell } from "@/lib/domain/entry/typed-cell";
import type { FormRow } from "@/lib/form-rows";
import { type CellView, type Clash, cellId, type EntrySheet, savedAs, textOf } from "./entry-cells";

interface Cell {
  facetId: string;
  unitId: string;
  typed: CellText;
  /** What the server was last known to hold. */
  base: CellValue;
  /** What is on its way. */
  sending: CellText | null;
  justSaved: boolean;
  clash: Clash | null;
}

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
export class EntryStore {
  readonly sheets: ReadonlyMap<string, EntrySheet>;
  readonly #rows: readonly FormRow[];
  readonly #cells = new Map<string, Cell>();
  readonly #checks = new Map<string, readonly Check[]>();
  readonly #general = new Map<string, readonly Check[]>();
  readonly #views = new Map<string, CellView>();
  readonly #listeners = new Map<string, Set<() => void>>();
  readonly #watchers = new Set<() => void>();
  #history: EditHistory<CellText> = NO_HISTORY;
  #stale = new Set<string>();
  #revision = 0;
  /** Told of each cell that was typed, with what it holds; the keeper of unsent cells listens. */
  onTyped: ((id: string) => void) | null = null;

  constructor(rows: readonly FormRow[], sheets: readonly EntrySheet[]) {
    this.#rows = rows;
    this.sheets = new Map(sheets.map((sheet) => [sheet.unitId, sheet]));
    for (const sheet of sheets) {
      for (const { facetId } of this.rowsOf(sheet.unitId)) {
        const base = sheet.cells[facetId] ?? EMPTY_CELL;
        const cell = { facetId, unitId: sheet.unitId, typed: textOf(base), base };
        this.#cells.set(cellId(sheet.unitId, facetId), {
          ...cell,
          sending: null,
          justSaved: false,
          clash: null,
        });
      }
      this.#check(sheet.unitId);
    }
  }

  /** The rows that a unit's form asks for. */
  rowsOf(unitId: string): readonly FormRow[] {
    const asked = this.sheets.get(unitId)?.asked;
    return asked ? this.#rows.filter(({ facetId }) => asked.includes(facetId)) : this.#rows;
  }

  /** Whether the cell is there: its unit's form asks for it. */
  has(id: string): boolean {
    return this.#cells.has(id);
  }

  /** Tells of changes of one cell; returns how to stop. */
  subscribe(id: string, listener: () => void): () => void {
    const listeners = this.#listeners.get(id) ?? new Set();
    this.#listeners.set(id, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  /** Tells of changes anywhere, at most once a frame or so. */
  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  /** Rises with every change; a snapshot for whoever watches. */
  get revision(): number {
    return this.#revision;
  }

  /** What a cell shows; the same object until it changes. Throws for a cell that is not there. */
  view(id: string): CellView {
    const known = this.#views.get(id);
    if (known) return known;
    const cell = this.#cell(id);
    const view: CellView = {
      cell: cell.typed,
      reading: readCell(cell.typed),
      state: cell.clash
        ? "clash"
        : cell.sending
          ? "saving"
          : this.#isDirty(cell)
            ? "edited"
            : cell.justSaved
              ? "saved"
              : "clean",
      checks: this.#checks.get(id) ?? [],
      clash: cell.clash,
    };
    this.#views.set(id, view);
    return view;
  }

  /** Whether something may be typed into the cell. */
  accepts(id: string): boolean {
    const cell = this.#cells.get(id);
    return cell !== undefined && this.sheets.get(cell.unitId)?.open === true;
  }

  /** Findings about a whole form. */
  generalChecks(unitId: string): readonly Check[] {
    return this.#general.get(unitId) ?? [];
  }

  /** What of a cell is not on the server yet: typed, on its way, or in a clash. Null where all of it is. */
  unsent(id: string): { cell: CellText; base: CellValue } | null {
    const cell = this.#cells.get(id);
    return cell && (this.#isDirty(cell) || cell.clash) ? { cell: cell.typed, base: cell.base } : null;
  }

  /** What the server was last known to hold of a cell. */
  base(id: string): CellValue {
    return this.#cell(id).base;
  }

  /** Types into a cell. With `goesOn` it belongs to the step before: the next digit of the same number. */
  type(id: string, part: Partial<CellText>, goesOn = false): void {
    const { typed: before } = this.#cell(id);
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
    const cell = this.#cell(id);
    if (!cell.clash) return;
    const { theirs } = cell.clash;
    cell.clash = null;
    this.#changed(id);
    if (whose === "theirs") this.apply([{ id, before: cell.typed, after: theirs }]);
    this.onTyped?.(id);
  }

  /** Takes up what was typed earlier and never reached the server, on what was seen then. */
  takeUp(id: string, typed: CellText, base: CellValue): void {
    const cell = this.#cells.get(id);
    if (!cell || !this.sheets.get(cell.unitId)?.open || this.#isDirty(cell)) return;
    cell.typed = typed;
    cell.base = base;
    this.#changed(id);
    this.#checkSoon(cell.unitId);
  }

  /** Somebody else saved this cell meanwhile: both values are shown, and one is to be chosen. */
  showClash(id: string, { standing, by, at }: { standing: CellValue; by: string; at: string }): void {
    const cell = this.#cell(id);
    cell.base = standing;
    cell.clash = { theirs: textOf(standing), by, at };
    this.#changed(id);
  }

  /** What can be sent of a form now; marks it as on its way. */
  send(unitId: string): OutgoingCell[] {
    return [...this.#cells].flatMap(([id, cell]) => {
      if (cell.unitId !== unitId || cell.sending || cell.clash || !this.#isDirty(cell)) return [];
      const value = savedAs(cell.typed);
      if (!value) return [];
      cell.sending = cell.typed;
      this.#changed(id);
      return [{ facetId: cell.facetId, base: cell.base, ...value }];
    });
  }

  /** Nothing came of what was sent: it is to be sent again. */
  sendFailed(unitId: string): void {
    for (const [id, cell] of this.#cells) {
      if (cell.unitId !== unitId || !cell.sending) continue;
      cell.sending = null;
      this.#changed(id);
    }
  }

  /** The server's answer: what is saved, what clashes, and what others saved meanwhile. */
  settle(unitId: string, sent: readonly OutgoingCell[], answer: SavedCells & { submissionId: string }): void {
    const sheet = this.sheets.get(unitId);
    if (!sheet) return;
    sheet.submissionId = answer.submissionId;
    sheet.version = answer.version;
    const clashes = new Map(answer.clashes.map((clash) => [clash.facetId, clash]));
    const wasSent = new Set(sent.map(({ facetId }) => facetId));
    for (const { facetId } of this.rowsOf(unitId)) {
      const id = cellId(unitId, facetId);
      const cell = this.#cell(id);
      const standing = answer.standing.cells[facetId] ?? EMPTY_CELL;
      const clash = clashes.get(facetId);
      if (wasSent.has(facetId)) {
        const typedOn = cell.sending !== null && !sameText(cell.sending, cell.typed);
        cell.sending = null;
        cell.base = standing;
        if (clash) this.showClash(id, clash);
        else if (!typedOn) this.#flash(id, cell);
        this.#changed(id);
      } else if (!this.#isDirty(cell) && !cell.clash && !sameCell(cell.base, standing)) {
        cell.base = standing;
        cell.typed = textOf(standing);
        this.#changed(id);
      }
    }
    this.#checkSoon(unitId);
  }

  #flash(id: string, cell: Cell): void {
    cell.justSaved = true;
    setTimeout(() => {
      cell.justSaved = false;
      this.#changed(id);
    }, SAVED_SHOWN);
  }

  #walk(walked: ReturnType<typeof undoStep<CellText>>): string[] {
    if (!walked) return [];
    this.#history = walked.history;
    for (const { id, cell } of walked.cells) this.#set(id, cell);
    return walked.cells.map(({ id }) => id);
  }

  #set(id: string, typed: CellText): void {
    const cell = this.#cell(id);
    cell.typed = typed;
    cell.justSaved = false;
    this.#changed(id);
    this.#checkSoon(cell.unitId);
    this.onTyped?.(id);
  }

  #isDirty({ typed, base }: Cell): boolean {
    const value = savedAs(typed);
    return value === null || !sameCell(value, base);
  }

  #cell(id: string): Cell {
    const cell = this.#cells.get(id);
    if (!cell) throw new RangeError(`no cell ${id}`);
    return cell;
  }

  #changed(id: string): void {
    this.#views.delete(id);
    this.#revision += 1;
    for (const listener of this.#listeners.get(id) ?? []) listener();
    this.#tellSoon();
  }

  #telling = false;
  #tellSoon(): void {
    if (this.#telling || this.#watchers.size === 0) return;
    this.#telling = true;
    setTimeout(() => {
      this.#telling = false;
      for (const watcher of this.#watchers) watcher();
    });
  }

  /** Checks follow the keystroke, so that the digit is seen first. */
  #checkSoon(unitId: string): void {
    if (this.#stale.size === 0) setTimeout(() => this.#checkStale());
    this.#stale.add(unitId);
  }

  #checkStale(): void {
    const units = this.#stale;
    this.#stale = new Set();
    for (const unitId of units) for (const id of this.#check(unitId)) this.#changed(id);
    this.#tellSoon();
  }

  /** Checks a form with the server's own functions. Returns the cells about which something else is said now. */
  #check(unitId: string): string[] {
    const sheet = this.sheets.get(unitId);
    if (!sheet?.open) return [];
    const rows = this.rowsOf(unitId);
    const { general, byFacet } = checkRows(
      rows,
      (facetId) => savedAs(this.#cell(cellId(unitId, facetId)).typed)?.value ?? null,
      sheet.context,
    );
    this.#general.set(unitId, general);
    return rows.flatMap(({ facetId }) => {
      const id = cellId(unitId, facetId);
      const checks = byFacet.get(facetId) ?? [];
      if (JSON.stringify(checks) === JSON.stringify(this.#checks.get(id) ?? [])) return [];
      this.#checks.set(id, checks);
      return [id];
    });
  }
}

const sameText = (a: CellText, b: CellText) =>
  a.text === b.text && a.reason === b.reason && a.note === b.note;
