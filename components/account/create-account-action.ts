"use server";

import { revalidatePath } from "next/cache";
import { createAccount as createAccountVerb } from "@/db/write/account/create";
import type { ActionState } from "@/lib/action-state";
import { runAction, textsOf } from "@/lib/run-action";
import { requestContext } from "@/lib/session";

export interface CreatedAccount {
  username: string;
  password: string;
}

/** Makes an account; its one-time password comes back once and is kept nowhere. */
export async function createAccount(
  _: ActionState<CreatedAccount>,
  form: FormData,
): Promise<ActionState<CreatedAccount>> {
  const values = textsOf(form, ["username", "name", "role", "unitId"]);
  return runAction(async () => {
    const { username, password } = await createAccountVerb(await requestContext(), {
      ...values,
      unitId: values.unitId || null,
    });
    revalidatePath("/admin/users");
    return { username, password };
  }, values);
}
