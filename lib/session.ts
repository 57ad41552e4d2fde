import "server-only";
import { nextCookies } from "better-auth/next-js";
import { headers } from "next/headers";
import { cache } from "react";
import { type Auth, createAuth } from "@/db/auth/better-auth";
import type { Context } from "@/db/context";
import { readStandsFor } from "@/db/read/deputies";
import { readInstallation } from "@/db/read/installation";
import { connection } from "./connection";
import type { Role, Viewer } from "./domain/permissions";
import { readEnv } from "./env";
import { now, today } from "./today";

const kept = globalThis as { movementAuth?: Promise<Auth> };

async function makeAuth(): Promise<Auth> {
  const { db } = connection();
  const { authSecret, site } = await readInstallation(db);
  const { APP_URL } = readEnv(process.env);
  return createAuth({ db, secret: authSecret, appUrl: APP_URL, site, plugins: [nextCookies()] });
}

/** The sign-in library, made once; a failed start is tried again at the next request. */
export function auth(): Promise<Auth> {
  kept.movementAuth ??= makeAuth().catch((error) => {
    kept.movementAuth = undefined;
    throw error;
  });
  return kept.movementAuth;
}

export interface SignedIn {
  userId: string;
  username: string;
  name: string;
  role: Role;
  unitId: string | null;
  sessionToken: string;
  /** While this holds the account may do nothing but change its one-time password. */
  mustChangePassword: boolean;
}

/** Who is signed in, null for nobody, a disabled account or an ended session. */
export const readSignedIn = cache(async (): Promise<SignedIn | null> => {
  const found = await (await auth()).api.getSession({ headers: await headers() });
  if (!found || found.user.disabledAt) return null;
  const { user, session } = found;
  return {
    userId: user.id,
    username: user.username ?? "",
    name: user.name,
    role: user.role as Role,
    unitId: user.unitId ?? null,
    sessionToken: session.token,
    mustChangePassword: user.mustChangePassword,
  };
});

/** The viewer of this request, as both doors take it. */
const readViewer = cache(async (): Promise<Viewer> => {
  const signedIn = await readSignedIn();
  if (!signedIn || signedIn.mustChangePassword) return { kind: "stranger" };
  const { userId, name, role, unitId } = signedIn;
  const standsFor = await readStandsFor(connection().db, userId, today());
  return { kind: "account", id: userId, name, role, unitId, standsFor };
});

/** What this request brings to the doors. */
export const requestContext = cache(
  async (): Promise<Context & { viewer: Viewer }> => ({
    db: connection().db,
    viewer: await readViewer(),
    today: today(),
    now: now(),
  }),
);
