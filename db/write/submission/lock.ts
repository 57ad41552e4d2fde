import { recordChange } from "../../audit";
import { authorize } from "../../authorize";
import { verb } from "../verb";
import { lockSubmission, updateExpected } from "./expected-row";
import { seenSubmission } from "./inputs";
import { requireEvent } from "./require-event";

/** Closes an approved submission: it is not corrected either. Throws forbidden, wrong-state or stale. */
export const lockApproved = verb(seenSubmission, async (context, input): Promise<{ version: number }> => {
  const { db } = context;
  const standing = await lockSubmission(db, input.submissionId);
  await authorize(context, "lock", standing.unitId);
  const state = requireEvent(standing, "lock");
  const version = await updateExpected(db, { id: standing.id, version: input.version }, { state });
  await recordChange(context, {
    verb: "submission.lock",
    subjectKind: "submission",
    subjectId: standing.id,
    cells: [{ cell: "state", before: standing.state, after: state }],
  });
  return { version };
});
