/** Drawings of one chart, one for each width of its place, widest last. */
export interface Drawing {
  key: string;
  svgs: { width: number; svg: string }[];
}

/** About 32 MB in memory. */
const MAX_LETTERS = 16_000_000;

/** The drawings made last, by what they draw: those used longest ago go first. */
export class DrawingCache {
  readonly #drawings = new Map<string, Drawing>();
  readonly #maxLetters: number;
  #letters = 0;

  /** `maxLetters`: what all drawings together may hold. */
  constructor(maxLetters = MAX_LETTERS) {
    this.#maxLetters = maxLetters;
  }

  get(key: string): Drawing | undefined {
    const found = this.#drawings.get(key);
    if (found) {
      this.#drawings.delete(key);
      this.#drawings.set(key, found);
    }
    return found;
  }

  set(drawing: Drawing): void {
    this.#remove(drawing.key);
    this.#drawings.set(drawing.key, drawing);
    this.#letters += lettersOf(drawing);
    for (const [oldest] of this.#drawings) {
      if (this.#letters <= this.#maxLetters) break;
      this.#remove(oldest);
    }
  }

  #remove(key: string): void {
    const found = this.#drawings.get(key);
    if (!found) return;
    this.#drawings.delete(key);
    this.#letters -= lettersOf(found);
  }
}

const lettersOf = ({ svgs }: Drawing) => svgs.reduce((sum, { svg }) => sum + svg.length, 0);

declare global {
  var chartDrawings: DrawingCache | undefined;
}

/**
 * The one cache of the process: the pages that order a drawing and the box that puts it into the first
 * HTML are bundled apart and share nothing else. A reader's browser has none.
 */
export function drawings(): DrawingCache {
  globalThis.chartDrawings ??= new DrawingCache();
  return globalThis.chartDrawings;
}
