"use server";

import { revalidatePath } from "next/cache";
import { publishArticle, unpublishArticle } from "@/db/write/article/publish";
import type { ActionState } from "@/lib/action-state";
import { runAction, textsOf } from "@/lib/run-action";
import { requestContext } from "@/lib/session";

/** Publishes an article, or takes it back with the reason: which, the pressed button says. */
export async function publish(_: ActionState, form: FormData): Promise<ActionState> {
  const { articleId, reason } = textsOf(form, ["articleId", "reason"]);
  const seen = { articleId, version: Number(form.get("version")) };
  const state = await runAction(
    async () => {
      const context = await requestContext();
      if (form.get("intent") === "publish") await publishArticle(context, seen);
      else await unpublishArticle(context, { ...seen, reason });
    },
    { reason },
  );
  if (!state.error) revalidatePath("/", "layout");
  return { error: state.error, values: state.values };
}
