import type { Comment } from "@/db/read/comments";
import { cellId, type EntrySheet, partsOf } from "./entry-cells";

/** What is said of a cell, in numbers. */
export interface Talk {
  count: number;
  /** Comments that somebody still has to see to. */
  open: number;
}

const NO_COMMENTS: readonly Comment[] = [];
const NO_TALK: Talk = { count: 0, open: 0 };

/** The comments on the cells of an entry table; they are said and cleared apart from what is typed. */
export class CellComments {
  readonly #byCell = new Map<string, readonly Comment[]>();
  readonly #talks = new Map<string, Talk>();
  readonly #listeners = new Set<() => void>();

  constructor(sheets: readonly EntrySheet[]) {
    for (const { unitId, comments } of sheets) this.#fill(unitId, comments);
  }

  /** Tells of new and cleared comments; returns how to stop. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The comments on a cell, oldest first; the same list until one comes or is cleared. */
  at(id: string): readonly Comment[] {
    return this.#byCell.get(id) ?? NO_COMMENTS;
  }

  talkAt(id: string): Talk {
    return this.#talks.get(id) ?? NO_TALK;
  }

  /** How many comments of the table somebody still has to see to. */
  get open(): number {
    return [...this.#talks.values()].reduce((sum, { open }) => sum + open, 0);
  }

  /** Takes all that is said of a unit's form now. */
  replace(unitId: string, comments: readonly Comment[]): void {
    for (const id of [...this.#byCell.keys()]) {
      if (partsOf(id).unitId !== unitId) continue;
      this.#byCell.delete(id);
      this.#talks.delete(id);
    }
    this.#fill(unitId, comments);
    for (const listener of this.#listeners) listener();
  }

  #fill(unitId: string, comments: readonly Comment[]): void {
    for (const comment of comments) {
      if (comment.facetId === null) continue;
      const id = cellId(unitId, comment.facetId);
      const all = [...this.at(id), comment];
      const open = all.filter(({ followUp, clearedAt }) => followUp && clearedAt === null).length;
      this.#byCell.set(id, all);
      this.#talks.set(id, { count: all.length, open });
    }
  }
}
