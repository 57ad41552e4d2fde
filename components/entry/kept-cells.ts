import type { CellText } from "@/lib/cell-text";
import type { CellValue } from "@/lib/domain/entry/cell-value";
import { forgetUnsent, keepUnsent, type UnsentCell } from "./unsent-cells";

/** Where a cell, or a field of the report, is kept in this browser. */
export type KeptKey = Omit<UnsentCell, "cell" | "base">;

/** What is typed into a cell and not on the server, with what the server held for it; null where it has all. */
type Unsent = (id: string) => Pick<UnsentCell, "cell" | "base"> | null;

/** How much of what is not on the server this browser has answered for. */
export interface Kept {
  /** Cells that are kept, as far as the browser's store has said so. */
  count: number;
  /** Whether it keeps nothing: a private window, a full disk. */
  nothing: boolean;
}

const BROWSER = { keepUnsent, forgetUnsent };

/**
 * Keeps what was typed in this browser until the server has it, and says how much of it is kept: a cell counts
 * when the browser's store has answered, not when it was asked.
 */
export class KeptCells {
  kept: Kept = { count: 0, nothing: false };
  readonly #unsent: Unsent;
  readonly #keyOf: (id: string) => KeptKey;
  readonly #listeners = new Set<() => void>();
  /** What the server held for each cell when it was given to the browser. */
  readonly #given = new Map<string, CellValue>();
  readonly #answered = new Set<string>();
  readonly #browser: typeof BROWSER;

  constructor(unsent: Unsent, keyOf: (id: string) => KeptKey, browser = BROWSER) {
    this.#unsent = unsent;
    this.#keyOf = keyOf;
    this.#browser = browser;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Keeps a cell as it stands, where the server does not have it. */
  keep(id: string): void {
    const unsent = this.#unsent(id);
    if (!unsent) return;
    this.#given.set(id, unsent.base);
    this.#browser.keepUnsent({ ...this.#keyOf(id), ...unsent }).then(
      () => this.#answer(id),
      () => this.fail(),
    );
  }

  /** Forgets what the server has by now, and keeps anew what it answered with another value below. */
  follow(): void {
    for (const [id, base] of this.#given) {
      const unsent = this.#unsent(id);
      if (unsent && unsent.base !== base) this.keep(id);
      if (unsent) continue;
      this.#given.delete(id);
      this.#answered.delete(id);
      this.#browser.forgetUnsent(this.#keyOf(id)).catch(() => this.fail());
    }
    this.#tell();
  }

  /** A cell that the browser still had from before. */
  takeUp(id: string, base: CellValue): void {
    this.#given.set(id, base);
    this.#answer(id);
  }

  /** Keeps a field of the report, or forgets it where the server has it. */
  keepField(id: string, typed: CellText, base: CellValue): void {
    const key = this.#keyOf(id);
    const { keepUnsent: keep, forgetUnsent: forget } = this.#browser;
    const done = typed.text.trim() === (base.note ?? "") ? forget(key) : keep({ ...key, cell: typed, base });
    done.catch(() => this.fail());
  }

  #answer(id: string): void {
    // The server may have been quicker.
    if (this.#given.has(id)) this.#answered.add(id);
    this.#tell();
  }

  /** The browser keeps nothing, or does not let it be read. */
  fail(): void {
    this.kept = { ...this.kept, nothing: true };
    for (const listener of this.#listeners) listener();
  }

  #tell(): void {
    const count = this.#answered.size;
    if (count === this.kept.count) return;
    this.kept = { ...this.kept, count };
    for (const listener of this.#listeners) listener();
  }
}
