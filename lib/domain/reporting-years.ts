import { addDays, earlierOf, type IsoDate, laterOf } from "./dates";
import type { Timing } from "./measures";
import type { Period } from "./periods";
import type { Unit } from "./units";
import type { Flag } from "./values";

/** First and last day, both included. */
export interface Window {
  from: IsoDate;
  to: IsoDate;
}

/** The one place that says when a reporting year ends; it begins on the day after the last one's end. */
const LAST_DAY_OF_YEAR = "12-14";

/** The days of a reporting year: 2017 is 2016-12-15 to 2017-12-14. */
export function reportingYearPeriod(year: number): Window {
  return {
    from: addDays(`${year - 1}-${LAST_DAY_OF_YEAR}`, 1),
    to: `${year}-${LAST_DAY_OF_YEAR}`,
  };
}

/** The reporting year in which a day lies. */
export function reportingYearOn(date: IsoDate): number {
  const year = Number(date.slice(0, 4));
  return date > reportingYearPeriod(year).to ? year + 1 : year;
}

/**
 * The period of a yearly form's figure: a stock is as of the window's last day, a flow or status
 * covers the window. `window` is the unit's share of the year, by default all of it.
 */
export function periodForTiming(
  timing: Timing,
  year: number,
  window: Window = reportingYearPeriod(year),
): Period {
  const { from, to } = window;
  const exact = { fromPrecision: "day", toPrecision: "day", basis: "reporting_year" } as const;
  return timing === "stock"
    ? { kind: "as_of", from: to, to, ...exact }
    : { kind: "year", from, to, ...exact };
}

/**
 * The reporting year that a figure belongs to: the one in which an as-of date lies, or the reporting
 * year itself. Null for spans, which are never divided into years, and for years on another basis.
 */
export function reportingYearOf(period: Period): number | null {
  if (period.kind === "span") return null;
  if (period.kind === "year") return period.basis === "reporting_year" ? reportingYearOn(period.to) : null;
  // "As of 2017" without a day is somewhere in that year; its stored last day must not push it into 2018.
  return period.toPrecision === "year" ? Number(period.to.slice(0, 4)) : reportingYearOn(period.to);
}

/** The number in a period's label: equal for "2017" on any basis. Null for spans. */
export function yearLabelOf(period: Period): number | null {
  if (period.kind === "year" && period.basis !== "reporting_year") return Number(period.to.slice(0, 4));
  return reportingYearOf(period);
}

/** A unit's share of a reporting year; `partYear` where it existed for a part only. Null without overlap. */
export function reportingWindow(
  unit: Pick<Unit, "validFrom" | "validTo">,
  year: number,
): (Window & { partYear: boolean }) | null {
  const whole = reportingYearPeriod(year);
  const from = laterOf(whole.from, unit.validFrom) ?? whole.from;
  const to = earlierOf(whole.to, unit.validTo) ?? whole.to;
  if (from > to) return null;
  return { from, to, partYear: from !== whole.from || to !== whole.to };
}

/** Flags that the window alone gives: a cut flow or status is part-year, a stock of an ended unit is not. */
export function windowFlags(timing: Timing, window: { partYear: boolean }): Flag[] {
  return window.partYear && timing !== "stock" ? ["part_year"] : [];
}

/**
 * The last reporting year in which something that ends on the day can be counted: a stock while it is there on
 * the year's last day, anything else while it was there on some day of it.
 */
export function lastYearOf(timing: Timing, lastDay: IsoDate): number {
  const year = reportingYearOn(lastDay);
  return timing === "stock" && lastDay < reportingYearPeriod(year).to ? year - 1 : year;
}
