import type { CellText } from "@/lib/cell-text";
import type { Check } from "@/lib/domain/checks/check";
import { type CellValue, sameCell } from "@/lib/domain/entry/cell-value";
import { readCell } from "@/lib/domain/entry/typed-cell";
import { afterPaint } from "./after-paint";
import { type CellView, type Clash, savedAs } from "./entry-cells";

/** A cell between the keyboard and the server. */
export interface Cell {
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

/** Whether what is typed is not what the server holds. */
export function isDirty({ typed, base }: Cell): boolean {
  const value = savedAs(typed);
  return value === null || !sameCell(value, base);
}

/** The cells of an entry table, and who is told when one of them changes: a keystroke draws one cell. */
export class CellTable {
  protected readonly cells = new Map<string, Cell>();
  readonly #views = new Map<string, CellView>();
  readonly #listeners = new Map<string, Set<() => void>>();
  readonly #watchers = new Set<() => void>();
  #revision = 0;
  #telling = false;

  /** Whether the cell is there: its unit's form asks for it. */
  has(id: string): boolean {
    return this.cells.has(id);
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
    const cell = this.cell(id);
    const view: CellView = {
      cell: cell.typed,
      reading: readCell(cell.typed),
      state: cell.clash
        ? "clash"
        : cell.sending
          ? "saving"
          : isDirty(cell)
            ? "edited"
            : cell.justSaved
              ? "saved"
              : "clean",
      checks: this.checksAt(id),
      clash: cell.clash,
      returned: this.returnedAt(id),
    };
    this.#views.set(id, view);
    return view;
  }

  /** What of a cell is not on the server yet: typed, on its way, or in a clash. Null where all of it is. */
  unsent(id: string): { cell: CellText; base: CellValue } | null {
    const cell = this.cells.get(id);
    return cell && (isDirty(cell) || cell.clash) ? { cell: cell.typed, base: cell.base } : null;
  }

  /** Whether anything is not on the server yet. */
  anyUnsent(): boolean {
    return [...this.cells.keys()].some((id) => this.unsent(id) !== null);
  }

  /** What the server was last known to hold of a cell. */
  base(id: string): CellValue {
    return this.cell(id).base;
  }

  /** What the checks say of a cell. */
  protected checksAt(_id: string): readonly Check[] {
    return [];
  }

  /** Why a cell was sent back. */
  protected returnedAt(_id: string): string | null {
    return null;
  }

  protected cell(id: string): Cell {
    const cell = this.cells.get(id);
    if (!cell) throw new RangeError(`no cell ${id}`);
    return cell;
  }

  protected changed(id: string): void {
    this.#views.delete(id);
    for (const listener of this.#listeners.get(id) ?? []) listener();
    this.tellSoon();
  }

  /** Something is another: whoever watches everything is told, together with what changes until then. */
  protected tellSoon(): void {
    this.#revision += 1;
    if (this.#telling || this.#watchers.size === 0) return;
    this.#telling = true;
    afterPaint(() => {
      this.#telling = false;
      for (const watcher of this.#watchers) watcher();
    });
  }
}
