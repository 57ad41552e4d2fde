import type { Viewer } from "@/lib/domain/permissions";
import { recordChange } from "../../audit";
import type { Context } from "../../context";
import { insertAccount, type NewAccount, oneTimePassword } from "../../write/account/create";

export type DemoAccount = Extract<Viewer, { kind: "account" }>;

/** Named by function, after nobody. Sign-in is by the one-time links of the terminal. */
const ACCOUNTS: readonly Omit<NewAccount, "password" | "mustChangePassword">[] = [
  { username: "quan-tri", name: "Quản trị minh họa", role: "admin", unitId: null },
  { username: "chi-huy", name: "Chỉ huy minh họa", role: "commander", unitId: null },
  { username: "can-bo", name: "Cán bộ minh họa", role: "staff", unitId: null },
  { username: "can-bo-cau-ke", name: "Cán bộ minh họa xã Cầu Kè", role: "staff", unitId: "xa-cau-ke" },
];

/** Makes the demonstration's accounts and returns them by username. Their passwords are thrown away. */
export async function makeDemoAccounts(context: Context): Promise<Record<string, DemoAccount>> {
  const made: Record<string, DemoAccount> = {};
  for (const fields of ACCOUNTS) {
    const id = await context.db.transaction(async (transaction) => {
      const account = { ...fields, password: oneTimePassword(), mustChangePassword: false };
      const created = await insertAccount(transaction, account);
      await recordChange(
        { ...context, db: transaction },
        {
          verb: "account.create",
          subjectKind: "account",
          subjectId: created,
          cells: [{ cell: "username", before: null, after: fields.username }],
        },
      );
      return created;
    });
    const { username, name, role, unitId } = fields;
    made[username] = { kind: "account", id, name, role, unitId };
  }
  return made;
}
