"use server";

import { endDeputy } from "@/db/write/account/end-deputy";
import { nameDeputy } from "@/db/write/account/name-deputy";
import type { ActionState } from "@/lib/action-state";
import { adminAction } from "@/lib/admin-action";
import { textsOf } from "@/lib/run-action";

/** Names who reviews in a commander's place, from the first to the last day. */
export async function name(_: ActionState<object>, form: FormData): Promise<ActionState<object>> {
  const values = textsOf(form, ["deputyId", "fromDay", "toDay"]);
  return adminAction(values, (context) =>
    nameDeputy(context, { commanderId: form.get("commanderId"), ...values }),
  );
}

/** Ends a deputy's time at once. */
export async function end(_: ActionState<object>, form: FormData): Promise<ActionState<object>> {
  return adminAction({}, (context) =>
    endDeputy(context, { commanderId: form.get("commanderId"), id: form.get("id") }),
  );
}
