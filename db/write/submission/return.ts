import { recordChange } from "../../audit";
import { authorize } from "../../authorize";
import { verb } from "../verb";
import { lockSubmission, updateExpected } from "./expected-row";
import { reasonInput } from "./inputs";
import { requireEvent, requireOtherThanSubmitter } from "./require-event";

/** Sends a submission back with a reason. Throws forbidden, own-submission, wrong-state, invalid or stale. */
export const returnSubmission = verb(reasonInput, async (context, input): Promise<{ version: number }> => {
  const { db } = context;
  const standing = await lockSubmission(db, input.submissionId);
  const actor = await authorize(context, "return", standing.unitId);
  const state = requireEvent(standing, "return");
  requireOtherThanSubmitter(standing, actor);
  const version = await updateExpected(
    db,
    { id: standing.id, version: input.version },
    { state, decidedBy: actor.id, decidedAt: context.now.toISOString(), returnReason: input.reason },
  );
  await recordChange(context, {
    verb: "submission.return",
    subjectKind: "submission",
    subjectId: standing.id,
    reason: input.reason,
    cells: [{ cell: "state", before: standing.state, after: state }],
  });
  return { version };
});
