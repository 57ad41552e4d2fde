import { and, asc, desc, eq, gte, inArray, isNull, lte, ne } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { IsoDate } from "@/lib/domain/dates";
import { mayStandFor, type StandsFor } from "@/lib/domain/permissions";
import { authorizeNaming } from "../authorize-naming";
import type { Db } from "../client";
import type { Context } from "../context";
import { deputyship, user } from "../schema/accounts";
import { unit } from "../schema/units";

const deputy = alias(user, "deputy");

/**
 * The commanders for whom an account stands on a day. One who was disabled or has another role lends nothing,
 * and who became an administrator since is lent nothing.
 */
export const readStandsFor = (db: Db, deputyId: string, day: IsoDate): Promise<StandsFor[]> =>
  db
    .select({ commanderId: user.id, name: user.name, unitId: user.unitId, toDay: deputyship.toDay })
    .from(deputyship)
    .innerJoin(user, eq(user.id, deputyship.commanderId))
    .innerJoin(deputy, eq(deputy.id, deputyship.deputyId))
    .where(
      and(
        eq(deputyship.deputyId, deputyId),
        lte(deputyship.fromDay, day),
        gte(deputyship.toDay, day),
        isNull(deputyship.endedAt),
        eq(user.role, "commander"),
        ne(deputy.role, "admin"),
        isNull(user.disabledAt),
      ),
    )
    .orderBy(asc(deputyship.fromDay), asc(deputyship.id));

export interface DeputyNaming {
  id: string;
  deputyName: string;
  fromDay: IsoDate;
  /** The last day, itself included. */
  toDay: IsoDate;
  /** When it was ended before its last day. */
  endedAt: string | null;
}

export interface DeputyReading {
  /** Standing and to come first, then the past; at most ten. */
  namings: DeputyNaming[];
  /** Accounts that may be named. */
  candidates: { id: string; name: string; username: string }[];
}

/**
 * Who stands for a commander, and who could. Throws unauthenticated or forbidden for all but the
 * commander and administrators of the account, and not-found.
 */
export async function readDeputies(context: Context, commanderId: string): Promise<DeputyReading> {
  const { db } = context;
  const [row] = await db.select().from(user).where(eq(user.id, commanderId));
  const { commander } = await authorizeNaming(context, row);
  const namings = await db
    .select({
      id: deputyship.id,
      deputyName: deputy.name,
      fromDay: deputyship.fromDay,
      toDay: deputyship.toDay,
      endedAt: deputyship.endedAt,
    })
    .from(deputyship)
    .innerJoin(deputy, eq(deputy.id, deputyship.deputyId))
    .where(eq(deputyship.commanderId, commanderId))
    .orderBy(desc(deputyship.toDay), desc(deputyship.id))
    .limit(10);
  const units = await db.select({ id: unit.id, parentId: unit.parentId }).from(unit);
  const accounts = await db
    .select({ id: user.id, name: user.name, username: user.username, role: user.role, unitId: user.unitId })
    .from(user)
    .where(and(ne(user.id, commanderId), isNull(user.disabledAt), inArray(user.role, ["commander", "staff"])))
    .orderBy(asc(user.username));
  return {
    namings: namings.map(({ endedAt, ...each }) => ({ ...each, endedAt: endedAt?.toISOString() ?? null })),
    candidates: accounts
      .filter((each) => mayStandFor(each, commander, units))
      .map(({ id, name, username }) => ({ id, name, username })),
  };
}
