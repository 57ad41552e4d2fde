"use server";

import { revalidatePath } from "next/cache";
import { noteContradiction } from "@/db/write/contradiction/note";
import { rankStatement, withdrawRank } from "@/db/write/statement/rank";
import type { ActionState } from "@/lib/action-state";
import { runAction, textsOf } from "@/lib/run-action";
import { requestContext } from "@/lib/session";

/** Ranks a statement before its rivals, or takes that back, as the pressed button says. */
export async function rank(_: ActionState, form: FormData): Promise<ActionState> {
  const { statementId, reason } = textsOf(form, ["statementId", "reason"]);
  const act = form.get("intent") === "withdraw" ? withdrawRank : rankStatement;
  const state = await runAction(
    async () => void (await act(await requestContext(), { statementId, reason })),
    {
      reason,
    },
  );
  if (!state.error) revalidatePath("/", "layout");
  return { error: state.error, values: state.values };
}

/** Writes a note on a contradiction, in both languages. */
export async function note(_: ActionState, form: FormData): Promise<ActionState> {
  const { contradiction, vi, en } = textsOf(form, ["contradiction", "vi", "en"]);
  const state = await runAction(
    async () =>
      void (await noteContradiction(await requestContext(), {
        contradiction,
        seen: Number(form.get("seen")),
        vi,
        en,
      })),
    { vi, en },
  );
  if (!state.error) revalidatePath("/contradictions");
  return { error: state.error, values: state.values };
}
