import { verifyPassword } from "better-auth/crypto";
import { describe, expect } from "vitest";
import { issueSetUpLink } from "../../auth/one-time-links";
import type { Db } from "../../client";
import { freshAccount } from "../../factories";
import { account, oneTimeLink, user } from "../../schema/accounts";
import { checksums } from "../../testing/checksums";
import { contextOf, freshDatabase, test } from "../../testing/database";
import { changesOf } from "../../testing/submission-scene";
import { createFirstAccount } from "./create-first";

const PERSON = { username: "quan-tri", name: "Quản trị thử", password: "một mật khẩu dài" };

/** Issued by the owner, as the start of the site does; the web role may only use links up. */
async function setUpToken(ownerDb: Db, at = new Date()): Promise<string> {
  const path = await issueSetUpLink(ownerDb, at);
  return new URL(path ?? "", "http://localhost").searchParams.get("token") ?? "";
}

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

describe("the first account", () => {
  test("is an administrator of everything with the password that was chosen", async ({ ownerDb }) => {
    const token = await setUpToken(ownerDb);
    const made = await createFirstAccount(contextOf(ownerDb), { ...PERSON, token, username: " Quan-Tri " });
    expect(made).toEqual({ username: "quan-tri" });
    const people = await ownerDb.select().from(user);
    expect(people).toMatchObject([
      { username: "quan-tri", name: PERSON.name, role: "admin", unitId: null, mustChangePassword: false },
    ]);
    const [credential] = await ownerDb.select().from(account);
    expect(await verifyPassword({ hash: credential?.password ?? "", password: PERSON.password })).toBe(true);
    const [link] = await ownerDb.select().from(oneTimeLink);
    expect(link?.usedAt).not.toBeNull();
    expect(link?.tokenHash).not.toBe(token);
    expect(await changesOf(ownerDb, people[0]?.id ?? "")).toEqual([
      {
        verb: "account.create-first",
        actorId: "stranger",
        actorName: "stranger",
        reason: null,
        cells: [{ cell: "username", before: null, after: "quan-tri" }],
      },
    ]);
  });

  test.for([
    ["an unknown token", async () => "nichts"],
    ["a link that is too old", (db: Db) => setUpToken(db, minutesAgo(31))],
    [
      "a link before a newer one",
      async (db: Db) => {
        const token = await setUpToken(db);
        await setUpToken(db);
        return token;
      },
    ],
    [
      "a link once an account exists",
      async (db: Db) => {
        const token = await setUpToken(db);
        await freshAccount(db, "staff");
        return token;
      },
    ],
  ] as const)("is refused with %s", async ([, tokenOf], { ownerDb }) => {
    const token = await tokenOf(ownerDb);
    const before = await checksums(ownerDb);
    await expect(createFirstAccount(contextOf(ownerDb), { ...PERSON, token })).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(await checksums(ownerDb)).toEqual(before);
  });

  test("a link of 29 minutes still works", async ({ ownerDb }) => {
    const token = await setUpToken(ownerDb, minutesAgo(29));
    expect(await createFirstAccount(contextOf(ownerDb), { ...PERSON, token })).toEqual({
      username: PERSON.username,
    });
  });

  test("a sign-in link is no set-up link", async ({ ownerDb }) => {
    const { hashToken } = await import("../../auth/one-time-links");
    const expiresAt = new Date(Date.now() + 60_000);
    await ownerDb.insert(oneTimeLink).values({ tokenHash: hashToken("t"), purpose: "sign-in", expiresAt });
    await expect(createFirstAccount(contextOf(ownerDb), { ...PERSON, token: "t" })).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  test.for([
    [{ password: "ngắn" }, "password"],
    [{ password: "x".repeat(129) }, "password"],
    [{ username: "a b" }, "username"],
    [{ name: "" }, "name"],
    [{ token: "" }, "token"],
  ] as const)("a wrong input (%j) does not use the link up", async ([wrong, field], { ownerDb }) => {
    const token = await setUpToken(ownerDb);
    const before = await checksums(ownerDb);
    const input = { ...PERSON, token, ...wrong };
    await expect(createFirstAccount(contextOf(ownerDb), input)).rejects.toMatchObject({
      code: "invalid",
      details: { fields: [field] },
    });
    expect(await checksums(ownerDb)).toEqual(before);
  });

  test("two uses of one link at once make one account, under the web role", async () => {
    const database = await freshDatabase();
    try {
      const token = await setUpToken(database.owner.db);
      const results = await Promise.allSettled(
        ["mot", "hai", "bon"].map((username) =>
          createFirstAccount(contextOf(database.web.db), { ...PERSON, token, username }),
        ),
      );
      const codes = results.map((each) => (each.status === "fulfilled" ? "done" : each.reason.code)).sort();
      expect(codes).toEqual(["done", "forbidden", "forbidden"]);
      expect(await database.web.db.$count(user)).toBe(1);
    } finally {
      await database.drop();
    }
  });
});
