import { and, asc, desc, eq, gt, sql } from "drizzle-orm";
import { DomainError } from "@/lib/domain/errors";
import type { Role } from "@/lib/domain/permissions";
import { authorize } from "../authorize";
import type { Context } from "../context";
import { session, user } from "../schema/accounts";

export interface AccountSummary {
  id: string;
  username: string;
  name: string;
  role: Role;
  unitId: string | null;
  mustChangePassword: boolean;
  disabled: boolean;
}

/** A signed-in browser, without the token that signs it in. */
export interface AccountSession {
  id: string;
  createdAt: string;
  /** The last day on which it was used. */
  updatedAt: string;
  address: string | null;
  userAgent: string | null;
  /** Whether it is the one that asks. */
  current: boolean;
}

const COLUMNS = {
  id: user.id,
  username: user.username,
  name: user.name,
  role: user.role,
  unitId: user.unitId,
  mustChangePassword: user.mustChangePassword,
  disabledAt: user.disabledAt,
};

const summary = ({ disabledAt, ...row }: Omit<AccountSummary, "disabled"> & { disabledAt: Date | null }) => ({
  ...row,
  disabled: disabledAt !== null,
});

/** Every account, by username. Throws forbidden for all but administrators. */
export async function listAccounts(context: Context): Promise<AccountSummary[]> {
  await authorize(context, "manage-accounts", null);
  const rows = await context.db.select(COLUMNS).from(user).orderBy(asc(user.username));
  return rows.map(summary);
}

/**
 * One account with its sessions, the latest first; `sessionToken` tells which of them asks. Throws
 * unauthenticated, forbidden for all but administrators whose scope holds it, or not-found.
 */
export async function readAccount(
  context: Context,
  id: string,
  sessionToken: string | null = null,
): Promise<AccountSummary & { sessions: AccountSession[] }> {
  const [row] = await context.db.select(COLUMNS).from(user).where(eq(user.id, id));
  await authorize(context, "manage-accounts", row?.unitId ?? null);
  if (!row) throw new DomainError("not-found", { what: "account" });
  const sessions = await context.db
    .select()
    .from(session)
    // The clock of sign-in, which stands still for no test.
    .where(and(eq(session.userId, id), gt(session.expiresAt, sql`now()`)))
    .orderBy(desc(session.updatedAt));
  return {
    ...summary(row),
    sessions: sessions.map(({ token, ...each }) => ({
      id: each.id,
      createdAt: each.createdAt.toISOString(),
      updatedAt: each.updatedAt.toISOString(),
      address: each.ipAddress || null,
      userAgent: each.userAgent || null,
      current: token === sessionToken,
    })),
  };
}
