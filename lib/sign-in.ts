import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { isAPIError } from "better-auth/api";
import { headers } from "next/headers";
import { ACCOUNT_DISABLED } from "@/db/auth/better-auth";
import { clearLane, takeTurn } from "@/db/auth/sign-in-lanes";
import type { ActionError } from "./action-state";
import { connection } from "./connection";
import { knownBrowser, rememberBrowser } from "./known-browser";
import { clientAddress, wrongAddress } from "./request-address";
import { auth } from "./session";

/** Refuses, with a line in the log, where the session cookie could not work at this address. */
async function addressError(): Promise<ActionError | null> {
  const wrong = await wrongAddress();
  if (!wrong) return null;
  console.error(
    `sign-in refused: the page was opened at ${wrong.opened}, but APP_URL is ${wrong.expected}; ` +
      "set APP_URL to the address that readers type",
  );
  return { code: "wrong-address", details: { ...wrong } };
}

/** Signs in with username and password; repeated failures wait ever longer. Null where it worked. */
export async function signInWithPassword(fields: {
  username: string;
  password: string;
  remember: boolean;
}): Promise<ActionError | null> {
  const wrong = await addressError();
  if (wrong) return wrong;
  const { db } = connection();
  const username = fields.username.toLowerCase();
  const known = await knownBrowser(username);
  const lane = known ? `browser|${known}` : `address|${await clientAddress()}|${username}`;
  const turn = await takeTurn(db, lane);
  if ("refused" in turn) return { code: "too-many-attempts", details: { seconds: turn.refused } };
  await pause(turn.waitMs);
  try {
    await (await auth()).api.signInUsername({
      body: { username, password: fields.password, rememberMe: fields.remember },
      headers: await headers(),
    });
  } catch (error) {
    // Not instanceof: the library may have been made by another page's bundle, with a class of its own.
    if (isAPIError(error)) {
      const disabled = error.body?.code === ACCOUNT_DISABLED;
      return { code: disabled ? "account-disabled" : "wrong-password", details: {} };
    }
    throw error;
  }
  await clearLane(db, lane);
  await rememberBrowser(username);
  return null;
}

/** Signs in with a one-time link of the demonstration. Null where it worked. */
export async function signInWithLink(token: string): Promise<ActionError | null> {
  const wrong = await addressError();
  if (wrong) return wrong;
  try {
    await (await auth()).api.signInOneTime({ body: { token }, headers: await headers() });
    return null;
  } catch (error) {
    if (isAPIError(error)) return { code: "forbidden", details: {} };
    throw error;
  }
}
