import { sql } from "drizzle-orm";
import { z } from "zod";
import { DomainError } from "@/lib/domain/errors";
import { recordChange } from "../../audit";
import { useLink as takeLink } from "../../auth/one-time-links";
import { user } from "../../schema/accounts";
import { verb } from "../verb";
import { insertAccount, passwordInput, personNameInput, usernameInput } from "./create";

const firstInput = z.object({
  token: z.string().min(1).max(200),
  username: usernameInput,
  name: personNameInput,
  password: passwordInput,
});

/** Of several at once only one makes the first account. */
const FIRST_ACCOUNT_LOCK = 7_201_993;

/**
 * Makes the first administrator with the set-up link. Throws invalid (fields), or forbidden where the
 * link is used, too old or unknown, or an account exists already.
 */
export const createFirstAccount = verb(
  firstInput,
  async (context, { token, ...input }): Promise<{ username: string }> => {
    const { db } = context;
    await db.execute(sql`SELECT pg_advisory_xact_lock(${FIRST_ACCOUNT_LOCK})`);
    const [someone] = await db.select({ id: user.id }).from(user).limit(1);
    if (someone || !(await takeLink(db, token, "set-up"))) throw new DomainError("forbidden");
    const id = await insertAccount(db, { ...input, role: "admin", unitId: null, mustChangePassword: false });
    await recordChange(context, {
      verb: "account.create-first",
      subjectKind: "account",
      subjectId: id,
      cells: [{ cell: "username", before: null, after: input.username }],
    });
    return { username: input.username };
  },
);
