"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { changeUnits } from "@/db/write/unit/change";
import { giveCode } from "@/db/write/unit/give-code";
import type { ActionState } from "@/lib/action-state";
import { adminAction } from "@/lib/admin-action";
import { runAction, textsOf } from "@/lib/run-action";
import { requestContext } from "@/lib/session";
import type { AdminDone } from "../admin-field";

type State = ActionState<AdminDone>;

/** Carries out the change that the preview showed; then to the unit that it made or touched. */
export async function confirmChange(_: State, form: FormData): Promise<State> {
  const state = await runAction(async () =>
    changeUnits(await requestContext(), JSON.parse(String(form.get("change")))),
  );
  if (state.error) return { error: state.error };
  revalidatePath("/", "layout");
  redirect(`/admin/units/${state.result?.unitIds[0]}`);
}

/** Gives a unit another official code, or ends the present one. */
export async function give(_: State, form: FormData): Promise<State> {
  const values = textsOf(form, ["code", "from", "legalBasis"]);
  return adminAction(values, (context) =>
    giveCode(context, { unitId: form.get("unitId"), ...values, code: values.code || null }),
  );
}
