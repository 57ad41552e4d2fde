import { eq } from "drizzle-orm";
import { z } from "zod";
import { DomainError } from "@/lib/domain/errors";
import { recordChange } from "../../audit";
import { user } from "../../schema/accounts";
import { verb } from "../verb";
import { lockOther } from "./account-row";

/** Lets a disabled account sign in again. Throws forbidden, not-found, or wrong-state for one that may. */
export const enableAccount = verb(z.object({ id: z.string() }), async (context, { id }): Promise<void> => {
  const { db, now } = context;
  const { row } = await lockOther(context, id);
  if (!row.disabledAt) throw new DomainError("wrong-state", { what: "account" });
  await db.update(user).set({ disabledAt: null, updatedAt: now }).where(eq(user.id, id));
  await recordChange(context, {
    verb: "account.enable",
    subjectKind: "account",
    subjectId: id,
    cells: [{ cell: "disabled", before: true, after: false }],
  });
});
