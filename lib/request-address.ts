import "server-only";
import { headers } from "next/headers";
import { readEnv } from "./env";

/** The reader's network address: of the connection, or as the trusted proxy states it. */
export async function clientAddress(): Promise<string> {
  const stated = (await headers()).get("x-forwarded-for") ?? "";
  return stated.split(",").at(-1)?.trim() || "unknown";
}

const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

function sameAddress(a: URL, b: URL): boolean {
  const sameHost =
    a.hostname === b.hostname || (LOOPBACK.includes(a.hostname) && LOOPBACK.includes(b.hostname));
  return sameHost && a.protocol === b.protocol && a.port === b.port;
}

/** The address in the browser where it is not APP_URL: then its session cookie would not come back. */
export async function wrongAddress(): Promise<{ opened: string; expected: string } | null> {
  const opened = (await headers()).get("origin");
  const expected = readEnv(process.env).APP_URL;
  if (!opened || !URL.canParse(opened)) return null;
  return sameAddress(new URL(opened), new URL(expected)) ? null : { opened, expected };
}
