import { badgeOf, evidenceId } from "./evidence";
import { segments } from "./quote-segments";
import { anchorQuote } from "./quotes";
import type { Quote, Statement } from "./statements";

/** Words that say a claim's figure once more. */
export interface Repeat {
  statementId: string;
  quote: Quote;
}

/** A piece of a text with the figures whose quotes cover it. */
export interface Passage {
  text: string;
  /** lib/domain/evidence: evidenceId of each quote over this piece; empty for words around. */
  evidence: string[];
  /** Quotes that begin here: their badge stands before the piece. */
  begins: { evidence: string; badge: number; statementId: string }[];
  conflict: boolean;
}

/**
 * Cuts a text into pieces along its quotes, overlapping ones too. Quotes that the text does not hold
 * are left out: they are found or lost, never guessed.
 */
export function passagesOf(
  text: string,
  statements: readonly Statement[],
  contradicted: ReadonlySet<string>,
  repeats: readonly Repeat[] = [],
): Passage[] {
  const claims = statements.flatMap((statement) => {
    const { source } = statement;
    if (source.kind !== "article") return [];
    const range = anchorQuote(text, source.quote);
    return range ? [{ id: statement.id, statement, repeated: false, ...range }] : [];
  });
  const again = repeats.flatMap(({ statementId, quote }, at) => {
    const statement = statements.find(({ id }) => id === statementId);
    const range = statement && anchorQuote(text, quote);
    return range ? [{ id: `${statementId}+${at}`, statement, repeated: true, ...range }] : [];
  });
  const placed = [...claims, ...again];
  const byId = new Map(placed.map((each) => [each.id, each]));
  return segments(text, placed).map((segment) => {
    const over = segment.ids.flatMap((id) => byId.get(id) ?? []);
    return {
      text: segment.text,
      evidence: over.map(({ statement }) => evidenceId(statement.source)),
      begins: over
        // The badge stands once, before the claim's own words.
        .filter(({ start, repeated }) => start === segment.start && !repeated)
        .map(({ id, statement }) => ({
          evidence: evidenceId(statement.source),
          badge: badgeOf(statement) ?? 0,
          statementId: id,
        })),
      conflict: over.some(({ statement }) => contradicted.has(statement.id)),
    };
  });
}

/**
 * The passages of an article's clauses, in document order. A quote stands in one clause only: where
 * the same words come again, they belong to a later figure or to none.
 */
export function clausePassages(
  clauses: readonly { text: string }[],
  statements: readonly Statement[],
  contradicted: ReadonlySet<string>,
  repeats: readonly Repeat[] = [],
): Passage[][] {
  const placed = new Set<string>();
  return clauses.map(({ text }) => {
    const left = statements.filter(({ id }) => !placed.has(id));
    const passages = passagesOf(text, left, contradicted, repeats);
    for (const { begins } of passages) for (const { statementId } of begins) placed.add(statementId);
    return passages;
  });
}
