import { categoryKey, type Measure } from "../measures";
import { formatInput } from "../numbers";
import type { Period } from "../periods";
import type { Range } from "../quotes";
import { numberPhraseAt } from "../reading/number-phrases";
import { asOf } from "../reading/period-phrases";
import type { Proposal } from "../reading/proposals";
import { tokensOf } from "../reading/tokens";
import type { Qualifier } from "../values";
import { proposalKey } from "./decisions";

/** Why a proposal cannot be stored as it is; a person may still know what it is of. */
export const CAUTIONS = ["change", "computed-rate", "not-ours", "place-unknown"] as const;
export type Caution = (typeof CAUTIONS)[number];

/** What the form of a proposal begins with. */
export interface ProposedFields {
  key: string;
  start: number;
  end: number;
  quote: string;
  printed: string;
  value: string;
  qualifier: Qualifier;
  /** "" where the reader cannot tell. */
  facetId: string;
  unitId: string;
  period: Period;
  /** The other places where the article says it. */
  others: Range[];
  caution: Caution | null;
}

interface FieldsCatalogue {
  facets: readonly { id: string; measureId: string; categoryKey: string }[];
  measures: readonly Pick<Measure, "id" | "rollup">[];
}

/** Why this proposal cannot be stored as it stands; null where it can. */
export function cautionOf(
  { level, measure, unit, unitId }: Proposal,
  { measures }: FieldsCatalogue,
): Caution | null {
  if (level === "change") return "change";
  const rollup = measures.find(({ id }) => id === measure)?.rollup;
  if (rollup === "ratio" || unit === "%") return "computed-rate";
  if (rollup === undefined) return "not-ours";
  return unitId === null ? "place-unknown" : null;
}

/** The fields that the reader proposes. */
export function proposedFields(proposal: Proposal, catalogue: FieldsCatalogue): ProposedFields {
  const { start, end, quote, printed, value, qualifier, unitId, period, quotes, measure } = proposal;
  const caution = cautionOf(proposal, catalogue);
  const stands = caution === null || caution === "place-unknown";
  const own = catalogue.facets.filter(({ measureId }) => stands && measureId === measure);
  const key = categoryKey(proposal.categories);
  const facet = own.find((each) => each.categoryKey === key) ?? own.find((each) => each.categoryKey === "");
  return {
    key: proposalKey(proposal),
    start,
    end,
    quote,
    printed,
    value: formatInput(value),
    qualifier,
    facetId: facet?.id ?? "",
    unitId: unitId ?? "",
    period,
    others: quotes.filter((range) => range.start !== start || range.end !== end),
    caution,
  };
}

/**
 * The fields for words that a person chose in the text: its first number, and nothing that the words do
 * not say. Null where the words are none of the text or hold no number.
 */
export function handMade(text: string, range: Range, publishedOn: string): ProposedFields | null {
  const quote = text.slice(range.start, range.end);
  const start = range.start + quote.length - quote.trimStart().length;
  const end = start + quote.trim().length;
  const words = text.slice(start, end);
  const tokens = tokensOf(words);
  for (let at = 0; at < tokens.length; at += 1) {
    const phrase = numberPhraseAt(tokens, at);
    const [first, last] = [tokens[at], phrase ? tokens[phrase.to - 1] : undefined];
    if (!phrase || !first || !last) continue;
    const printed = words.slice(first.start, last.end);
    return {
      key: `hand-${proposalKey({ start, end, printed })}`,
      start,
      end,
      quote: words,
      printed,
      value: formatInput(phrase.value),
      qualifier: "exact",
      facetId: "",
      unitId: "",
      period: asOf(publishedOn),
      others: [],
      caution: null,
    };
  }
  return null;
}

/** Where words stand in a text, the place nearest to where they were; null where they do not. */
export function nearestPlace(text: string, words: string, near: number): Range | null {
  if (words === "") return null;
  let best: number | null = null;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    if (best !== null && Math.abs(at - near) >= Math.abs(best - near)) break;
    best = at;
  }
  return best === null ? null : { start: best, end: best + words.length };
}
