import type { Range } from "../quotes";
import type { Proposal } from "../reading/proposals";
import type { ClaimSource } from "../statements";

/** What may come of a proposal: a claim of its own, the second words of one that stands, or nothing. */
export const OUTCOMES = ["confirmed", "repeated", "refused"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** One decision as it is kept. */
export interface Decision {
  id: string;
  revision: number;
  /** {@link proposalKey} of what it was about. */
  proposal: string;
  printed: string;
  exact: string;
  outcome: Outcome;
  statementId: string | null;
  decidedBy: string;
  decidedAt: string;
}

/** A claim of the article, or words that say its figure again. */
export type Standing = Pick<ClaimSource, "quote" | "printed" | "ordinal"> & { statementId: string };

/** The name of a proposal within one revision of a text: where its words stand, and its number. */
export const proposalKey = ({ start, end, printed }: Range & Pick<Proposal, "printed">): string =>
  `${start}-${end}-${printed}`;

/** Where a proposal stands: decided, or waiting for somebody. */
export interface ProposalState {
  outcome: Outcome | "waiting";
  /** The decision that says so; null where it is the claim's standing in the text alone. */
  decision: Decision | null;
  /** The claim that it became or repeats. */
  statementId: string | null;
}

const overlaps = (a: Range, { quote: { start, end } }: Standing) =>
  start !== null && end !== null && start < a.end && a.start < end;

/**
 * What was decided about a proposal of this revision. The decision itself counts first; then a claim
 * that stands in its words with its number, from whichever revision; then the refusal of the same words
 * in an earlier text: what was refused stays refused where the words are the same.
 */
export function stateOf(
  proposal: Pick<Proposal, "start" | "end" | "printed" | "quote">,
  revision: number,
  decisions: readonly Decision[],
  standing: readonly Standing[],
): ProposalState {
  const key = proposalKey(proposal);
  const own = decisions.find((each) => each.revision === revision && each.proposal === key);
  if (own) return { outcome: own.outcome, decision: own, statementId: own.statementId };
  const claim = standing.find((each) => each.printed === proposal.printed && overlaps(proposal, each));
  if (claim) return { outcome: "confirmed", decision: null, statementId: claim.statementId };
  const refused = decisions.find(
    (each) =>
      each.outcome === "refused" &&
      each.revision < revision &&
      each.exact === proposal.quote &&
      each.printed === proposal.printed,
  );
  if (refused) return { outcome: "refused", decision: refused, statementId: null };
  return { outcome: "waiting", decision: null, statementId: null };
}
