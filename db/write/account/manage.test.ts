import { randomUUID } from "node:crypto";
import { verifyPassword } from "better-auth/crypto";
import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { createAuth } from "../../auth/better-auth";
import type { Db } from "../../client";
import { freshAccount, freshSignIn } from "../../factories";
import { listAccounts, readAccount } from "../../read/accounts";
import { readInstallation } from "../../read/installation";
import { account, session, user } from "../../schema/accounts";
import { checksums } from "../../testing/checksums";
import { contextOf, test } from "../../testing/database";
import { changesOf } from "../../testing/submission-scene";
import { onlyInScope, type Person, testWhoMay } from "../../testing/who-may";
import { assignAccount } from "./assign";
import { disableAccount } from "./disable";
import { enableAccount } from "./enable";
import { endSessions } from "./end-sessions";
import { renewPassword } from "./renew-password";

const DISTRICT = "huyen-cang-long";
const REASON = "Đã chuyển công tác";

async function openSession(db: Db, userId: string): Promise<string> {
  const id = randomUUID();
  const expiresAt = new Date("2030-01-01");
  await db.insert(session).values({ id, token: `token-${id}`, userId, expiresAt });
  return id;
}

/** A clerk of a district who is signed in twice, and the administrator of everything. */
async function scene(db: Db) {
  const person = await freshSignIn(db, { unitId: DISTRICT });
  const sessions = [await openSession(db, person.id), await openSession(db, person.id)];
  const administrator = await freshAccount(db, "admin");
  return { person, sessions, administrator, admin: contextOf(db, administrator) };
}

const sessionsOf = async (db: Db, userId: string) =>
  (await db.select({ id: session.id }).from(session).where(eq(session.userId, userId))).map(({ id }) => id);
const rowOf = async (db: Db, id: string) => (await db.select().from(user).where(eq(user.id, id)))[0];

testWhoMay({
  verb: "give a new one-time password",
  ...onlyInScope("admin"),
  scene: async (db) => {
    const { person } = await scene(db);
    return (context) => renewPassword(context, { id: person.id });
  },
});
testWhoMay({
  verb: "disable an account",
  ...onlyInScope("admin"),
  scene: async (db) => {
    const { person } = await scene(db);
    return (context) => disableAccount(context, { id: person.id, reason: REASON });
  },
});
testWhoMay({
  verb: "enable an account",
  ...onlyInScope("admin"),
  scene: async (db) => {
    const { person, admin } = await scene(db);
    await disableAccount(admin, { id: person.id, reason: REASON });
    return (context) => enableAccount(context, { id: person.id });
  },
});
testWhoMay({
  verb: "give an account another role",
  ...onlyInScope("admin"),
  scene: async (db) => {
    const { person } = await scene(db);
    const seen = { role: "staff", unitId: DISTRICT };
    return (context) => assignAccount(context, { id: person.id, role: "commander", unitId: DISTRICT, seen });
  },
});
const ONLY_PROVINCIAL: { may: Person[]; mayNot: Person[] } = {
  may: [["admin", null]],
  mayNot: [
    ["admin", DISTRICT],
    ["commander", null],
    ["staff", null],
  ],
};
testWhoMay({
  verb: "make an account one of everything",
  ...ONLY_PROVINCIAL,
  scene: async (db) => {
    const { person } = await scene(db);
    const seen = { role: "staff", unitId: DISTRICT };
    return (context) => assignAccount(context, { id: person.id, role: "staff", unitId: null, seen });
  },
});
testWhoMay({
  verb: "end sessions",
  ...onlyInScope("admin"),
  scene: async (db) => {
    const { person } = await scene(db);
    return (context) => endSessions(context, { id: person.id, sessionId: null });
  },
});

