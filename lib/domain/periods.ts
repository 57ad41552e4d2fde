import type { IsoDate } from "./dates";

export const PERIOD_KINDS = ["year", "as_of", "span"] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

export const PRECISIONS = ["day", "month", "year"] as const;
/** How exactly a bound was stated; null where it was not stated at all. */
export type Precision = (typeof PRECISIONS)[number] | null;

export const PERIOD_BASES = ["reporting_year", "calendar", "unstated"] as const;
export type PeriodBasis = (typeof PERIOD_BASES)[number];

/** Both ends are included. `from` is null where the source names no start; an as_of has from = to. */
export interface Period {
  kind: PeriodKind;
  from: IsoDate | null;
  to: IsoDate;
  fromPrecision: Precision;
  toPrecision: Precision;
  basis: PeriodBasis;
}
