import type { IsoDate } from "./domain/dates";
import { isIsoDate } from "./domain/dates";

/** The office's time zone: a date typed there at night is that day's date. */
export const OFFICE_TIME_ZONE = "Asia/Ho_Chi_Minh";

let fixedDay: IsoDate | null = null;

/** Today's civil date in the office; TODAY (or {@link setToday}) fixes it for tests. */
export function today(): IsoDate {
  if (fixedDay) return fixedDay;
  const fromEnvironment = process.env.TODAY;
  if (fromEnvironment && isIsoDate(fromEnvironment)) return fromEnvironment;
  return new Intl.DateTimeFormat("en-CA", { timeZone: OFFICE_TIME_ZONE }).format(new Date());
}

/** The civil day of a moment in the office. */
export const officeDay = (moment: string): IsoDate =>
  new Intl.DateTimeFormat("en-CA", { timeZone: OFFICE_TIME_ZONE }).format(new Date(moment));

/** Fixes today for a test; null frees it. */
export function setToday(day: IsoDate | null): void {
  fixedDay = day;
}

/** The present moment, moved to today where today is fixed, so that records agree with the date. */
export function now(): Date {
  const moment = new Date();
  const day = today();
  const actual = new Intl.DateTimeFormat("en-CA", { timeZone: OFFICE_TIME_ZONE }).format(moment);
  return new Date(moment.getTime() + (Date.parse(day) - Date.parse(actual)));
}
