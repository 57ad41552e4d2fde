import { DomainError } from "@/lib/domain/errors";
import { SUBMISSION_STEPS } from "@/lib/domain/submission-steps";
import {
  isOwnSubmission,
  type SubmissionEvent,
  type SubmissionState,
  transition,
} from "@/lib/domain/submissions";
import { type Actor, authorize } from "../../authorize";
import type { Context } from "../../context";
import type { SubmissionRow } from "./expected-row";

/**
 * Lets an account take a step of a submission's life: who it is and the state after it. Throws
 * unauthenticated, forbidden, wrong-state (naming the state) or own-submission, in this order.
 */
export async function takeStep(
  context: Context,
  standing: SubmissionRow,
  event: SubmissionEvent,
): Promise<{ actor: Actor; state: SubmissionState }> {
  const { action, byAnother } = SUBMISSION_STEPS[event];
  const actor = await authorize(context, action, standing.unitId);
  const state = transition(standing.state, event);
  if (!state) throw new DomainError("wrong-state", { state: standing.state, event });
  if (byAnother && isOwnSubmission(standing, actor.id)) throw new DomainError("own-submission");
  return { actor, state };
}

/** Who decided, for the columns that name it, and in whose place. */
export const deciderOf = ({ id, standsFor }: Actor) => ({
  decidedBy: id,
  decidedFor: standsFor?.commanderId ?? null,
});
