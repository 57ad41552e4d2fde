import "server-only";
import { revalidatePath } from "next/cache";
import type { Context } from "@/db/context";
import type { ActionState } from "./action-state";
import { runAction } from "./run-action";
import { requestContext } from "./session";

/**
 * Runs a verb of administration for a form, and draws every page anew where it succeeded. `tell` picks
 * what of its result is shown this once.
 */
export async function adminAction<Result>(
  values: Readonly<Record<string, string>>,
  act: (context: Context) => Promise<Result>,
  tell: (result: Result) => { shown?: string } = () => ({}),
): Promise<ActionState<{ shown?: string }>> {
  const state = await runAction(async () => tell(await act(await requestContext())), values);
  if (!state.error) revalidatePath("/", "layout");
  return state;
}
