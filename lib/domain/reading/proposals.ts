import type { IsoDate } from "../dates";
import type { Categories, Measure } from "../measures";
import type { Period } from "../periods";
import type { Range } from "../quotes";
import type { Unit } from "../units";
import type { Qualifier } from "../values";

/** What an article says of itself; the day is what "hiện nay" means. */
export interface ArticleFacts {
  publishedOn: IsoDate;
  title?: string;
}

/** What figures may be of. */
export interface ReadingCatalogue {
  measures: readonly (Pick<Measure, "id" | "timing"> & { dimensions: readonly string[] })[];
  dimensions: readonly { id: string; categories: readonly { id: string }[] }[];
  units: readonly Pick<Unit, "id" | "validFrom" | "validTo">[];
}

/** A figure that the reader found: an offer to a person, never a claim. */
export interface Proposal {
  /** The exact words, in the NFC text; `start` and `end` are UTF-16 offsets. */
  quote: string;
  start: number;
  end: number;
  /** The places where the article repeats it, the first included. */
  quotes: Range[];
  printed: string;
  value: number;
  /** The whole of which it is a part: 116 in "114/116". */
  of: number | null;
  qualifier: Qualifier;
  unit: string;
  /** What is counted, as printed: "tổ nhân dân tự quản". */
  subject: string;
  measure: string | null;
  categories: Categories;
  place: string | null;
  unitId: string | null;
  period: Period;
  level: "level" | "change";
  movement: boolean;
}
