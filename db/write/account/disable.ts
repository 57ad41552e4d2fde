import { eq } from "drizzle-orm";
import { z } from "zod";
import { DomainError } from "@/lib/domain/errors";
import { recordChange } from "../../audit";
import { session, user } from "../../schema/accounts";
import { plainText } from "../plain-text";
import { verb } from "../verb";
import { lockOther, requireOtherAdministrator } from "./account-row";

const disableInput = z.object({ id: z.string(), reason: plainText(2000).min(1) });

/**
 * Shuts an account out at once: its sessions end, and it cannot sign in. Throws forbidden, not-found,
 * invalid without a reason, or wrong-state for one's own account, the last administrator, or one that is
 * disabled.
 */
export const disableAccount = verb(disableInput, async (context, { id, reason }): Promise<void> => {
  const { db, now } = context;
  const { row } = await lockOther(context, id);
  if (row.disabledAt) throw new DomainError("wrong-state", { what: "account" });
  await requireOtherAdministrator(db, row);
  await db.update(user).set({ disabledAt: now, updatedAt: now }).where(eq(user.id, id));
  await db.delete(session).where(eq(session.userId, id));
  await recordChange(context, {
    verb: "account.disable",
    subjectKind: "account",
    subjectId: id,
    reason,
    cells: [{ cell: "disabled", before: false, after: true }],
  });
});
