import "server-only";
import { createHmac, randomUUID, timingSafeEqual } from "node:crypto";
import { cookies } from "next/headers";
import { readInstallation } from "@/db/read/installation";
import { connection } from "./connection";

/*
 * A browser in which an account signed in before has a lane of its own at sign-in: guesses made
 * elsewhere cannot hold it back (OWASP's "device cookies").
 */

const ONE_YEAR_S = 365 * 24 * 3600;

async function settings() {
  const { authSecret, site } = await readInstallation(connection().db);
  return { authSecret, name: `known-browser-${site}` };
}

const sign = (secret: string, id: string, username: string) =>
  createHmac("sha256", secret).update(`known-browser|${id}|${username}`).digest("base64url");

const equal = (a: string, b: string) =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** The id of this browser where it is known for the username, else null. */
export async function knownBrowser(username: string): Promise<string | null> {
  const { authSecret, name } = await settings();
  const [id = "", signature = ""] = ((await cookies()).get(name)?.value ?? "").split(".");
  return id !== "" && equal(signature, sign(authSecret, id, username)) ? id : null;
}

/** Remembers, after a right password, that the account signed in here. */
export async function rememberBrowser(username: string): Promise<void> {
  const { authSecret, name } = await settings();
  const id = (await knownBrowser(username)) ?? randomUUID();
  const value = `${id}.${sign(authSecret, id, username)}`;
  (await cookies()).set(name, value, { maxAge: ONE_YEAR_S, httpOnly: true, sameSite: "lax", path: "/" });
}
