import type { Action } from "@/lib/domain/permissions";
import type { SubmissionEvent } from "@/lib/domain/submissions";
import { recordChange } from "../../audit";
import { type Actor, authorize } from "../../authorize";
import type { Context } from "../../context";
import { lockSubmission, type SubmissionRow, updateExpected } from "./expected-row";
import { requireEvent, requireOtherThanSubmitter } from "./require-event";

interface Step {
  event: SubmissionEvent;
  action: Action;
  /** Not by whoever handed it in. */
  byAnother?: boolean;
  reason?: string;
  /** What it writes beside the state. */
  fields?: (actor: Actor) => Partial<SubmissionRow>;
}

/**
 * Takes a submission one step on that changes nothing but where it stands, and records it. Throws
 * not-found, forbidden, wrong-state, own-submission or stale.
 */
export async function moveSubmission(
  context: Context,
  seen: { submissionId: string; version: number },
  { event, action, byAnother = false, reason, fields }: Step,
): Promise<{ version: number }> {
  const { db } = context;
  const standing = await lockSubmission(db, seen.submissionId);
  const actor = await authorize(context, action, standing.unitId);
  const state = requireEvent(standing, event);
  if (byAnother) requireOtherThanSubmitter(standing, actor);
  const version = await updateExpected(
    db,
    { id: standing.id, version: seen.version },
    { ...fields?.(actor), state },
  );
  await recordChange(context, {
    verb: `submission.${event}`,
    subjectKind: "submission",
    subjectId: standing.id,
    reason,
    cells: [{ cell: "state", before: standing.state, after: state }],
  });
  return { version };
}
