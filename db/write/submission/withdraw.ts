import { recordChange } from "../../audit";
import { authorize } from "../../authorize";
import { verb } from "../verb";
import { lockSubmission, updateExpected } from "./expected-row";
import { seenSubmission } from "./inputs";
import { requireEvent } from "./require-event";

/** Takes a submission back before its review. Throws forbidden, wrong-state or stale. */
export const withdrawSubmission = verb(
  seenSubmission,
  async (context, input): Promise<{ version: number }> => {
    const { db } = context;
    const standing = await lockSubmission(db, input.submissionId);
    await authorize(context, "submit", standing.unitId);
    const state = requireEvent(standing, "withdraw");
    const version = await updateExpected(db, { id: standing.id, version: input.version }, { state });
    await recordChange(context, {
      verb: "submission.withdraw",
      subjectKind: "submission",
      subjectId: standing.id,
      cells: [{ cell: "state", before: standing.state, after: state }],
    });
    return { version };
  },
);
