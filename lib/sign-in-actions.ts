"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { changePassword as changePasswordVerb } from "@/db/write/account/change-password";
import { createFirstAccount } from "@/db/write/account/create-first";
import type { ActionState } from "./action-state";
import { DomainError } from "./domain/errors";
import { returnAddress } from "./return-address";
import { actionError, textsOf } from "./run-action";
import { auth, readSignedIn, requestContext } from "./session";
import { signInWithLink, signInWithPassword } from "./sign-in";

/** With a name and a password; then to the page that wanted it, else to what waits for the account. */
export async function signIn(_: ActionState, form: FormData): Promise<ActionState> {
  const { username } = textsOf(form, ["username"]);
  const password = String(form.get("password") ?? "");
  if (!username || !password) {
    const fields = [!username && "username", !password && "password"].filter(Boolean);
    return { error: { code: "invalid", details: { fields } }, values: { username } };
  }
  const error = await signInWithPassword({ username, password, remember: form.get("remember") === "on" });
  if (error) return { error, values: { username } };
  redirect((returnAddress(form.get("to")) ?? "/home") as "/home");
}

/** With a link of the terminal, which this uses up. */
export async function signInByLink(_: ActionState, form: FormData): Promise<ActionState> {
  const error = await signInWithLink(String(form.get("token") ?? ""));
  if (error) return { error };
  redirect("/home");
}

/** Ends the session of this browser. */
export async function signOut(): Promise<void> {
  await (await auth()).api.signOut({ headers: await headers() });
  redirect("/");
}

/** The first administrator, with the link of the terminal; then signed in and on to further accounts. */
export async function setUp(_: ActionState, form: FormData): Promise<ActionState> {
  const values = textsOf(form, ["username", "name"]);
  const password = String(form.get("password") ?? "");
  if (password !== form.get("repeat")) {
    return { error: { code: "invalid", details: { fields: ["repeat"] } }, values };
  }
  try {
    const input = { ...values, password, token: String(form.get("token") ?? "") };
    const { username } = await createFirstAccount(await requestContext(), input);
    const error = await signInWithPassword({ username, password, remember: false });
    if (error) return { error, values };
  } catch (error) {
    return { error: actionError(error), values };
  }
  redirect("/admin/users");
}

/** A new password for whoever is signed in, also where the one-time one has to be changed first. */
export async function changePassword(_: ActionState, form: FormData): Promise<ActionState> {
  const owner = await readSignedIn();
  if (!owner) redirect("/sign-in");
  const next = String(form.get("next") ?? "");
  try {
    if (next !== form.get("repeat")) throw new DomainError("invalid", { fields: ["repeat"] });
    await changePasswordVerb(await requestContext(), {
      owner: { userId: owner.userId, name: owner.name, sessionToken: owner.sessionToken },
      current: String(form.get("current") ?? ""),
      next,
    });
  } catch (error) {
    return { error: actionError(error) };
  }
  redirect("/home");
}
