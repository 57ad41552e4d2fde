import { sayDate } from "../charts/words";
import type { Period, PeriodBasis, PeriodKind } from "../periods";
import { reportingYearOf, reportingYearPeriod } from "../reporting-years";
import { typedDate } from "../typed-dates";

/** A period as a person types it: "2008" and "21/6/2017" say how exactly they are meant. */
export interface PeriodFields {
  kind: PeriodKind;
  /** Empty where no start is stated; not asked for a day or a year. */
  from: string;
  to: string;
  basis: PeriodBasis;
}

/** The period that the fields mean; null where one of them cannot be read. */
export function periodOfFields({ kind, from, to, basis }: PeriodFields): Period | null {
  const end = typedDate(to);
  if (!end) return null;
  if (kind === "year") {
    const year = Number(end.last.slice(0, 4));
    if (basis === "reporting_year")
      return { kind, ...reportingYearPeriod(year), fromPrecision: "day", toPrecision: "day", basis };
    const whole = { from: `${year}-01-01`, to: `${year}-12-31` };
    return { kind, ...whole, fromPrecision: "year", toPrecision: "year", basis };
  }
  if (kind === "as_of") {
    const { last, precision } = end;
    return { kind, from: last, to: last, fromPrecision: precision, toPrecision: precision, basis };
  }
  const start = from.trim() === "" ? null : typedDate(from);
  if (start === null && from.trim() !== "") return null;
  return {
    kind,
    from: start?.first ?? null,
    to: end.last,
    fromPrecision: start?.precision ?? null,
    toPrecision: end.precision,
    basis,
  };
}

const typed = (date: string, precision: Period["toPrecision"]) =>
  precision === "year" ? date.slice(0, 4) : sayDate(date, precision ?? "day");

/** The fields that mean the period. */
export function fieldsOfPeriod(period: Period): PeriodFields {
  const { kind, from, to, fromPrecision, toPrecision, basis } = period;
  if (kind === "year")
    return { kind, from: "", to: String(reportingYearOf(period) ?? to.slice(0, 4)), basis };
  const start = kind === "as_of" || from === null ? "" : typed(from, fromPrecision);
  return { kind, from: start, to: typed(to, toPrecision), basis };
}
