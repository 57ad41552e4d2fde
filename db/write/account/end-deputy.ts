import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { DomainError } from "@/lib/domain/errors";
import { recordChange } from "../../audit";
import { deputyship, user } from "../../schema/accounts";
import { verb } from "../verb";
import { lockCommander } from "./account-row";

const endInput = z.object({ commanderId: z.string(), id: z.uuid() });

/**
 * Ends a deputy's time at once, before its last day. Throws forbidden, not-found, or wrong-state where it
 * is over already.
 */
export const endDeputy = verb(endInput, async (context, { commanderId, id }): Promise<void> => {
  const { db, now, today } = context;
  const { actor } = await lockCommander(context, commanderId);
  const [named] = await db
    .select({ toDay: deputyship.toDay, endedAt: deputyship.endedAt, name: user.name })
    .from(deputyship)
    .innerJoin(user, eq(user.id, deputyship.deputyId))
    .where(and(eq(deputyship.id, id), eq(deputyship.commanderId, commanderId)));
  if (!named) throw new DomainError("not-found", { what: "deputy" });
  if (named.endedAt || named.toDay < today) throw new DomainError("wrong-state", { what: "deputy" });
  await db
    .update(deputyship)
    .set({ endedBy: actor.id, endedAt: now })
    .where(and(eq(deputyship.id, id), isNull(deputyship.endedAt)));
  await recordChange(context, {
    verb: "account.end-deputy",
    subjectKind: "account",
    subjectId: commanderId,
    cells: [{ cell: "deputy", before: named.name, after: null }],
  });
});
