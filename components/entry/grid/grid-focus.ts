import type { CellText } from "@/lib/cell-text";
import type { CellMode } from "./grid-keys";

/** Which cell has the keyboard, how far the selection reaches, and what the cell held when it came. */
export class GridFocus {
  active: string | null = null;
  /** The other corner of a selected rectangle; the active cell itself where only that is selected. */
  corner: string | null = null;
  mode: CellMode = "ready";
  before: CellText | null = null;
  /** The cells of the selection; none where it is the active cell alone. */
  selected: ReadonlySet<string> = new Set();
  readonly #listeners = new Set<() => void>();

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** A cell comes under the keyboard. */
  enter(id: string, before: CellText): void {
    this.active = id;
    this.corner = id;
    this.mode = "ready";
    this.before = before;
    this.selected = new Set();
    this.#tell();
  }

  /** The keyboard leaves the cell, which stays the one that the panel is about. */
  rest(): void {
    this.mode = "ready";
  }

  /** The selection reaches to another cell; the keyboard stays. */
  reach(id: string, selected: ReadonlySet<string>): void {
    this.corner = id;
    this.selected = selected;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
