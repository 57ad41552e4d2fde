import type { IsoDate } from "./dates";
import type { Precision } from "./periods";

export const UNIT_KINDS = [
  "province",
  "city",
  "town",
  "district",
  "ward",
  "commune",
  "block",
  "area",
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** The kinds that stand on the district level. */
export const DISTRICT_KINDS: readonly UnitKind[] = ["city", "town", "district"];
/** The kinds that report since 2025-07-01. */
export const COMMUNE_KINDS: readonly UnitKind[] = ["ward", "commune"];

export interface LocalName {
  vi: string;
  en: string;
}

export interface UnitCode {
  code: string;
  from: IsoDate | null;
  to: IsoDate | null;
}

/** An administrative unit, the province's block of agencies, or a statistical area. */
export interface Unit {
  /** The full name without diacritics: "huyen-cang-long". Codes name nothing: they were used again. */
  id: string;
  kind: UnitKind;
  /** "Huyện Càng Long" */
  name: LocalName;
  /** For axes and tables: "Càng Long", but always "H. Duyên Hải" and "TX Duyên Hải". */
  shortName: LocalName;
  parentId: string | null;
  /** First day, null where older than the record. */
  validFrom: IsoDate | null;
  validFromPrecision: Precision;
  /** Last day, null while it exists. */
  validTo: IsoDate | null;
  codes: UnitCode[];
}

export const SUCCESSION_KINDS = ["rename", "split", "merge", "transfer"] as const;
export type SuccessionKind = (typeof SUCCESSION_KINDS)[number];

/** What one unit handed on to another, on the first day of the new order. */
export interface Succession {
  from: string;
  to: string;
  date: IsoDate;
  kind: SuccessionKind;
  extent: "whole" | "part";
  legalBasis: string;
}
