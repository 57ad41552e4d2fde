"use server";

import { revalidatePath } from "next/cache";
import { type Comment, readComments } from "@/db/read/comments";
import { readSubmission } from "@/db/read/submissions";
import { clearFollowUp } from "@/db/write/submission/clear-follow-up";
import { commentOnCell } from "@/db/write/submission/comment";
import type { ActionState } from "@/lib/action-state";
import { catalogueOf } from "@/lib/cached-reads";
import { runAction, textsOf } from "@/lib/run-action";
import { requestContext } from "@/lib/session";

async function commentsOf(submissionId: string): Promise<Comment[]> {
  const context = await requestContext();
  const catalogue = await catalogueOf();
  const { submission } = await readSubmission(context, catalogue, submissionId);
  return (await readComments(context, catalogue, [submission])).get(submission.id) ?? [];
}

/** Writes a comment on a cell, or on the whole form; the result is all that is said of the form now. */
export async function comment(_: ActionState<Comment[]>, form: FormData): Promise<ActionState<Comment[]>> {
  const { submissionId, facetId, text } = textsOf(form, ["submissionId", "facetId", "text"]);
  const followUp = form.get("followUp") === "on";
  const state = await runAction(
    async () => {
      await commentOnCell(await requestContext(), {
        submissionId,
        facetId: facetId || null,
        text,
        followUp,
      });
      return commentsOf(submissionId);
    },
    { text, followUp: followUp ? "on" : "" },
  );
  if (!state.error) revalidatePath("/review", "layout");
  return state;
}

/** Says that what a comment asked for is done; the result is all that is said of the form now. */
export async function clearComment(
  _: ActionState<Comment[]>,
  form: FormData,
): Promise<ActionState<Comment[]>> {
  const { commentId } = textsOf(form, ["commentId"]);
  const state = await runAction(async () => {
    const { submissionId } = await clearFollowUp(await requestContext(), { commentId });
    return commentsOf(submissionId);
  });
  if (!state.error) revalidatePath("/review", "layout");
  return state;
}
