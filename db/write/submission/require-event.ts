import { DomainError } from "@/lib/domain/errors";
import {
  isOwnSubmission,
  type SubmissionEvent,
  type SubmissionState,
  transition,
} from "@/lib/domain/submissions";
import type { Actor } from "../../authorize";
import type { SubmissionRow } from "./expected-row";

/** The state after the event. Throws wrong-state, naming the state, where it is not possible now. */
export function requireEvent(standing: SubmissionRow, event: SubmissionEvent): SubmissionState {
  const next = transition(standing.state, event);
  if (!next) throw new DomainError("wrong-state", { state: standing.state, event });
  return next;
}

/** Throws own-submission where the person decides on what they handed in. */
export function requireOtherThanSubmitter(standing: SubmissionRow, actor: Actor): void {
  if (isOwnSubmission(standing, actor.id)) throw new DomainError("own-submission");
}
