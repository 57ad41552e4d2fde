import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { freshAccount } from "../factories";
import { checksums } from "./checksums";
import { test } from "./database";

describe("the test database", () => {
  test("web connections run under the web role, through a login that owns nothing", async ({ db }) => {
    const { rows } = await db.execute(sql`SELECT current_user AS role, session_user AS login`);
    expect(rows).toEqual([{ role: "movement_web", login: "dashboard_web" }]);
  });

  test("checksums see one changed row and name its table", async ({ db }) => {
    const before = await checksums(db);
    await freshAccount(db, "staff");
    const after = await checksums(db);
    expect(Object.keys(before).filter((table) => before[table] !== after[table])).toEqual(["auth.user"]);
    expect(Object.keys(before).length).toBeGreaterThan(25);
  });

  test("a test leaves nothing behind: first", async ({ db }) => {
    await freshAccount(db, "admin");
    const { rows } = await db.execute(sql`SELECT count(*)::int AS n FROM auth."user"`);
    expect(rows).toEqual([{ n: 1 }]);
  });

  test("a test leaves nothing behind: second", async ({ db }) => {
    await freshAccount(db, "admin");
    const { rows } = await db.execute(sql`SELECT count(*)::int AS n FROM auth."user"`);
    expect(rows).toEqual([{ n: 1 }]);
  });
});
