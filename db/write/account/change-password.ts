import { hashPassword, verifyPassword } from "better-auth/crypto";
import { and, eq, ne } from "drizzle-orm";
import { z } from "zod";
import { DomainError } from "@/lib/domain/errors";
import { recordChange } from "../../audit";
import type { Context } from "../../context";
import { account, session, user } from "../../schema/accounts";
import { parseInput } from "../parse";
import { passwordInput } from "./create";

const changeInput = z.object({ current: z.string().max(200), next: passwordInput });

/**
 * Changes one's own password and ends one's other sessions. `userId` is the signed-in account, also
 * while its one-time password keeps it from everything else. Throws unauthenticated, or invalid naming
 * `current` (wrong) or `next` (too short, or the same).
 */
export async function changePassword(
  context: Context,
  owner: { userId: string; name: string; sessionToken: string },
  raw: unknown,
): Promise<void> {
  const input = parseInput(changeInput, raw);
  if (input.next === input.current) throw new DomainError("invalid", { fields: ["next"] });
  await context.db.transaction(async (transaction) => {
    const credential = and(eq(account.userId, owner.userId), eq(account.providerId, "credential"));
    const [standing] = await transaction.select().from(account).where(credential).for("update");
    if (!standing?.password) throw new DomainError("unauthenticated");
    if (!(await verifyPassword({ hash: standing.password, password: input.current }))) {
      throw new DomainError("invalid", { fields: ["current"] });
    }
    const password = await hashPassword(input.next);
    await transaction.update(account).set({ password, updatedAt: context.now }).where(credential);
    await transaction.update(user).set({ mustChangePassword: false }).where(eq(user.id, owner.userId));
    await transaction
      .delete(session)
      .where(and(eq(session.userId, owner.userId), ne(session.token, owner.sessionToken)));
    await recordChange(transaction, context, {
      verb: "account.change-password",
      subjectKind: "account",
      subjectId: owner.userId,
      actor: { id: owner.userId, name: owner.name },
    });
  });
}
