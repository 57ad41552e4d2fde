import { and, eq, gte, isNull, lte } from "drizzle-orm";
import { z } from "zod";
import { daysBetween, isIsoDate } from "@/lib/domain/dates";
import { DomainError } from "@/lib/domain/errors";
import { mayStandFor } from "@/lib/domain/permissions";
import { recordChange } from "../../audit";
import { deputyship, user } from "../../schema/accounts";
import { unit } from "../../schema/units";
import { dayInput } from "../calendar/dates-input";
import { verb } from "../verb";
import { lockCommander } from "./account-row";

/** A deputy is for a time: at most a year and a day. */
const MOST_DAYS = 366;

const nameInput = z
  .object({ commanderId: z.string(), deputyId: z.string().min(1), fromDay: dayInput, toDay: dayInput })
  .refine(
    ({ fromDay, toDay }) =>
      // A day that is none is refused under its own name.
      ![fromDay, toDay].every(isIsoDate) || (fromDay <= toDay && daysBetween(fromDay, toDay) < MOST_DAYS),
    { path: ["toDay"] },
  );

/**
 * Names the account that reviews in a commander's place from the first to the last day. Throws forbidden,
 * not-found, wrong-state where the account is no commander's, invalid for an account that may not stand
 * for him or days that are past, or conflict where somebody stands for him on one of the days.
 */
export const nameDeputy = verb(nameInput, async (context, input): Promise<{ id: string }> => {
  const { db, now, today } = context;
  const { commanderId, deputyId, fromDay, toDay } = input;
  const { commander, actor } = await lockCommander(context, commanderId);
  if (toDay < today) throw new DomainError("invalid", { fields: ["toDay"] });
  const [deputy] = await db.select().from(user).where(eq(user.id, deputyId));
  const units = await db.select({ id: unit.id, parentId: unit.parentId }).from(unit);
  if (!deputy || deputy.disabledAt || deputy.id === commanderId || !mayStandFor(deputy, commander, units)) {
    throw new DomainError("invalid", { fields: ["deputyId"] });
  }
  const [standing] = await db
    .select({ id: deputyship.id })
    .from(deputyship)
    .where(
      and(
        eq(deputyship.commanderId, commanderId),
        isNull(deputyship.endedAt),
        lte(deputyship.fromDay, toDay),
        gte(deputyship.toDay, fromDay),
      ),
    )
    .limit(1);
  if (standing) throw new DomainError("conflict", { what: "deputy" });
  const [named] = await db
    .insert(deputyship)
    .values({ commanderId, deputyId, fromDay, toDay, namedBy: actor.id, namedAt: now })
    .returning({ id: deputyship.id });
  await recordChange(context, {
    verb: "account.name-deputy",
    subjectKind: "account",
    subjectId: commanderId,
    cells: [
      { cell: "deputy", before: null, after: deputy.name },
      { cell: "fromDay", before: null, after: fromDay },
      { cell: "toDay", before: null, after: toDay },
    ],
  });
  return { id: named?.id ?? "" };
});
