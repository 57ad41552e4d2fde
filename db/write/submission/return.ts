import { recordChange } from "../../audit";
import { authorize } from "../../authorize";
import type { Context } from "../../context";
import { parseInput } from "../parse";
import { lockSubmission, updateExpected } from "./expected-row";
import { reasonInput } from "./inputs";
import { requireEvent, requireOtherThanSubmitter } from "./require-event";

/** Sends a submission back with a reason. Throws forbidden, own-submission, wrong-state, invalid or stale. */
export async function returnSubmission(context: Context, raw: unknown): Promise<{ version: number }> {
  const input = parseInput(reasonInput, raw);
  return context.db.transaction(async (transaction) => {
    const standing = await lockSubmission(transaction, input.submissionId);
    const actor = await authorize(context, "return", standing.unitId);
    const state = requireEvent(standing, "return");
    requireOtherThanSubmitter(standing, actor);
    const version = await updateExpected(
      transaction,
      { id: standing.id, version: input.version },
      { state, decidedBy: actor.id, decidedAt: context.now.toISOString(), returnReason: input.reason },
    );
    await recordChange(transaction, context, {
      verb: "submission.return",
      subjectKind: "submission",
      subjectId: standing.id,
      reason: input.reason,
      cells: [{ cell: "state", before: standing.state, after: state }],
    });
    return { version };
  });
}
