import { dayNumber, type IsoDate } from "../domain/dates";
import type { Period } from "../domain/periods";
import { reportingYearOf } from "../domain/reporting-years";
import type { Locale } from "./locales";

/** The official Vietnamese way: days below 10 and months 1 and 2 bear a zero: 01/7/2025, 15/02/2012. */
function vietnameseDate(date: IsoDate): string {
  const [year, month = "", day] = date.split("-");
  return `${day}/${Number(month) <= 2 ? month : Number(month)}/${year}`;
}

const ENGLISH = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

/** A civil date: 21/6/2017; 21 June 2017. */
export function formatDate(date: IsoDate, locale: Locale): string {
  return locale === "vi" ? vietnameseDate(date) : ENGLISH.format(dayNumber(date) * 86_400_000);
}

/** A bound of a period, as exactly as it was stated. */
export function formatBound(date: IsoDate, precision: Period["toPrecision"], locale: Locale): string {
  if (precision === "year") return date.slice(0, 4);
  if (precision === "month" && locale === "vi") return `${Number(date.slice(5, 7))}/${date.slice(0, 4)}`;
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
