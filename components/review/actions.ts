"use server";

import { revalidatePath } from "next/cache";
import { approveClean, approveSubmission } from "@/db/write/submission/approve";
import { lockApproved } from "@/db/write/submission/lock";
import { returnSubmission } from "@/db/write/submission/return";
import { unlockSubmission } from "@/db/write/submission/unlock";
import type { ActionError, ActionState } from "@/lib/action-state";
import { actionError, runAction, textsOf } from "@/lib/run-action";
import { requestContext } from "@/lib/session";
import { CHOSEN, NAME_OF, RETURNED_CELL } from "./field-names";

/** Approves, returns with the reason, locks, or unlocks with one: which, the pressed button says. */
export async function decide(_: ActionState, form: FormData): Promise<ActionState> {
  const { submissionId, reason } = textsOf(form, ["submissionId", "reason"]);
  const cells = form.getAll(RETURNED_CELL).map(String);
  const seen = { submissionId, version: Number(form.get("version")) };
  const state = await runAction(
    async () => {
      const context = await requestContext();
      const intent = form.get("intent");
      if (intent === "approve") await approveSubmission(context, seen);
      else if (intent === "lock") await lockApproved(context, seen);
      else if (intent === "unlock") await unlockSubmission(context, { ...seen, reason });
      else await returnSubmission(context, { ...seen, reason, cells });
    },
    { reason, cells: cells.join(" ") },
  );
  if (!state.error) revalidatePath("/", "layout");
  return { error: state.error, values: state.values };
}

/** What became of one ticked form; `name` is what the queue called it. */
export interface BulkAnswer {
  id: string;
  name: string;
  error: ActionError | null;
}

/** null before anything was sent. */
export interface BulkState {
  answers: BulkAnswer[] | null;
}

/** Approves the ticked forms, each for itself: one that is refused holds up no other. */
export async function approveChosen(_: BulkState, form: FormData): Promise<BulkState> {
  const context = await requestContext();
  const answers: BulkAnswer[] = [];
  for (const chosen of form.getAll(CHOSEN)) {
    const [submissionId = "", version] = String(chosen).split(" ");
    const name = String(form.get(NAME_OF(submissionId)) ?? "");
    try {
      await approveClean(context, { submissionId, version: Number(version) });
      answers.push({ id: submissionId, name, error: null });
    } catch (error) {
      answers.push({ id: submissionId, name, error: actionError(error) });
    }
  }
  if (answers.some(({ error }) => error === null)) revalidatePath("/", "layout");
  return { answers };
}
