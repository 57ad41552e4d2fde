/**
 * Civil dates. A date of this product is a day of the calendar, never a moment:
 * it is written YYYY-MM-DD everywhere and no time zone may shift it.
 */
export type IsoDate = string;

const MS_PER_DAY = 86_400_000;
const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a YYYY-MM-DD that exists in the calendar (2015-02-29 does not). */
export function isIsoDate(text: string): text is IsoDate {
  const parts = PATTERN.exec(text);
  if (!parts) return false;
  const at = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  return new Date(at).toISOString().slice(0, 10) === text;
}

/** Days since 1970-01-01. Throws RangeError where the text is no date. */
export function dayNumber(date: IsoDate): number {
  if (!isIsoDate(date)) throw new RangeError(`not a date: ${date}`);
  return Date.parse(`${date}T00:00:00Z`) / MS_PER_DAY;
}

/** The day so many days later; earlier where they are negative. Throws RangeError where the text is no date. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date((dayNumber(date) + days) * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The later of two dates; null stands for "no limit" and loses. */
export function laterOf(a: IsoDate | null, b: IsoDate | null): IsoDate | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

/** The earlier of two dates; null stands for "no limit" and loses. */
export function earlierOf(a: IsoDate | null, b: IsoDate | null): IsoDate | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

/** A position on a yearly axis: 2017-06-21 is 2017.47 of the calendar. */
export function decimalYear(date: IsoDate): number {
  const year = Number(date.slice(0, 4));
  const start = dayNumber(`${year}-01-01`);
  const length = dayNumber(`${year + 1}-01-01`) - start;
  return year + (dayNumber(date) - start) / length;
}
