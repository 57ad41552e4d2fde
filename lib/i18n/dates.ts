import { sayDate } from "../domain/charts/words";
import { dayNumber, type IsoDate } from "../domain/dates";
import type { Period } from "../domain/periods";
import { reportingYearOf } from "../domain/reporting-years";
import { OFFICE_TIME_ZONE } from "../today";
import type { Locale } from "./locales";

const ENGLISH = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

/** A civil date: 21/6/2017; 21 June 2017. */
export function formatDate(date: IsoDate, locale: Locale): string {
  return locale === "vi" ? sayDate(date) : ENGLISH.format(dayNumber(date) * 86_400_000);
}

/** A bound of a period, as exactly as it was stated. */
export function formatBound(date: IsoDate, precision: Period["toPrecision"], locale: Locale): string {
  if (precision === "year") return date.slice(0, 4);
  if (locale === "vi") return sayDate(date, precision ?? "day");
  if (precision === "month") return formatDate(date, locale).replace(/^\d+ /, "");
  return formatDate(date, locale);
}

/** The bare label of a period, for axes, tables and the API: 2017; 21/6/2017; 2008 – 21/6/2017; … – 21/6/2017. */
export function periodLabel(period: Period, locale: Locale): string {
  const to = formatBound(period.to, period.toPrecision, locale);
  if (period.basis === "reporting_year") return String(reportingYearOf(period) ?? to);
  if (period.kind === "as_of") return to;
  if (period.from === null) return `… – ${to}`;
  const from = formatBound(period.from, period.fromPrecision, locale);
  return from === to ? to : `${from} – ${to}`;
}

const OFFICE_DAY = new Intl.DateTimeFormat("en-CA", { timeZone: OFFICE_TIME_ZONE });
const OFFICE_TIME = new Intl.DateTimeFormat("en-GB", { timeZone: OFFICE_TIME_ZONE, timeStyle: "medium" });

/** A moment of a record, to the second, in the office's time: 21/6/2017 14:46:29. */
export function formatMoment(moment: string, locale: Locale): string {
  const at = new Date(moment);
  return `${formatDate(OFFICE_DAY.format(at), locale)} ${OFFICE_TIME.format(at)}`;
}
