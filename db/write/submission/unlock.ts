import { recordChange } from "../../audit";
import { authorize } from "../../authorize";
import { verb } from "../verb";
import { lockSubmission, updateExpected } from "./expected-row";
import { reasonInput } from "./inputs";
import { requireEvent } from "./require-event";

/**
 * Opens a locked submission again, so that it may be corrected; its values stay as they are. The reason
 * goes into the change record. Throws forbidden, wrong-state, invalid or stale.
 */
export const unlockSubmission = verb(reasonInput, async (context, input): Promise<{ version: number }> => {
  const { db } = context;
  const standing = await lockSubmission(db, input.submissionId);
  await authorize(context, "unlock", standing.unitId);
  const state = requireEvent(standing, "unlock");
  const version = await updateExpected(db, { id: standing.id, version: input.version }, { state });
  await recordChange(context, {
    verb: "submission.unlock",
    subjectKind: "submission",
    subjectId: standing.id,
    reason: input.reason,
    cells: [{ cell: "state", before: standing.state, after: state }],
  });
  return { version };
});
