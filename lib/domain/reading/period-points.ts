import { addDays, type IsoDate, isIsoDate } from "../dates";
import type { Precision } from "../periods";
import type { Token } from "./tokens";

/** Two digits: "05". */
export const two = (value: number) => String(value).padStart(2, "0");
/** A year of our time, or null. */
export const yearOf = (text: string | undefined): number | null =>
  text !== undefined && /^(?:19|20)\d\d$/.test(text) ? Number(text) : null;

/** The last day of a month. */
export function lastOfMonth(year: number, month: number): IsoDate {
  return month === 12 ? `${year}-12-31` : addDays(`${year}-${two(month + 1)}-01`, -1);
}

/** A day, month or year that is said; `to` is the first token behind it. */
export interface Point {
  first: IsoDate;
  last: IsoDate;
  precision: Precision;
  to: number;
}

/** A day, a month or a year from this token on: "ngày 15/6/2017", "tháng 5 năm 2016", "năm 2008", "2008". */
export function pointAt(tokens: readonly Token[], at: number): Point | null {
  const text = (index: number) => tokens[at + index]?.text;
  const numbers = ["ngày", "tháng", "năm", "cuối", "hết", "đầu"].includes(text(0) ?? "") ? 1 : 0;
  const step = numbers === 1 && ["năm", "tháng", "ngày"].includes(text(1) ?? "") ? 2 : numbers;
  const [first, mark, second, mark2, third] = [0, 1, 2, 3, 4].map((index) => text(step + index));
  const stroke = (sign: string | undefined) => sign === "/" || sign === "-" || sign === ".";
  if (first && second && third && stroke(mark) && stroke(mark2)) {
    const date = `${third}-${two(Number(second))}-${two(Number(first))}`;
    if (isIsoDate(date)) return { first: date, last: date, precision: "day", to: at + step + 5 };
  }
  const packed = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(first ?? "");
  if (packed) {
    const date = `${packed[3]}-${two(Number(packed[2]))}-${two(Number(packed[1]))}`;
    if (isIsoDate(date)) return { first: date, last: date, precision: "day", to: at + step + 1 };
  }
  const month = Number(first);
  const monthYear = mark === "năm" || stroke(mark) ? yearOf(second) : null;
  if (
    monthYear &&
    month >= 1 &&
    month <= 12 &&
    (text(0) === "tháng" || text(1) === "tháng" || stroke(mark))
  ) {
    const start = `${monthYear}-${two(month)}-01`;
    return { first: start, last: lastOfMonth(monthYear, month), precision: "month", to: at + step + 3 };
  }
  const year = yearOf(first);
  if (year === null) return null;
  return { first: `${year}-01-01`, last: `${year}-12-31`, precision: "year", to: at + step + 1 };
}
