import { verifyPassword } from "better-auth/crypto";
import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { Db } from "../../client";
import { freshAccount } from "../../factories";
import { account, user } from "../../schema/accounts";
import { checksums } from "../../testing/checksums";
import { contextOf, test } from "../../testing/database";
import { changesOf } from "../../testing/submission-scene";
import { onlyConfiguring, onlyInScope, testWhoMay } from "../../testing/who-may";
import { createAccount } from "./create";

const INPUT = {
  username: "can-bo.cang-long",
  name: "Cán bộ thử nghiệm",
  role: "staff",
  unitId: "huyen-cang-long",
} as const;

testWhoMay({
  verb: "create an account of a unit",
  ...onlyInScope("admin"),
  scene: async () => (context) => createAccount(context, INPUT),
});

testWhoMay({
  verb: "create an account that covers everything",
  ...onlyConfiguring,
  scene: async () => (context) => createAccount(context, { ...INPUT, unitId: null }),
});

const admin = async (db: Db) => contextOf(db, await freshAccount(db, "admin"));

async function countAccounts(db: Db) {
  return db.$count(user);
}

describe("creating an account", () => {
  test("gives a one-time password that is kept as a hash only, and records who got what", async ({ db }) => {
    const context = await admin(db);
    const made = await createAccount(context, INPUT);
    expect(made.username).toBe(INPUT.username);
    expect(made.password).toMatch(/^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/);
    const [row] = await db.select().from(user).where(eq(user.id, made.id));
    expect(row).toMatchObject({ ...INPUT, mustChangePassword: true, disabledAt: null });
    const [credential] = await db.select().from(account).where(eq(account.userId, made.id));
    expect(credential?.providerId).toBe("credential");
    expect(credential?.password).not.toContain(made.password);
    expect(await verifyPassword({ hash: credential?.password ?? "", password: made.password })).toBe(true);
    const changes = await changesOf(db, made.id);
    expect(changes).toMatchObject([
      { verb: "account.create", actorId: context.viewer.kind === "account" ? context.viewer.id : "" },
    ]);
    expect(Object.fromEntries(changes[0]?.cells.map(({ cell, after }) => [cell, after]) ?? [])).toEqual(
      INPUT,
    );
    expect(JSON.stringify(changes)).not.toContain(made.password);
  });

  test("no two passwords are alike", async ({ db }) => {
    const context = await admin(db);
    const first = await createAccount(context, { ...INPUT, username: "mot" });
    const second = await createAccount(context, { ...INPUT, username: "hai" });
    expect(first.password).not.toBe(second.password);
  });

  test("a username is kept in small letters and may not be taken twice", async ({ db }) => {
    const context = await admin(db);
    const { username } = await createAccount(context, { ...INPUT, username: "  Can-Bo.Cang-Long " });
    expect(username).toBe(INPUT.username);
    const before = await checksums(db);
    await expect(createAccount(context, { ...INPUT, username: "CAN-BO.cang-long" })).rejects.toMatchObject({
      code: "conflict",
      details: { fields: ["username"] },
    });
    expect(await checksums(db)).toEqual(before);
  });

  test.for([
    [{ username: "ab" }, "username"],
    [{ username: "-abc" }, "username"],
    [{ username: "cán bộ" }, "username"],
    [{ username: "a".repeat(31) }, "username"],
    [{ name: "  " }, "name"],
    [{ name: "x".repeat(101) }, "name"],
    [{ role: "owner" }, "role"],
    [{ role: undefined }, "role"],
    [{ unitId: "huyen-khong-co" }, "unitId"],
    [{ unitId: undefined }, "unitId"],
  ] as const)("refuses %j as invalid", async ([wrong, field], { db }) => {
    const context = await admin(db);
    const before = await checksums(db);
    await expect(createAccount(context, { ...INPUT, ...wrong })).rejects.toMatchObject({
      code: "invalid",
      details: { fields: [field] },
    });
    expect(await checksums(db)).toEqual(before);
  });

  test("two at once with one username make one account", async ({ database }) => {
    const { db } = database.web;
    const context = await admin(db);
    const before = await countAccounts(db);
    const results = await Promise.allSettled([1, 2].map(() => createAccount(context, INPUT)));
    const codes = results.map((each) => (each.status === "fulfilled" ? "done" : each.reason.code)).sort();
    expect(codes).toEqual(["conflict", "done"]);
    expect(await countAccounts(db)).toBe(before + 1);
  });
});
