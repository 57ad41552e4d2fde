import type { IsoDate } from "./dates";
import type { LocalName } from "./units";

export const TIMINGS = ["stock", "flow", "status"] as const;
/** stock: counted as of a date; flow: happened within a period; status: assessed once a year. */
export type Timing = (typeof TIMINGS)[number];

export const ROLLUPS = ["sum", "distinct", "ratio"] as const;
export type Rollup = (typeof ROLLUPS)[number];

export const COUNTS = ["turns", "distinct", "unknown"] as const;
export type Counts = (typeof COUNTS)[number];

export const VISIBILITIES = ["public", "internal", "sensitive"] as const;
export type Visibility = (typeof VISIBILITIES)[number];

export interface MeasureBreak {
  /** First day of the new definition. */
  date: IsoDate;
  precision: "day" | "year";
  legalBasis: string;
  /** What changed, where somebody wrote it down. */
  note?: LocalName;
}

export interface Measure {
  id: string;
  section: string;
  /** Order in the catalogue and in the forms. */
  position: number;
  name: LocalName;
  /** What is counted, in words: "câu lạc bộ", "%". */
  unitOfMeasure: LocalName;
  definition: LocalName;
  timing: Timing;
  rollup: Rollup;
  counts: Counts | null;
  visibility: Visibility;
  /** Visibility for the figures of communes and wards, where one person may be recognised. */
  communeVisibility: Visibility;
  /** Dimensions it is broken down by; not crossed with each other. */
  dimensions: string[];
  /** False where only the categories are asked for (places-assessed by kind). */
  hasTotal: boolean;
  /** For a ratio: the two measures it is computed from. */
  ratio: { numerator: string; denominator: string } | null;
  /** The measure of which this one is a subset, if any. */
  subsetOf: string | null;
  breaks: MeasureBreak[];
}

export interface Category {
  dimension: string;
  id: string;
  name: LocalName;
  validFrom: IsoDate | null;
  validTo: IsoDate | null;
  /** The name that the law gave it later, from that day on. */
  renamed: { on: IsoDate; name: LocalName } | null;
}

export interface Dimension {
  id: string;
  name: LocalName;
  categories: Category[];
}

/** Members of dimensions, by dimension; empty for the total. */
export type Categories = Readonly<Record<string, string>>;

/** Canonical text of categories: "" for the total, "sector=outside", sorted by dimension. */
export function categoryKey(categories: Categories): string {
  return Object.keys(categories)
    .sort()
    .map((dimension) => `${dimension}=${categories[dimension]}`)
    .join(",");
}

/** The reverse of {@link categoryKey}. Throws RangeError where the text is none. */
export function parseCategoryKey(key: string): Categories {
  if (key === "") return {};
  const entries = key.split(",").map((part) => {
    const [dimension, category, ...rest] = part.split("=");
    if (!dimension || !category || rest.length > 0) throw new RangeError(`not a category key: ${key}`);
    return [dimension, category] as const;
  });
  return Object.fromEntries(entries);
}
