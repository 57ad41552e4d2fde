import { checkType } from "../checks/type";
import { isIsoDate } from "../dates";
import type { Measure, Timing } from "../measures";
import type { Period, PeriodKind } from "../periods";
import type { Range } from "../quotes";
import { numberPhraseAt } from "../reading/number-phrases";
import { tokensOf } from "../reading/tokens";
import type { Unit } from "../units";
import { periodAllowed } from "../validity";
import type { Qualifier } from "../values";

/** What a person says of a proposal before it becomes a claim. */
export interface ClaimFields {
  /** UTF-16 offsets of its words in the article's text. */
  start: number;
  end: number;
  printed: string;
  value: number;
  qualifier: Qualifier;
  facetId: string;
  unitId: string;
  period: Period;
}

export const CLAIM_FIELDS = ["quote", "printed", "value", "facet", "unit", "period"] as const;
export type ClaimField = (typeof CLAIM_FIELDS)[number];

export const CLAIM_ISSUES = [
  "quote-range",
  "quote-too-long",
  "printed-not-in-quote",
  "value-not-as-printed",
  "value-not-whole",
  "value-not-sane",
  "not-ours",
  "computed-rate",
  "unit-unknown",
  "unit-not-valid",
  "period-unreadable",
  "period-backwards",
  "stock-wants-a-day",
  "flow-wants-a-stretch",
  "status-wants-a-year",
] as const;
export type ClaimIssue = (typeof CLAIM_ISSUES)[number];
export type ClaimIssues = Partial<Record<ClaimField, ClaimIssue>>;

/** Longer words are no quote of one figure. */
export const LONGEST_QUOTE = 600;

export interface ClaimCatalogue {
  facets: readonly { id: string; measureId: string }[];
  measures: readonly Pick<Measure, "id" | "rollup" | "timing">[];
  units: readonly Pick<Unit, "id" | "validFrom" | "validTo">[];
}

/** The number that printed words mean ("1.360", "12,7 triệu", "mười ba", "114/116"); null where they are read as none. */
export function numberOf(printed: string): number | null {
  const tokens = tokensOf(printed.normalize("NFC"));
  for (let at = 0; at < tokens.length; at += 1) {
    const phrase = numberPhraseAt(tokens, at);
    if (phrase) return phrase.value;
  }
  return null;
}

const KINDS: Readonly<Record<Timing, { allowed: readonly PeriodKind[]; issue: ClaimIssue }>> = {
  stock: { allowed: ["as_of", "year"], issue: "stock-wants-a-day" },
  flow: { allowed: ["year", "span"], issue: "flow-wants-a-stretch" },
  status: { allowed: ["year"], issue: "status-wants-a-year" },
};

/**
 * What is wrong with a claim before it is stored, by field: words that the text does not hold, a value
 * that is not the printed one, a measure that cannot be stated, a unit that did not exist, a period that
 * the measure cannot have. Empty where it may be stored.
 */
export function checkClaim(fields: ClaimFields, text: string, catalogue: ClaimCatalogue): ClaimIssues {
  const facet = catalogue.facets.find(({ id }) => id === fields.facetId);
  const measure = catalogue.measures.find(({ id }) => id === facet?.measureId);
  const issues: ClaimIssues = {
    quote: quoteIssue(fields, text),
    printed: printedIssue(fields, text),
    value: valueIssue(fields, measure),
    facet: measure ? (measure.rollup === "ratio" ? "computed-rate" : undefined) : "not-ours",
    unit: unitIssue(fields, catalogue),
    period: periodIssue(fields.period, measure?.timing),
  };
  return Object.fromEntries(Object.entries(issues).filter(([, issue]) => issue !== undefined));
}

/** Whether the range holds words of the text. */
function holdsWords(text: string, { start, end }: Range): boolean {
  const range = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end;
  return range && end <= text.length && text.slice(start, end).trim() !== "";
}

/** Whether the range can be a quote of the text. */
export const isQuotable = (text: string, range: Range): boolean =>
  holdsWords(text, range) && range.end - range.start <= LONGEST_QUOTE;

function quoteIssue(range: ClaimFields, text: string): ClaimIssue | undefined {
  if (!holdsWords(text, range)) return "quote-range";
  return isQuotable(text, range) ? undefined : "quote-too-long";
}

function printedIssue({ start, end, printed }: ClaimFields, text: string): ClaimIssue | undefined {
  return printed !== "" && text.slice(start, end).includes(printed) ? undefined : "printed-not-in-quote";
}

function valueIssue(
  { printed, value }: ClaimFields,
  measure: Pick<Measure, "rollup"> | undefined,
): ClaimIssue | undefined {
  const line = {
    measureId: "",
    categoryKey: "",
    value: { kind: "number", value, qualifier: "exact" } as const,
  };
  const [wrong] = checkType(line, measure ?? { rollup: "ratio" });
  if (wrong) return wrong.message.code === "not-whole" ? "value-not-whole" : "value-not-sane";
  const said = numberOf(printed);
  return said === null || said === value ? undefined : "value-not-as-printed";
}

function unitIssue({ unitId, period }: ClaimFields, { units }: ClaimCatalogue): ClaimIssue | undefined {
  const unit = units.find(({ id }) => id === unitId);
  if (!unit) return "unit-unknown";
  if (!isIsoDate(period.to)) return undefined;
  return periodAllowed(unit, period) ? undefined : "unit-not-valid";
}

function periodIssue({ kind, from, to }: Period, timing: Timing | undefined): ClaimIssue | undefined {
  if (!isIsoDate(to) || (from !== null && !isIsoDate(from))) return "period-unreadable";
  if (from !== null && from > to) return "period-backwards";
  if (kind !== "span" && from === null) return "period-unreadable";
  if (timing === undefined || KINDS[timing].allowed.includes(kind)) return undefined;
  return KINDS[timing].issue;
}
