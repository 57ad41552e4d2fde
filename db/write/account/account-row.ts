import { and, asc, eq, isNull } from "drizzle-orm";
import { DomainError } from "@/lib/domain/errors";
import { type Actor, authorize } from "../../authorize";
import { authorizeNaming } from "../../authorize-naming";
import type { Db } from "../../client";
import type { Context } from "../../context";
import { user } from "../../schema/accounts";

export type AccountRow = typeof user.$inferSelect;

/**
 * The account that an administrator works on, held until the end of the transaction: another's, never his
 * own. Throws not-found, forbidden, or wrong-state for one's own.
 */
export async function lockOther(context: Context, id: string): Promise<{ row: AccountRow; actor: Actor }> {
  const { db } = context;
  const [row] = await db.select().from(user).where(eq(user.id, id)).for("update");
  if (!row) {
    await authorize(context, "manage-accounts", null);
    throw new DomainError("not-found", { what: "account" });
  }
  const actor = await authorize(context, "manage-accounts", row.unitId);
  if (actor.id === row.id) throw new DomainError("wrong-state", { what: "own-account" });
  return { row, actor };
}

/** The commander whose deputies are seen to, held until the end of the transaction. Throws as authorizeNaming does. */
export async function lockCommander(context: Context, id: string) {
  const [row] = await context.db.select().from(user).where(eq(user.id, id)).for("update");
  return authorizeNaming(context, row);
}

/**
 * Holds every administrator of the whole installation, so that two cannot take each other away at once.
 * Throws wrong-state where the account is the last of them that is not disabled.
 */
export async function requireOtherAdministrator(db: Db, { id }: AccountRow): Promise<void> {
  const administrators = await db
    .select({ id: user.id })
    .from(user)
    .where(and(eq(user.role, "admin"), isNull(user.unitId), isNull(user.disabledAt)))
    .orderBy(asc(user.id))
    .for("update");
  if (administrators.every((each) => each.id === id)) {
    throw new DomainError("wrong-state", { what: "last-administrator" });
  }
}
