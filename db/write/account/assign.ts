import { eq } from "drizzle-orm";
import { z } from "zod";
import { DomainError } from "@/lib/domain/errors";
import { ROLES } from "@/lib/domain/permissions";
import { changedCells, recordChange } from "../../audit";
import { authorize } from "../../authorize";
import { user } from "../../schema/accounts";
import { unit } from "../../schema/units";
import { verb } from "../verb";
import { lockOther, requireOtherAdministrator } from "./account-row";

const assignInput = z.object({
  id: z.string(),
  role: z.enum(ROLES),
  unitId: z.string().nullable(),
  /** What the person saw. */
  seen: z.object({ role: z.enum(ROLES), unitId: z.string().nullable() }),
});

/**
 * Gives an account another role or unit; it holds from its next click. Throws forbidden, not-found,
 * invalid, stale, or wrong-state for one's own account and the last administrator.
 */
export const assignAccount = verb(assignInput, async (context, { id, seen, ...next }): Promise<void> => {
  const { db, now } = context;
  const { row } = await lockOther(context, id);
  await authorize(context, "manage-accounts", next.unitId);
  const before = { role: row.role, unitId: row.unitId };
  if (changedCells(before, seen).length > 0) throw new DomainError("stale", { what: "account" });
  if (next.unitId) {
    const [known] = await db.select({ id: unit.id }).from(unit).where(eq(unit.id, next.unitId));
    if (!known) throw new DomainError("invalid", { fields: ["unitId"] });
  }
  const cells = changedCells(before, next);
  if (cells.length === 0) return;
  await requireOtherAdministrator(db, row);
  await db
    .update(user)
    .set({ ...next, updatedAt: now })
    .where(eq(user.id, id));
  await recordChange(context, { verb: "account.assign", subjectKind: "account", subjectId: id, cells });
});
