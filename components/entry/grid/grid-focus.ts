import type { CellText } from "@/lib/cell-text";
import type { CellMode } from "./grid-keys";

/** Which cell has the keyboard, how far the selection reaches, and what the cell held when it came. */
export class GridFocus {
  active: string | null = null;
  /** The other corner of a selected rectangle; the active cell itself where only that is selected. */
  corner: string | null = null;
  mode: CellMode = "ready";
  before: CellText | null = null;
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
    this.#tell();
  }

  /** The selection reaches to another cell; the keyboard stays. */
  reach(id: string): void {
    this.corner = id;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
