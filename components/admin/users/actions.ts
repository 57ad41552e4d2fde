"use server";

import { assignAccount } from "@/db/write/account/assign";
import { disableAccount } from "@/db/write/account/disable";
import { enableAccount } from "@/db/write/account/enable";
import { endSessions } from "@/db/write/account/end-sessions";
import { renewPassword } from "@/db/write/account/renew-password";
import type { ActionState } from "@/lib/action-state";
import { adminAction } from "@/lib/admin-action";
import { textsOf } from "@/lib/run-action";
import type { AdminDone } from "../admin-field";

type State = ActionState<AdminDone>;

/** A new one-time password; it comes back once and is kept nowhere. */
export async function renew(_: State, form: FormData): Promise<State> {
  return adminAction(
    {},
    (context) => renewPassword(context, { id: form.get("id") }),
    ({ password }) => ({ shown: password }),
  );
}

/** Another role or unit. */
export async function assign(_: State, form: FormData): Promise<State> {
  const values = textsOf(form, ["role", "unitId"]);
  const seen = textsOf(form, ["seenRole", "seenUnitId"]);
  return adminAction(values, (context) =>
    assignAccount(context, {
      id: form.get("id"),
      role: values.role,
      unitId: values.unitId || null,
      seen: { role: seen.seenRole, unitId: seen.seenUnitId || null },
    }),
  );
}

/** Shuts an account out at once. */
export async function disable(_: State, form: FormData): Promise<State> {
  const values = textsOf(form, ["reason"]);
  return adminAction(values, (context) =>
    disableAccount(context, { id: form.get("id"), reason: values.reason }),
  );
}

/** Lets a disabled account in again. */
export async function enable(_: State, form: FormData): Promise<State> {
  return adminAction({}, (context) => enableAccount(context, { id: form.get("id") }));
}

/** Ends one session, or all where none is named. */
export async function end(_: State, form: FormData): Promise<State> {
  const sessionId = textsOf(form, ["sessionId"]).sessionId || null;
  return adminAction({}, (context) => endSessions(context, { id: form.get("id"), sessionId }));
}
