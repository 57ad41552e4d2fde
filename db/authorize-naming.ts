import { DomainError } from "@/lib/domain/errors";
import { type Actor, authorize } from "./authorize";
import type { Context } from "./context";
import type { user } from "./schema/accounts";

type AccountRow = typeof user.$inferSelect;

/**
 * Lets a commander see to his own deputies, and an administrator to those of any commander whose account
 * he keeps. Throws unauthenticated, forbidden, not-found where there is no row, or wrong-state where the
 * account is no commander's.
 */
export async function authorizeNaming(
  context: Context,
  row: AccountRow | undefined,
): Promise<{ commander: AccountRow; actor: Actor }> {
  const { viewer } = context;
  const isOwn = viewer.kind === "account" && viewer.id === row?.id && viewer.role === "commander";
  const actor = isOwn
    ? { id: viewer.id, name: viewer.name }
    : await authorize(context, "manage-accounts", row?.unitId ?? null);
  if (!row) throw new DomainError("not-found", { what: "account" });
  if (row.role !== "commander") throw new DomainError("wrong-state", { what: "account" });
  return { commander: row, actor };
}
