import { randomUUID } from "node:crypto";
import { verifyPassword } from "better-auth/crypto";
import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { Db } from "../../client";
import { freshAccount, freshSignIn } from "../../factories";
import { account, session, user } from "../../schema/accounts";
import { checksums } from "../../testing/checksums";
import { contextOf, test } from "../../testing/database";
import { changesOf } from "../../testing/submission-scene";
import { changePassword } from "./change-password";

const NEXT = "mật khẩu mới 2027";

async function sessionOf(db: Db, userId: string): Promise<string> {
  const token = randomUUID();
  const expiresAt = new Date(Date.now() + 3_600_000);
  await db.insert(session).values({ id: randomUUID(), token, userId, expiresAt });
  return token;
}

async function passwordIs(db: Db, userId: string, password: string): Promise<boolean> {
  const [row] = await db.select().from(account).where(eq(account.userId, userId));
  return verifyPassword({ hash: row?.password ?? "", password });
}

async function scene(db: Db, mustChangePassword = false) {
  const person = await freshSignIn(db, { mustChangePassword });
  const sessionToken = await sessionOf(db, person.id);
  const owner = { userId: person.id, name: person.name, sessionToken };
  return { person, owner };
}

describe("changing one's password", () => {
  test("ends one's other sessions, not this one nor anybody else's", async ({ db }) => {
    const { person, owner } = await scene(db);
    await sessionOf(db, person.id);
    const other = await freshAccount(db, "staff");
    const others = await sessionOf(db, other.id);
    await changePassword(contextOf(db), { owner, current: person.password, next: NEXT });
    expect(await passwordIs(db, person.id, NEXT)).toBe(true);
    expect(await passwordIs(db, person.id, person.password)).toBe(false);
    const left = await db.select({ token: session.token }).from(session);
    expect(left.map(({ token }) => token).sort()).toEqual([owner.sessionToken, others].sort());
  });

  test("ends the one-time password's hold and is recorded under the person's name, without the words", async ({
    db,
  }) => {
    const { person, owner } = await scene(db, true);
    await changePassword(contextOf(db), { owner, current: person.password, next: NEXT });
    const [row] = await db.select().from(user).where(eq(user.id, person.id));
    expect(row?.mustChangePassword).toBe(false);
    expect(await changesOf(db, person.id)).toEqual([
      {
        verb: "account.change-password",
        actorId: person.id,
        actorName: person.name,
        reason: null,
        cells: [],
      },
    ]);
  });

  test.for([
    ["the present one is wrong", { current: "không phải nó" }, "current"],
    ["the next one is too short", { next: "ngắn quá" }, "next"],
    ["the next one is too long", { next: "x".repeat(129) }, "next"],
    ["the next one is the present one", { next: "mật khẩu thử 2027" }, "next"],
  ] as const)("is invalid where %s", async ([, wrong, field], { db }) => {
    const { person, owner } = await scene(db);
    const before = await checksums(db);
    await expect(
      changePassword(contextOf(db), { owner, current: person.password, next: NEXT, ...wrong }),
    ).rejects.toMatchObject({ code: "invalid", details: { fields: [field] } });
    expect(await checksums(db)).toEqual(before);
  });

  test("is unauthenticated for an account without a password, and for none", async ({ db }) => {
    const { id, name } = await freshAccount(db, "staff");
    const before = await checksums(db);
    for (const userId of [id, randomUUID()]) {
      const owner = { userId, name, sessionToken: "t" };
      await expect(
        changePassword(contextOf(db), { owner, current: "mật khẩu thử 2027", next: NEXT }),
      ).rejects.toMatchObject({ code: "unauthenticated" });
    }
    expect(await checksums(db)).toEqual(before);
  });

  test("two at once with the same present password: one changes it, the other finds it wrong", async ({
    database,
  }) => {
    const { db } = database.web;
    const { person, owner } = await scene(db);
    const results = await Promise.allSettled(
      ["một mật khẩu khác", "mật khẩu khác nữa"].map((next) =>
        changePassword(contextOf(db), { owner, current: person.password, next }),
      ),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(results.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "invalid", details: { fields: ["current"] } },
    });
    expect(await changesOf(db, person.id)).toHaveLength(1);
  });
});
