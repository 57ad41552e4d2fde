import type { SubmissionEvent } from "@/lib/domain/submissions";
import { recordChange } from "../../audit";
import type { Actor } from "../../authorize";
import type { Context } from "../../context";
import type { ChangedCell } from "../../schema/changes";
import { lockSubmission, type SubmissionRow, updateExpected } from "./expected-row";
import { takeStep } from "./take-step";

interface Step {
  event: SubmissionEvent;
  reason?: string;
  /** What it writes beside the state. */
  fields?: (actor: Actor, standing: SubmissionRow) => Partial<SubmissionRow>;
  /** What the record tells of beside the state. */
  cells?: ChangedCell[];
}

/**
 * Takes a submission one step on that changes nothing but where it stands, and records it. Throws
 * not-found, forbidden, wrong-state, own-submission or stale.
 */
export async function moveSubmission(
  context: Context,
  seen: { submissionId: string; version: number },
  { event, reason, fields, cells = [] }: Step,
): Promise<{ version: number }> {
  const { db } = context;
  const standing = await lockSubmission(db, seen.submissionId);
  const { actor, state } = await takeStep(context, standing, event);
  const version = await updateExpected(
    db,
    { id: standing.id, version: seen.version },
    { ...fields?.(actor, standing), state },
  );
  await recordChange(context, {
    verb: `submission.${event}`,
    subjectKind: "submission",
    subjectId: standing.id,
    reason,
    actor,
    cells: [{ cell: "state", before: standing.state, after: state }, ...cells],
  });
  return { version };
}
