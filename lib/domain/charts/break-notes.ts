import type { YearBreak, YearChartData } from "./year-chart-types";

/** Half of a mark and a little: what a break must keep away from the figure before it. */
const CLEAR = 8;

/** Where each break is drawn, in pixels: at its date, but after the last figure before it, never through it. */
export function breakPlaces(
  data: Pick<YearChartData, "lines"> & { breaks: readonly Pick<YearBreak, "at">[] },
  x: (at: number) => number,
): number[] {
  const marks = data.lines.flatMap(({ points }) => points.filter(({ kind }) => kind !== "gap"));
  return data.breaks.map(({ at }) => {
    const before = Math.max(...marks.filter((mark) => mark.at < at).map((mark) => x(mark.at)));
    return Math.max(x(at), before + CLEAR);
  });
}

/**
 * On which side of its line the words of a break fit without leaving the drawing or touching the words
 * before; null where neither does and only the letter stands.
 */
export function noteSides(
  data: { breaks: readonly Pick<YearBreak, "text">[] },
  places: readonly number[],
  room: { from: number; to: number } | null,
): ("left" | "right" | null)[] {
  let taken = room?.from ?? 0;
  return data.breaks.map(({ text }, index) => {
    const at = places[index] ?? 0;
    const width = text.length * 6.9 + 34;
    const next = places[index + 1] ?? room?.to ?? 0;
    const side = !room ? null : at - width >= taken ? "left" : at + width <= next ? "right" : null;
    taken = side === "left" ? at : at + (side === "right" ? width : 24);
    return side;
  });
}
