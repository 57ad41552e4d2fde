import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { Db } from "../client";
import { freshAccount } from "../factories";
import { oneTimeLink, user } from "../schema/accounts";
import { freshDatabase, test } from "../testing/database";
import { isLinkUsable, issueSetUpLink, issueSignInLinks, useLink as takeLink } from "./one-time-links";

const tokenOf = (path: string | null | undefined) =>
  new URL(path ?? "", "http://localhost").searchParams.get("token") ?? "";
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

describe("a set-up link", () => {
  test("works once", async ({ ownerDb }) => {
    const token = tokenOf(await issueSetUpLink(ownerDb, new Date()));
    expect(await isLinkUsable(ownerDb, token, "set-up")).toBe(true);
    expect(await takeLink(ownerDb, token, "set-up")).toEqual({ userId: null });
    expect(await isLinkUsable(ownerDb, token, "set-up")).toBe(false);
    expect(await takeLink(ownerDb, token, "set-up")).toBeNull();
  });

  test.for([
    [29, true],
    [31, false],
  ] as const)("of %i minutes ago is usable: %s", async ([minutes, usable], { ownerDb }) => {
    const token = tokenOf(await issueSetUpLink(ownerDb, minutesAgo(minutes)));
    expect(await isLinkUsable(ownerDb, token, "set-up")).toBe(usable);
    expect((await takeLink(ownerDb, token, "set-up")) !== null).toBe(usable);
  });

  test("dies when the next one is issued", async ({ ownerDb }) => {
    const old = tokenOf(await issueSetUpLink(ownerDb, new Date()));
    const next = tokenOf(await issueSetUpLink(ownerDb, new Date()));
    expect(await isLinkUsable(ownerDb, old, "set-up")).toBe(false);
    expect(await isLinkUsable(ownerDb, next, "set-up")).toBe(true);
  });

  test("is not issued once somebody has an account", async ({ ownerDb }) => {
    await freshAccount(ownerDb, "staff");
    expect(await issueSetUpLink(ownerDb, new Date())).toBeNull();
    expect(await ownerDb.$count(oneTimeLink)).toBe(0);
  });

  test("is no sign-in link, and its token is kept nowhere", async ({ ownerDb }) => {
    const token = tokenOf(await issueSetUpLink(ownerDb, new Date()));
    expect(await isLinkUsable(ownerDb, token, "sign-in")).toBe(false);
    expect(await takeLink(ownerDb, token, "sign-in")).toBeNull();
    const rows = await ownerDb.select().from(oneTimeLink);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(rows[0]?.tokenHash).toMatch(/^[0-9a-f]{64}$/);
  });

  test("used by several at once under the web role works for one", async () => {
    const database = await freshDatabase();
    try {
      const token = tokenOf(await issueSetUpLink(database.owner.db, new Date()));
      const uses = await Promise.all(
        Array.from({ length: 5 }, () => takeLink(database.web.db, token, "set-up")),
      );
      expect(uses.filter((each) => each !== null)).toEqual([{ userId: null }]);
    } finally {
      await database.drop();
    }
  });
});

describe("sign-in links", () => {
  async function accounts(db: Db) {
    const admin = await freshAccount(db, "admin");
    const staff = await freshAccount(db, "staff");
    const commander = await freshAccount(db, "commander");
    return { admin, staff, commander };
  }

  test("are one for each role, and sign that account in", async ({ ownerDb }) => {
    const people = await accounts(ownerDb);
    const links = await issueSignInLinks(ownerDb, new Date());
    expect(links.map(({ role, name }) => [role, name]).sort()).toEqual(
      Object.values(people)
        .map(({ role, name }) => [role, name])
        .sort(),
    );
    for (const { role, path } of links) {
      expect(await takeLink(ownerDb, tokenOf(path), "sign-in")).toEqual({
        userId: people[role as keyof typeof people].id,
      });
    }
  });

  test("leave disabled accounts out, and end those before", async ({ ownerDb }) => {
    const { staff } = await accounts(ownerDb);
    const [old] = await issueSignInLinks(ownerDb, new Date());
    await ownerDb.update(user).set({ disabledAt: new Date() }).where(eq(user.id, staff.id));
    const roles = (await issueSignInLinks(ownerDb, new Date())).map(({ role }) => role);
    expect(roles.sort()).toEqual(["admin", "commander"]);
    expect(await isLinkUsable(ownerDb, tokenOf(old?.path), "sign-in")).toBe(false);
  });

  test.for([
    [23 * 60, true],
    [25 * 60, false],
  ] as const)("of %i minutes ago are usable: %s", async ([minutes, usable], { ownerDb }) => {
    await accounts(ownerDb);
    const [link] = await issueSignInLinks(ownerDb, minutesAgo(minutes));
    expect(await isLinkUsable(ownerDb, tokenOf(link?.path), "sign-in")).toBe(usable);
  });
});
