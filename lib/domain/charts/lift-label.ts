/** About how wide a digit or letter of 13 pixels is, rather too wide than too narrow. */
const LETTER = 7.6;
/** The least distance from the middle of a mark to a text's baseline above it. */
const CLEAR = 13;

export interface Place {
  x: number;
  y: number;
}

/**
 * The baseline of a text centred at x: where it would stand, or above the marks that it would touch there.
 * Everything in pixels, y downwards.
 */
export function liftedLabel(at: Place, letters: number, marks: readonly Place[]): number {
  const half = (letters * LETTER) / 2 + 9;
  let y = at.y;
  // From the lowest up: above one mark there may be the next.
  for (const mark of [...marks].sort((a, b) => b.y - a.y)) {
    const beside = Math.abs(mark.x - at.x) < half;
    const level = mark.y > y - CLEAR - 9 && mark.y < y + 9;
    if (beside && level) y = mark.y - CLEAR;
  }
  return y;
}

/** Room for the numbers left of an axis, in pixels: the longest of them in digits of one width. */
export const axisRoom = (printed: readonly string[]): number =>
  Math.max(46, 12 + Math.max(0, ...printed.map((text) => text.length)) * 8.6);

/** The middle of a text that would stand at x, moved so that it leaves neither edge of the drawing. */
export function insideEdges(x: number, letters: number, width: number): number {
  const half = (letters * 6.9) / 2;
  return half * 2 >= width ? width / 2 : Math.max(half, Math.min(width - half, x));
}
