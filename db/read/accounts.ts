import { asc } from "drizzle-orm";
import type { Role } from "@/lib/domain/permissions";
import { authorize } from "../authorize";
import type { Context } from "../context";
import { user } from "../schema/accounts";

export interface AccountSummary {
  id: string;
  username: string;
  name: string;
  role: Role;
  unitId: string | null;
  mustChangePassword: boolean;
}

/** Every account, by username. Throws forbidden for all but administrators. */
export async function listAccounts(context: Context): Promise<AccountSummary[]> {
  await authorize(context, "manage-accounts", null);
  return context.db
    .select({
      id: user.id,
      username: user.username,
      name: user.name,
      role: user.role,
      unitId: user.unitId,
      mustChangePassword: user.mustChangePassword,
    })
    .from(user)
    .orderBy(asc(user.username));
}
