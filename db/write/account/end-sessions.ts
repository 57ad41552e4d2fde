import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { DomainError } from "@/lib/domain/errors";
import { recordChange } from "../../audit";
import { authorize } from "../../authorize";
import { session, user } from "../../schema/accounts";
import { verb } from "../verb";

const endInput = z.object({
  id: z.string(),
  /** One of its sessions; null for all of them. */
  sessionId: z.string().nullable(),
});

/**
 * Ends one session of an account, or all, one's own too: whoever used it must sign in again. Throws
 * forbidden, or not-found where there is none to end.
 */
export const endSessions = verb(endInput, async (context, { id, sessionId }): Promise<{ ended: number }> => {
  const { db } = context;
  const [row] = await db.select({ unitId: user.unitId }).from(user).where(eq(user.id, id));
  await authorize(context, "manage-accounts", row?.unitId ?? null);
  const ended = await db
    .delete(session)
    .where(and(eq(session.userId, id), sessionId === null ? undefined : eq(session.id, sessionId)))
    .returning({ id: session.id });
  if (ended.length === 0) throw new DomainError("not-found", { what: "session" });
  await recordChange(context, {
    verb: "account.end-sessions",
    subjectKind: "account",
    subjectId: id,
    cells: [{ cell: "sessionsEnded", before: null, after: ended.length }],
  });
  return { ended: ended.length };
});
