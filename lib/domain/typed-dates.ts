import { type IsoDate, isIsoDate } from "./dates";
import type { Precision } from "./periods";
import { lastOfMonth, two } from "./reading/period-points";

/** A time as it is typed or printed: a day, a month or a year, with its first and last day. */
export interface TypedDate {
  first: IsoDate;
  last: IsoDate;
  precision: NonNullable<Precision>;
}

const DAY = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const MONTH = /^(\d{1,2})[/.-](\d{4})$/;
const YEAR = /^(?:19|20)\d\d$/;

/** "21/6/2017", "6/2017", "2017" or "2017-06-21"; null where the text is none of them. */
export function typedDate(typed: string): TypedDate | null {
  const text = typed.trim();
  const [, day, month, year] = DAY.exec(text) ?? [];
  const iso = day ? `${year}-${two(Number(month))}-${two(Number(day))}` : text;
  if (isIsoDate(iso)) return { first: iso, last: iso, precision: "day" };
  const [, ofMonth, ofYear] = MONTH.exec(text) ?? [];
  const number = Number(ofMonth);
  if (number >= 1 && number <= 12) {
    const first = `${ofYear}-${two(number)}-01`;
    return { first, last: lastOfMonth(Number(ofYear), number), precision: "month" };
  }
  if (!YEAR.test(text)) return null;
  return { first: `${text}-01-01`, last: `${text}-12-31`, precision: "year" };
}
