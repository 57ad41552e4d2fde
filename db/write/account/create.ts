import { randomInt, randomUUID } from "node:crypto";
import { hashPassword } from "better-auth/crypto";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { DomainError } from "@/lib/domain/errors";
import { ROLES } from "@/lib/domain/permissions";
import { recordChange } from "../../audit";
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH, USERNAME_PATTERN } from "../../auth/rules";
import { authorize } from "../../authorize";
import type { Db } from "../../client";
import { account, user } from "../../schema/accounts";
import { unit } from "../../schema/units";
import { plainText } from "../plain-text";
import { verb } from "../verb";

export const usernameInput = z
  .string()
  .trim()
  .transform((text) => text.toLowerCase())
  .refine((text) => USERNAME_PATTERN.test(text));
export const personNameInput = plainText(100).refine((text) => text !== "");
export const passwordInput = z.string().min(MIN_PASSWORD_LENGTH).max(MAX_PASSWORD_LENGTH);

const createInput = z.object({
  username: usernameInput,
  name: personNameInput,
  role: z.enum(ROLES),
  unitId: z.string().nullable(),
});

/** No letters that look alike, so that a password can be read out or written down. */
const ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

/** Four groups of four: about 79 bits, to be changed at the first sign-in. */
export function oneTimePassword(): string {
  const group = () => Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
  return [group(), group(), group(), group()].join("-");
}

export interface NewAccount extends z.infer<typeof createInput> {
  password: string;
  mustChangePassword: boolean;
}

/** Writes an account with its password's hash. Throws conflict where the username is taken. */
export async function insertAccount(db: Db, fields: NewAccount): Promise<string> {
  const { password, ...person } = fields;
  const id = randomUUID();
  const [created] = await db
    .insert(user)
    .values({ id, email: `${person.username}@accounts.invalid`, ...person })
    .onConflictDoNothing()
    .returning({ id: user.id });
  if (!created) throw new DomainError("conflict", { fields: ["username"] });
  await db.insert(account).values({
    id: randomUUID(),
    accountId: id,
    providerId: "credential",
    userId: id,
    password: await hashPassword(password),
  });
  return id;
}

/**
 * Makes an account with a one-time password, which is returned once and kept nowhere in the clear.
 * Throws forbidden, invalid, or conflict where the username is taken.
 */
export const createAccount = verb(
  createInput,
  async (context, input): Promise<{ id: string; username: string; password: string }> => {
    const { db } = context;
    await authorize(context, "manage-accounts", input.unitId);
    const password = oneTimePassword();
    if (input.unitId) {
      const [known] = await db.select({ id: unit.id }).from(unit).where(eq(unit.id, input.unitId));
      if (!known) throw new DomainError("invalid", { fields: ["unitId"] });
    }
    const id = await insertAccount(db, { ...input, password, mustChangePassword: true });
    await recordChange(context, {
      verb: "account.create",
      subjectKind: "account",
      subjectId: id,
      cells: Object.entries(input).map(([cell, after]) => ({ cell, before: null, after })),
    });
    return { id, username: input.username, password };
  },
);
