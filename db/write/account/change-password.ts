import { hashPassword, verifyPassword } from "better-auth/crypto";
import { and, eq, ne } from "drizzle-orm";
import { z } from "zod";
import { DomainError } from "@/lib/domain/errors";
import { recordChange } from "../../audit";
import { account, session, user } from "../../schema/accounts";
import { verb } from "../verb";
import { passwordInput } from "./create";

const changeInput = z.object({
  /** The signed-in account and its session, from the session cookie and never from the form. */
  owner: z.object({ userId: z.string(), name: z.string(), sessionToken: z.string() }),
  current: z.string().max(200),
  next: passwordInput,
});

/**
 * Changes one's own password and ends one's other sessions; also while a one-time password keeps the
 * account from everything else. Throws unauthenticated, or invalid naming `current` (wrong) or `next`
 * (too short, or the same).
 */
export const changePassword = verb(changeInput, async (context, { owner, current, next }): Promise<void> => {
  const { db } = context;
  if (next === current) throw new DomainError("invalid", { fields: ["next"] });
  const credential = and(eq(account.userId, owner.userId), eq(account.providerId, "credential"));
  const [standing] = await db.select().from(account).where(credential).for("update");
  if (!standing?.password) throw new DomainError("unauthenticated");
  if (!(await verifyPassword({ hash: standing.password, password: current }))) {
    throw new DomainError("invalid", { fields: ["current"] });
  }
  const password = await hashPassword(next);
  await db.update(account).set({ password, updatedAt: context.now }).where(credential);
  await db.update(user).set({ mustChangePassword: false }).where(eq(user.id, owner.userId));
  await db
    .delete(session)
    .where(and(eq(session.userId, owner.userId), ne(session.token, owner.sessionToken)));
  await recordChange(context, {
    verb: "account.change-password",
    subjectKind: "account",
    subjectId: owner.userId,
    actor: { id: owner.userId, name: owner.name },
  });
});
