import { recordChange } from "../../audit";
import { authorize } from "../../authorize";
import type { Context } from "../../context";
import { parseInput } from "../parse";
import { lockSubmission, updateExpected } from "./expected-row";
import { seenSubmission } from "./inputs";
import { requireEvent } from "./require-event";

/** Takes a submission back before its review. Throws forbidden, wrong-state or stale. */
export async function withdrawSubmission(context: Context, raw: unknown): Promise<{ version: number }> {
  const input = parseInput(seenSubmission, raw);
  return context.db.transaction(async (transaction) => {
    const standing = await lockSubmission(transaction, input.submissionId);
    await authorize(context, "submit", standing.unitId);
    const state = requireEvent(standing, "withdraw");
    const version = await updateExpected(transaction, { id: standing.id, version: input.version }, { state });
    await recordChange(transaction, context, {
      verb: "submission.withdraw",
      subjectKind: "submission",
      subjectId: standing.id,
      cells: [{ cell: "state", before: standing.state, after: state }],
    });
    return { version };
  });
}
