/** Words beside a vertical: how far they reach, in per cent of the width. */
export interface EventWords {
  at: number;
  width: number;
}

export interface EventPlace {
  /** Which way the words run from their line. */
  align: "start" | "middle" | "end";
  /** 0 stands nearest to the axis. */
  level: number;
}

const ALIGNS = ["start", "end", "middle"] as const;
const MAX_LEVELS = 5;
const APART = 0.8;

const spanOf = ({ at, width }: EventWords, align: EventPlace["align"]): [number, number] => {
  const from = align === "start" ? at : align === "end" ? at - width : at - width / 2;
  return [from, from + width];
};

/**
 * Places the words of events, ordered by their place, on as few levels as it takes for none to touch
 * another, to be crossed by the line of another, or to leave 0–100.
 */
export function eventPlaces(events: readonly EventWords[]): EventPlace[] {
  for (let levels = 1; levels <= MAX_LEVELS; levels++) {
    const found = search(events, levels, []);
    if (found) return found;
  }
  // Too many to be told apart: a level each, over and over.
  return events.map(({ at, width }, index) => ({
    align: at + width > 100 ? "end" : "start",
    level: index % MAX_LEVELS,
  }));
}

function search(events: readonly EventWords[], levels: number, placed: EventPlace[]): EventPlace[] | null {
  const event = events[placed.length];
  if (!event) return placed;
  for (let level = 0; level < levels; level++) {
    for (const align of ALIGNS) {
      const place = { align, level };
      if (!fits(events, placed, event, place)) continue;
      const found = search(events, levels, [...placed, place]);
      if (found) return found;
    }
  }
  return null;
}

function fits(
  events: readonly EventWords[],
  placed: readonly EventPlace[],
  event: EventWords,
  place: EventPlace,
): boolean {
  const [from, to] = spanOf(event, place.align);
  if (from < 0 || to > 100) return false;
  return placed.every((other, index) => {
    const otherEvent = events[index];
    if (!otherEvent) return true;
    const [otherFrom, otherTo] = spanOf(otherEvent, other.align);
    if (other.level === place.level) return otherTo + APART <= from || to + APART <= otherFrom;
    // The higher of the two sends its line through the lower one's level.
    const [line, low, high] =
      other.level > place.level ? [otherEvent.at, from, to] : [event.at, otherFrom, otherTo];
    return line < low - APART / 2 || line > high + APART / 2;
  });
}
