import type { Categories } from "./measures";
import { categoryKey } from "./measures";
import type { Period } from "./periods";
import type { Flag, Value } from "./values";

/** What a figure answers (SDMX: the dimensions of an observation). */
export interface Key {
  measureId: string;
  unitId: string;
  categories: Categories;
  period: Period;
}

/** The words of an article that state a figure (W3C Web Annotation selectors). */
export interface Quote {
  exact: string;
  prefix: string;
  suffix: string;
  /** UTF-16 offsets in the NFC text of the article; null while the text is not there or the quote is lost. */
  start: number | null;
  end: number | null;
}

export interface ClaimSource {
  kind: "article";
  articleId: string;
  articleTitle: string;
  publisher: string;
  /** ISO date on which the article was published. */
  publishedAt: string;
  /** Number of the figure in its article, in document order: the badge [3]. */
  ordinal: number;
  quote: Quote;
  quoteLost: boolean;
  /** The number as printed: "1.360". */
  printed: string;
}

export interface ReportSource {
  kind: "report";
  submissionId: string;
  reportNumber: string;
  reportDate: string;
  reportOffice: string;
}

export type Source = ClaimSource | ReportSource;

/** confirmed: a claim; the others are the states of a submission's line. */
export type StatementStatus = "confirmed" | "draft" | "submitted" | "returned" | "approved" | "superseded";

/** One value for one key from one source. */
export interface Statement {
  id: string;
  key: Key;
  value: Value;
  flags: Flag[];
  status: StatementStatus;
  source: Source;
  /** ISO moment at which a line was handed in; absent or null for claims and drafts. */
  submittedAt?: string | null;
  /** ISO moment of confirmation (claim) or approval (line); null before it. */
  effectiveAt: string | null;
  /** ISO moment at which a correction replaced it. */
  supersededAt: string | null;
  /** Set where a commander ranked this statement preferred. */
  preferred: { at: string; reason: string } | null;
  /** Every ranking with the moment at which it was taken back: what was published in the past. Absent where none ever was. */
  ranks?: readonly { at: string; until: string | null }[];
  note: string | null;
}

/** One text for one key; equal keys have equal texts. */
export function keyText(key: Key): string {
  const { period } = key;
  return [
    key.measureId,
    key.unitId,
    categoryKey(key.categories),
    period.kind,
    period.from ?? "",
    period.to,
    period.basis,
  ].join("|");
}
