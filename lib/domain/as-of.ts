import { type IsoDate, isIsoDate } from "./dates";
import type { Observation } from "./observations";
import { keyText } from "./statements";

/** The last moment of a day in the office, as which the figures of that day are asked for again. */
export function endOfDay(day: IsoDate): string {
  if (!isIsoDate(day)) throw new RangeError(`not a date: ${day}`);
  return new Date(`${day}T23:59:59.999+07:00`).toISOString();
}

/**
 * How many keys have another published statement now than they had then: changed, added or taken away.
 * Both lists are of the same keys and the same reader.
 */
export function changedSince(then: readonly Observation[], now: readonly Observation[]): number {
  const publishedOf = (observations: readonly Observation[]) =>
    new Map(observations.flatMap(({ key, published }) => (published ? [[keyText(key), published.id]] : [])));
  const [before, after] = [publishedOf(then), publishedOf(now)];
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].filter((key) => before.get(key) !== after.get(key)).length;
}
