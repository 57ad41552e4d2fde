import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { Db } from "../client";
import { freshAccount, freshSignIn } from "../factories";
import { readInstallation } from "../read/installation";
import { account, session, user } from "../schema/accounts";
import { test } from "../testing/database";
import { createAuth } from "./better-auth";
import { issueSignInLinks } from "./one-time-links";

const APP_URL = "http://localhost:4173";

async function authOf(db: Db, options: { appUrl?: string; site?: "real" | "demo" } = {}) {
  const { authSecret } = await readInstallation(db);
  return createAuth({ db, secret: authSecret, appUrl: APP_URL, site: "real", ...options });
}

/** The cookies that an answer sets, as a browser would send them back. */
const cookiesOf = (response: Response) =>
  new Headers({
    cookie: response.headers
      .getSetCookie()
      .map((each) => each.split(";")[0])
      .join("; "),
  });

describe("signing in", () => {
  test("with username and password opens a session that knows role and unit", async ({ db }) => {
    const auth = await authOf(db);
    const person = await freshSignIn(db, { role: "staff", unitId: "xa-cau-ke", mustChangePassword: true });
    const response = await auth.api.signInUsername({
      body: { username: person.username, password: person.password },
      asResponse: true,
    });
    expect(response.status).toBe(200);
    const found = await auth.api.getSession({ headers: cookiesOf(response) });
    expect(found?.user).toMatchObject({
      id: person.id,
      username: person.username,
      role: "staff",
      unitId: "xa-cau-ke",
      mustChangePassword: true,
      disabledAt: null,
    });
    expect(JSON.stringify(found)).not.toContain(person.password);
    const [row] = await db.select().from(session);
    expect(row).toMatchObject({ userId: person.id, token: found?.session.token });
    const days = ((row?.expiresAt.getTime() ?? 0) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(6.9);
    expect(days).toBeLessThanOrEqual(7);
  });

  test("takes the username in capitals too", async ({ db }) => {
    const person = await freshSignIn(db);
    const auth = await authOf(db);
    const signedIn = await auth.api.signInUsername({
      body: { username: person.username.toUpperCase(), password: person.password },
    });
    expect(signedIn).toMatchObject({ user: { id: person.id } });
  });

  test.for(["wrong password", "unknown name", "account without a password"] as const)(
    "is refused in the same way: %s",
    async (wrong, { db }) => {
      const person = await freshSignIn(db);
      const bare = await freshAccount(db, "staff");
      const [withoutPassword] = await db.select().from(user).where(eq(user.id, bare.id));
      const username = {
        "wrong password": person.username,
        "unknown name": "khong-co-ai",
        "account without a password": withoutPassword?.username ?? "",
      }[wrong];
      const auth = await authOf(db);
      await expect(
        auth.api.signInUsername({ body: { username, password: "một mật khẩu sai" } }),
      ).rejects.toMatchObject({ status: "UNAUTHORIZED", body: { code: "INVALID_USERNAME_OR_PASSWORD" } });
      expect(await db.$count(session)).toBe(0);
    },
  );

  test("cannot be had by making an account oneself", async ({ db }) => {
    const auth = await authOf(db);
    const body = { email: "a@accounts.invalid", password: "một mật khẩu dài", name: "A", username: "ai-do" };
    await expect(auth.api.signUpEmail({ body })).rejects.toMatchObject({ status: "BAD_REQUEST" });
    expect(await db.$count(user)).toBe(0);
    expect(await db.$count(account)).toBe(0);
  });

  test("a forged or ended session is nobody's", async ({ db }) => {
    const person = await freshSignIn(db);
    const auth = await authOf(db);
    const response = await auth.api.signInUsername({
      body: { username: person.username, password: person.password },
      asResponse: true,
    });
    const cookies = cookiesOf(response);
    const [name, value = ""] = (cookies.get("cookie") ?? "").split("=");
    const forged = new Headers({ cookie: `${name}=x${value}` });
    expect(await auth.api.getSession({ headers: forged })).toBeNull();
    expect(await auth.api.getSession({ headers: cookies })).not.toBeNull();
    await auth.api.signOut({ headers: cookies });
    expect(await auth.api.getSession({ headers: cookies })).toBeNull();
    expect(await db.$count(session)).toBe(0);
  });

  test.for([
    ["real", APP_URL, "movement.session_token", false],
    ["demo", APP_URL, "movement-demo.session_token", false],
    ["real", "https://an.example", "__Secure-movement.session_token", true],
  ] as const)(
    "the cookie of the %s site at %s is %s, hidden from scripts",
    async ([site, appUrl, name, secure], { db }) => {
      const person = await freshSignIn(db);
      const auth = await authOf(db, { site, appUrl });
      const response = await auth.api.signInUsername({
        body: { username: person.username, password: person.password },
        asResponse: true,
      });
      const [cookie = ""] = response.headers.getSetCookie();
      expect(cookie.startsWith(`${name}=`)).toBe(true);
      expect(cookie).toMatch(/; HttpOnly/);
      expect(cookie).toMatch(/; SameSite=Lax/);
      expect(/; Secure/.test(cookie)).toBe(secure);
    },
  );
});

describe("signing in with a link", () => {
  test("opens a session, once", async ({ ownerDb }) => {
    const staff = await freshAccount(ownerDb, "staff");
    const [link] = await issueSignInLinks(ownerDb, new Date());
    const token = new URL(link?.path ?? "", APP_URL).searchParams.get("token") ?? "";
    const auth = await authOf(ownerDb);
    const response = await auth.api.signInOneTime({ body: { token }, asResponse: true });
    expect(await response.json()).toEqual({ userId: staff.id });
    const found = await auth.api.getSession({ headers: cookiesOf(response) });
    expect(found?.user.id).toBe(staff.id);
    await expect(auth.api.signInOneTime({ body: { token } })).rejects.toMatchObject({
      status: "UNAUTHORIZED",
    });
    expect(await ownerDb.$count(session)).toBe(1);
  });
});
