"use server";

import { revalidatePath } from "next/cache";
import { approveSubmission } from "@/db/write/submission/approve";
import { returnSubmission } from "@/db/write/submission/return";
import type { ActionState } from "@/lib/action-state";
import { runAction, textsOf } from "@/lib/run-action";
import { requestContext } from "@/lib/session";

/** Approves, or returns with the reason: which, the pressed button says. */
export async function decide(_: ActionState, form: FormData): Promise<ActionState> {
  const { submissionId, reason } = textsOf(form, ["submissionId", "reason"]);
  const seen = { submissionId, version: Number(form.get("version")) };
  const state = await runAction(
    async () => {
      const context = await requestContext();
      if (form.get("intent") === "approve") await approveSubmission(context, seen);
      else await returnSubmission(context, { ...seen, reason });
    },
    { reason },
  );
  if (!state.error) revalidatePath("/", "layout");
  return { error: state.error, values: state.values };
}
