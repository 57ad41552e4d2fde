import { badgeOf, evidenceId } from "./evidence";
import { segments } from "./quote-segments";
import { anchorQuote } from "./quotes";
import type { Statement } from "./statements";

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
): Passage[] {
  const placed = statements.flatMap((statement) => {
    const { source } = statement;
    if (source.kind !== "article") return [];
    const range = anchorQuote(text, source.quote);
    return range ? [{ id: statement.id, statement, ...range }] : [];
  });
  const byId = new Map(placed.map((each) => [each.id, each]));
  return segments(text, placed).map((segment) => {
    const over = segment.ids.flatMap((id) => byId.get(id) ?? []);
    return {
      text: segment.text,
      evidence: over.map(({ statement }) => evidenceId(statement.source)),
      begins: over
        .filter(({ start }) => start === segment.start)
        .map(({ id, statement }) => ({
          evidence: evidenceId(statement.source),
          badge: badgeOf(statement) ?? 0,
          statementId: id,
        })),
      conflict: over.some(({ id }) => contradicted.has(id)),
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
): Passage[][] {
  const placed = new Set<string>();
  return clauses.map(({ text }) => {
    const left = statements.filter(({ id }) => !placed.has(id));
    const passages = passagesOf(text, left, contradicted);
    for (const { begins } of passages) for (const { statementId } of begins) placed.add(statementId);
    return passages;
  });
}
