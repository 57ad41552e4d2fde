"use server";

import { revalidatePath } from "next/cache";
import { approveSubmission } from "@/db/write/submission/approve";
import { lockApproved } from "@/db/write/submission/lock";
import { returnSubmission } from "@/db/write/submission/return";
import { unlockSubmission } from "@/db/write/submission/unlock";
import type { ActionState } from "@/lib/action-state";
import { runAction, textsOf } from "@/lib/run-action";
import { requestContext } from "@/lib/session";

/** Approves, returns with the reason, locks, or unlocks with one: which, the pressed button says. */
export async function decide(_: ActionState, form: FormData): Promise<ActionState> {
  const { submissionId, reason } = textsOf(form, ["submissionId", "reason"]);
  const seen = { submissionId, version: Number(form.get("version")) };
  const state = await runAction(
    async () => {
      const context = await requestContext();
      const intent = form.get("intent");
      if (intent === "approve") await approveSubmission(context, seen);
      else if (intent === "lock") await lockApproved(context, seen);
      else if (intent === "unlock") await unlockSubmission(context, { ...seen, reason });
      else await returnSubmission(context, { ...seen, reason });
    },
    { reason },
  );
  if (!state.error) revalidatePath("/", "layout");
  return { error: state.error, values: state.values };
}