describe("a new one-time password", () => {
  test("ends the sessions, must be changed, and stands nowhere in the record", async ({ db }) => {
    const { person, admin } = await scene(db);
    const { password } = await renewPassword(admin, { id: person.id });
    const [credential] = await db.select().from(account).where(eq(account.userId, person.id));
    expect(await verifyPassword({ hash: credential?.password ?? "", password })).toBe(true);
    expect(await verifyPassword({ hash: credential?.password ?? "", password: person.password })).toBe(false);
    expect(await rowOf(db, person.id)).toMatchObject({ mustChangePassword: true });
    expect(await sessionsOf(db, person.id)).toEqual([]);
    const changes = await changesOf(db, person.id);
    expect(changes).toMatchObject([{ verb: "account.renew-password", cells: [] }]);
    expect(JSON.stringify(changes)).not.toContain(password);
  });
});

describe("a disabled account", () => {
  test("loses its sessions, cannot sign in, and can again once it is enabled", async ({ db }) => {
    const { person, admin } = await scene(db);
    const { authSecret: secret } = await readInstallation(db);
    const auth = createAuth({ db, secret, appUrl: "http://localhost:4173", site: "real" });
    const signIn = () =>
      auth.api.signInUsername({ body: { username: person.username, password: person.password } });
    await disableAccount(admin, { id: person.id, reason: REASON });
    expect(await sessionsOf(db, person.id)).toEqual([]);
    await expect(signIn()).rejects.toMatchObject({ body: { code: "ACCOUNT_DISABLED" } });
    expect(await sessionsOf(db, person.id)).toEqual([]);
    expect((await listAccounts(admin)).find(({ id }) => id === person.id)).toMatchObject({ disabled: true });
    await enableAccount(admin, { id: person.id });
    await expect(signIn()).resolves.toMatchObject({ user: { id: person.id } });
    expect((await changesOf(db, person.id)).map(({ verb, reason }) => [verb, reason])).toEqual([
      ["account.disable", REASON],
      ["account.enable", null],
    ]);
  });

  test("is disabled once, and only with a reason", async ({ db }) => {
    const { person, admin } = await scene(db);
    await expect(disableAccount(admin, { id: person.id, reason: " " })).rejects.toMatchObject({
      code: "invalid",
    });
    await expect(enableAccount(admin, { id: person.id })).rejects.toMatchObject({ code: "wrong-state" });
    await disableAccount(admin, { id: person.id, reason: REASON });
    const before = await checksums(db);
    await expect(disableAccount(admin, { id: person.id, reason: REASON })).rejects.toMatchObject({
      code: "wrong-state",
    });
    expect(await checksums(db)).toEqual(before);
  });
});

