import { createHash, randomBytes } from "node:crypto";
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import type { Db } from "../client";
import { oneTimeLink, user } from "../schema/accounts";

const MINUTE_MS = 60_000;
const SET_UP_MINUTES = 30;
const SIGN_IN_MINUTES = 24 * 60;

export interface SignInLink {
  role: string;
  name: string;
  path: string;
}

/** Only the hash of a link's token is kept: who reads the database cannot use it. */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("hex");

async function issue(db: Db, link: { purpose: "set-up" | "sign-in"; userId?: string; expiresAt: Date }) {
  const token = randomBytes(24).toString("base64url");
  await db.insert(oneTimeLink).values({ tokenHash: hashToken(token), ...link });
  return token;
}

/** A fresh set-up link, valid for 30 minutes; the ones before it die. Null once an account exists. */
export async function issueSetUpLink(db: Db, at: Date): Promise<string | null> {
  const [someone] = await db.select({ id: user.id }).from(user).limit(1);
  if (someone) return null;
  await db.delete(oneTimeLink).where(eq(oneTimeLink.purpose, "set-up"));
  const expiresAt = new Date(at.getTime() + SET_UP_MINUTES * MINUTE_MS);
  return `/set-up?token=${await issue(db, { purpose: "set-up", expiresAt })}`;
}

/** A sign-in link for the first account of each role: the demonstration's way in, without passwords. */
export async function issueSignInLinks(db: Db, at: Date): Promise<SignInLink[]> {
  await db.delete(oneTimeLink).where(eq(oneTimeLink.purpose, "sign-in"));
  const people = await db
    .selectDistinctOn([user.role], { id: user.id, role: user.role, name: user.name })
    .from(user)
    .where(isNull(user.disabledAt))
    .orderBy(user.role, user.createdAt, user.username);
  const expiresAt = new Date(at.getTime() + SIGN_IN_MINUTES * MINUTE_MS);
  return Promise.all(
    people.map(async ({ id, role, name }) => ({
      role,
      name,
      path: `/sign-in/link?token=${await issue(db, { purpose: "sign-in", userId: id, expiresAt })}`,
    })),
  );
}

const usable = (token: string, purpose: "set-up" | "sign-in") =>
  and(
    eq(oneTimeLink.tokenHash, hashToken(token)),
    eq(oneTimeLink.purpose, purpose),
    isNull(oneTimeLink.usedAt),
    gt(oneTimeLink.expiresAt, sql`now()`),
  );

/** Whether a link would still work, without using it up. */
export async function isLinkUsable(db: Db, token: string, purpose: "set-up" | "sign-in"): Promise<boolean> {
  const found = await db
    .select({ userId: oneTimeLink.userId })
    .from(oneTimeLink)
    .where(usable(token, purpose));
  return found.length > 0;
}

/** Uses a link up; of two at once only one gets it. Null where it does not work (any more). */
export async function useLink(
  db: Db,
  token: string,
  purpose: "set-up" | "sign-in",
): Promise<{ userId: string | null } | null> {
  const [used] = await db
    .update(oneTimeLink)
    .set({ usedAt: sql`now()` })
    .where(usable(token, purpose))
    .returning({ userId: oneTimeLink.userId });
  return used ?? null;
}
