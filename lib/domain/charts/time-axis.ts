import { daysBetween, type IsoDate } from "../dates";
import { reportingYearOn, reportingYearPeriod } from "../reporting-years";

/**
 * Where a date stands on the axis of reporting years: a year's last day (14/12) stands on the year's
 * own mark, so 21/6/2017 stands between the marks of 2016 and 2017.
 */
export function positionOf(date: IsoDate): number {
  const year = reportingYearOn(date);
  const { from, to } = reportingYearPeriod(year);
  // A year's first day is one day past the mark of the year before, not on it.
  const days = daysBetween(from, to) + 1;
  return year - 1 + (daysBetween(from, date) + 1) / days;
}

/** The reporting year to which a place on the axis belongs: a part of a year stands before the year's mark. */
export const yearAt = (position: number): number => Math.ceil(position);

/** The years to be written under an axis `width` pixels wide: every one, else every second, fourth, … */
export function yearTicks(from: number, to: number, width: number, room = 40): number[] {
  const first = Math.ceil(from);
  const last = Math.floor(to);
  const pitch = width / Math.max(to - from, 1);
  const step = [1, 2, 4, 5, 10, 20].find((each) => each * pitch >= room) ?? 50;
  const years: number[] = [];
  for (let year = first; year <= last; year += step) years.push(year);
  return years;
}
