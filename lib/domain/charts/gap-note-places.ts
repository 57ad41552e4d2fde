import { insideEdges, type Place } from "./lift-label";

interface GapNote {
  text: string;
  letter: string;
}

interface GapNotePlace extends Place {
  /** The note's words, or its letter alone where they would stand on a line. */
  said: string;
}

interface Room {
  /** The axis on which the ticks of gaps stand. */
  axis: number;
  /** Of the drawing. */
  width: number;
  /** No room for words at all: letters only, as on phones. */
  narrow: boolean;
}

/** From the axis to the lowest baseline, above the tick of the gap. */
const LOWEST = 18;
const ROW = 18;
const ROWS = 4;
const LETTER_WIDTH = 6.9;

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/**
 * Where the words about gaps stand, in pixels, y downwards: each in the lowest row above the axis in which
 * they touch neither a drawn line nor the words before them, else as a letter there. `xs` are the places of
 * the gaps; `lines` the drawn pieces, each a run of joined points.
 */
export function gapNotePlaces(
  notes: readonly GapNote[],
  xs: readonly number[],
  lines: readonly (readonly Place[])[],
  { axis, width, narrow }: Room,
): GapNotePlace[] {
  const taken: Box[] = [];
  const rows = Array.from({ length: ROWS }, (_, row) => axis - LOWEST - row * ROW);
  return notes.map(({ text, letter }, index) => {
    const short = `(${letter})`;
    const free = (said: string) => {
      const x = insideEdges(xs[index] ?? 0, said.length, width);
      return rows
        .map((y) => ({ said, x, y }))
        .find((place) => {
          const box = boxOf(place);
          return !taken.some((other) => overlap(box, other)) && !lines.some((line) => crosses(line, box));
        });
    };
    const place = (narrow ? null : free(`${text} ${short}`)) ??
      free(short) ?? { said: short, x: insideEdges(xs[index] ?? 0, short.length, width), y: axis - LOWEST };
    taken.push(boxOf(place));
    return place;
  });
}

function boxOf({ said, x, y }: GapNotePlace): Box {
  const half = (said.length * LETTER_WIDTH) / 2 + 4;
  return { left: x - half, right: x + half, top: y - 13, bottom: y + 5 };
}

const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Whether a run of joined points passes through the box. */
const crosses = (line: readonly Place[], box: Box) =>
  line.some((to, index) => {
    const from = line[index - 1] ?? to;
    const [a, b] = from.x <= to.x ? [from, to] : [to, from];
    if (b.x < box.left || a.x > box.right) return false;
    const at = (x: number) => (b.x === a.x ? a.y : a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x));
    const [enter, leave] = [at(Math.max(a.x, box.left)), at(Math.min(b.x, box.right))];
    return Math.min(enter, leave) < box.bottom && Math.max(enter, leave) > box.top;
  });
