/** A point of a line; `value` is null where there is nothing to draw through. */
export interface LinePoint {
  at: number;
  value: number | null;
  /** Provisional or not yet approved: the way to it is dashed. */
  open: boolean;
}

export interface LineSegment {
  dashed: boolean;
  /** Indexes of the points that it joins, in order. */
  points: number[];
}

/**
 * The pieces of a line: never over a point without a value, never over a year that is not there, never
 * over a break of the series; dashed where either end is not final.
 */
export function lineSegments(points: readonly LinePoint[], breaks: readonly number[]): LineSegment[] {
  const segments: LineSegment[] = [];
  let current: LineSegment | null = null;
  for (let index = 1; index < points.length; index++) {
    const [a, b] = [points[index - 1], points[index]];
    const joined =
      a !== undefined &&
      b !== undefined &&
      a.value !== null &&
      b.value !== null &&
      // A year without a point of its own is a gap too.
      b.at - a.at < 1.5 &&
      !breaks.some((each) => each > a.at && each <= b.at);
    if (!joined) {
      current = null;
      continue;
    }
    const dashed = a.open || b.open;
    if (current && current.dashed === dashed) current.points.push(index);
    else {
      current = { dashed, points: [index - 1, index] };
      segments.push(current);
    }
  }
  return segments;
}
