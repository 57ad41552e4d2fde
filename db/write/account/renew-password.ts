import { hashPassword } from "better-auth/crypto";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { DomainError } from "@/lib/domain/errors";
import { recordChange } from "../../audit";
import { account, session, user } from "../../schema/accounts";
import { verb } from "../verb";
import { lockOther } from "./account-row";
import { oneTimePassword } from "./create";

/**
 * Gives an account a new one-time password, which is returned once and kept nowhere in the clear, and ends
 * its sessions. Throws forbidden, not-found, or wrong-state for one's own account and one without a password.
 */
export const renewPassword = verb(
  z.object({ id: z.string() }),
  async (context, { id }): Promise<{ username: string; password: string }> => {
    const { db, now } = context;
    const { row } = await lockOther(context, id);
    const password = oneTimePassword();
    const [renewed] = await db
      .update(account)
      .set({ password: await hashPassword(password), updatedAt: now })
      .where(and(eq(account.userId, id), eq(account.providerId, "credential")))
      .returning({ id: account.id });
    if (!renewed) throw new DomainError("wrong-state", { what: "account" });
    await db.update(user).set({ mustChangePassword: true, updatedAt: now }).where(eq(user.id, id));
    await db.delete(session).where(eq(session.userId, id));
    await recordChange(context, { verb: "account.renew-password", subjectKind: "account", subjectId: id });
    return { username: row.username, password };
  },
);