describe("administrators", () => {
  test("do nothing of this to themselves", async ({ db }) => {
    const { administrator, admin } = await scene(db);
    await freshAccount(db, "admin");
    const { id } = administrator;
    const before = await checksums(db);
    const own = { code: "wrong-state", details: { what: "own-account" } };
    const seen = { role: "admin", unitId: null };
    await expect(disableAccount(admin, { id, reason: REASON })).rejects.toMatchObject(own);
    await expect(renewPassword(admin, { id })).rejects.toMatchObject(own);
    await expect(assignAccount(admin, { id, role: "staff", unitId: null, seen })).rejects.toMatchObject(own);
    expect(await checksums(db)).toEqual(before);
  });

  test("leave the last of them alone, even where the one who acts is no longer one", async ({ db }) => {
    const { administrator, admin } = await scene(db);
    const other = await freshAccount(db, "admin");
    await disableAccount(contextOf(db, other), { id: administrator.id, reason: REASON });
    const before = await checksums(db);
    const last = { code: "wrong-state", details: { what: "last-administrator" } };
    const seen = { role: "admin", unitId: null };
    await expect(disableAccount(admin, { id: other.id, reason: REASON })).rejects.toMatchObject(last);
    await expect(
      assignAccount(admin, { id: other.id, role: "admin", unitId: DISTRICT, seen }),
    ).rejects.toMatchObject(last);
    expect(await checksums(db)).toEqual(before);
  });

  test("two who disable each other at once: one is left", async ({ database }) => {
    const { db } = database.web;
    await database.owner.db.delete(user);
    const [one, two] = [await freshAccount(db, "admin"), await freshAccount(db, "admin")];
    const results = await Promise.allSettled([
      disableAccount(contextOf(db, one), { id: two.id, reason: REASON }),
      disableAccount(contextOf(db, two), { id: one.id, reason: REASON }),
    ]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const rows = await db.select().from(user);
    expect(rows.filter(({ disabledAt }) => disabledAt === null)).toHaveLength(1);
    await database.owner.db.delete(user);
  });
});

describe("another role or unit", () => {
  test("is recorded before and after, and is stale where somebody else gave one", async ({ db }) => {
    const { person, admin } = await scene(db);
    const input = {
      id: person.id,
      role: "commander",
      unitId: null,
      seen: { role: "staff", unitId: DISTRICT },
    };
    await assignAccount(admin, input);
    expect(await rowOf(db, person.id)).toMatchObject({ role: "commander", unitId: null });
    expect(await changesOf(db, person.id)).toMatchObject([
      {
        verb: "account.assign",
        cells: [
          { cell: "role", before: "staff", after: "commander" },
          { cell: "unitId", before: DISTRICT, after: null },
        ],
      },
    ]);
    const before = await checksums(db);
    await expect(assignAccount(admin, input)).rejects.toMatchObject({ code: "stale" });
    const seen = { role: "commander", unitId: null };
    await expect(assignAccount(admin, { ...input, seen, unitId: "huyen-khong-co" })).rejects.toMatchObject({
      code: "invalid",
      details: { fields: ["unitId"] },
    });
    await expect(assignAccount(admin, { ...input, id: "không-có" })).rejects.toMatchObject({
      code: "not-found",
    });
    expect(await checksums(db)).toEqual(before);
  });
});

describe("sessions", () => {
  test("are listed without what signs them in, and end one by one or together", async ({ db }) => {
    const { person, sessions, admin } = await scene(db);
    const [first = "", second = ""] = sessions;
    const listed = await readAccount(admin, person.id, `token-${second}`);
    expect(listed.sessions.filter(({ current }) => current).map(({ id }) => id)).toEqual([second]);
    expect(JSON.stringify(listed)).not.toContain("token-");
    await endSessions(admin, { id: person.id, sessionId: first });
    expect(await sessionsOf(db, person.id)).toEqual([second]);
    await endSessions(admin, { id: person.id, sessionId: null });
    expect(await sessionsOf(db, person.id)).toEqual([]);
    const changes = await changesOf(db, person.id);
    expect(changes.map(({ cells }) => cells[0]?.after)).toEqual([1, 1]);
    expect(JSON.stringify(changes)).not.toContain("token-");
    await expect(endSessions(admin, { id: person.id, sessionId: first })).rejects.toMatchObject({
      code: "not-found",
    });
  });

  test("of another account do not end by its name", async ({ db }) => {
    const { sessions, admin } = await scene(db);
    const other = await freshAccount(db, "staff");
    await expect(endSessions(admin, { id: other.id, sessionId: sessions[0] ?? "" })).rejects.toMatchObject({
      code: "not-found",
    });
  });

  test("an account is read by administrators whose scope holds it alone", async ({ db }) => {
    const { person } = await scene(db);
    for (const [role, unitId] of [
      ["admin", "huyen-cau-ke"],
      ["commander", null],
      ["staff", DISTRICT],
    ] as const) {
      const context = contextOf(db, await freshAccount(db, role, unitId));
      await expect(readAccount(context, person.id)).rejects.toMatchObject({ code: "forbidden" });
    }
    await expect(readAccount(contextOf(db), person.id)).rejects.toMatchObject({ code: "unauthenticated" });
  });
});
