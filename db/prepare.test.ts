import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, inject, test, vi } from "vitest";
import { setToday } from "@/lib/today";
import { connect, type Db, WEB_ROLE } from "./client";
import { freshAccount } from "./factories";
import { issueLinks, PrepareError, prepareDatabase } from "./prepare";
import { installation } from "./schema/accounts";
import { checksums } from "./testing/checksums";
import { emptyDatabase, freshDatabase, TODAY } from "./testing/database";

beforeEach(() => setToday(TODAY));
afterEach(() => setToday(null));

const log = () => {};

async function asOwner<T>(ownerUrl: string, work: (db: Db) => Promise<T>): Promise<T> {
  const owner = connect({ url: ownerUrl });
  try {
    return await work(owner.db);
  } finally {
    await owner.close();
  }
}

/** An empty database that goes when the work is done. */
async function withEmpty(work: (urls: { ownerUrl: string; webUrl: string }) => Promise<void>): Promise<void> {
  const { ownerUrl, webUrl, drop } = await emptyDatabase();
  try {
    await work({ ownerUrl, webUrl });
  } finally {
    await drop();
  }
}

async function asAdmin(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: inject("postgres").adminUrl });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Everything that is the same in each installation: without secrets, ids and moments of seeding. */
const catalogueOf = async (db: Db) => {
  const all = await checksums(db);
  const own = ["auth.installation", "public.article", "public.quote", "public.statement", "public.change"];
  return Object.fromEntries(Object.entries(all).filter(([table]) => !own.includes(table)));
};

describe("preparing a database", () => {
  test("by three copies at once does it once", async () => {
    await withEmpty(async ({ ownerUrl, webUrl }) => {
      await Promise.all([1, 2, 3].map(() => prepareDatabase({ ownerUrl, webUrl, site: "real", log })));
      const alone = await freshDatabase();
      await asOwner(ownerUrl, async (db) => {
        expect(await catalogueOf(db)).toEqual(await catalogueOf(alone.owner.db));
        const counts = await db.execute(sql`
          SELECT (SELECT count(*)::int FROM unit) AS units, (SELECT count(*)::int FROM article) AS articles,
            (SELECT count(*)::int FROM statement) AS claims, (SELECT count(*)::int FROM change) AS changes,
            (SELECT count(*)::int FROM auth.installation) AS installations`);
        expect(counts.rows).toEqual([{ units: 55, articles: 1, claims: 9, changes: 1, installations: 1 }]);
      });
      await alone.drop();
    });
  });

  test("a second time changes nothing, not even after accounts and figures came", async () => {
    const database = await freshDatabase();
    try {
      await freshAccount(database.owner.db, "admin");
      const before = await checksums(database.owner.db);
      await prepareDatabase({ ...database, site: "real", log });
      expect(await checksums(database.owner.db)).toEqual(before);
    } finally {
      await database.drop();
    }
  });

  test("gives back rights that were lost, and takes back those that were added", async () => {
    const database = await freshDatabase();
    try {
      const { db } = database.owner;
      await db.execute(
        sql.raw(`GRANT DELETE ON unit TO ${WEB_ROLE}; REVOKE INSERT ON change FROM ${WEB_ROLE}`),
      );
      await prepareDatabase({ ...database, site: "real", log });
      const { rows } = await db.execute(sql`
        SELECT has_table_privilege(${WEB_ROLE}, 'unit', 'DELETE') AS too_much,
          has_table_privilege(${WEB_ROLE}, 'change', 'INSERT') AS needed`);
      expect(rows).toEqual([{ too_much: false, needed: true }]);
    } finally {
      await database.drop();
    }
  });

  test("gives each installation a secret of its own, of 256 bits", async () => {
    await withEmpty(async (first) => {
      await withEmpty(async (second) => {
        const secrets: string[] = [];
        for (const urls of [first, second]) {
          await prepareDatabase({ ...urls, site: "real", log });
          const [row] = await asOwner(urls.ownerUrl, (db) => db.select().from(installation));
          expect(row).toMatchObject({ site: "real", seededAt: expect.any(Date) });
          secrets.push(row?.authSecret ?? "");
        }
        expect(Buffer.from(secrets[0] ?? "", "base64url")).toHaveLength(32);
        expect(secrets[0]).not.toBe(secrets[1]);
      });
    });
  });

  test("that was broken off while seeding is taken up again", async () => {
    await withEmpty(async ({ ownerUrl, webUrl }) => {
      const seeding = await import("./seed/seed-article");
      const broken = vi.spyOn(seeding, "seedSeedArticle").mockRejectedValue(new Error("power cut"));
      await expect(prepareDatabase({ ownerUrl, webUrl, site: "real", log })).rejects.toThrow("power cut");
      expect(broken).toHaveBeenCalledOnce();
      broken.mockRestore();
      await prepareDatabase({ ownerUrl, webUrl, site: "real", log });
      await asOwner(ownerUrl, async (db) => {
        const { rows } = await db.execute(sql`SELECT count(*)::int AS units FROM unit`);
        expect(rows).toEqual([{ units: 55 }]);
      });
    });
  });
});

describe("an owner that is no superuser", () => {
  const name = () => `owner_${randomUUID().slice(0, 8)}`;

  test("without the right to create roles is told in one line, with the way out", async () => {
    const user = name();
    const database = `${user}_db`;
    // Where the role is known already, the right to pass it on is missing.
    await asAdmin(
      `CREATE ROLE ${user} LOGIN PASSWORD 'thu' NOCREATEROLE`,
      `CREATE DATABASE ${database} OWNER ${user}`,
    );
    try {
      const url = new URL(inject("postgres").ownerUrl);
      Object.assign(url, { username: user, password: "thu", pathname: `/${database}` });
      const failed = await prepareDatabase({ ownerUrl: url.href, webUrl: url.href, site: "real", log }).catch(
        (error) => error,
      );
      expect(failed).toBeInstanceOf(PrepareError);
      expect(failed.message).not.toContain("\n");
      expect(failed.message).toContain(`CREATE ROLE ${WEB_ROLE} NOLOGIN`);
      expect(failed.message).toContain(`GRANT ${WEB_ROLE} TO "${user}"`);
      expect(failed.message).toContain("DATABASE_OWNER_URL");
      expect(failed.message).not.toContain("thu@");
      // The way out that the line names.
      await asAdmin(`GRANT ${WEB_ROLE} TO ${user}`);
      await prepareDatabase({ ownerUrl: url.href, webUrl: url.href, site: "real", log });
      await asOwner(url.href, async (db) => {
        const { rows } = await db.execute(sql`SELECT count(*)::int AS units FROM unit`);
        expect(rows).toEqual([{ units: 55 }]);
      });
    } finally {
      await asAdmin(`DROP DATABASE ${database} WITH (FORCE)`, `DROP ROLE ${user}`);
    }
  });

  test("may be the user of the web processes too, which then still work under the web role", async () => {
    const user = name();
    const database = `${user}_db`;
    await asAdmin(
      `CREATE ROLE ${user} LOGIN PASSWORD 'thu' CREATEROLE`,
      `CREATE DATABASE ${database} OWNER ${user}`,
      `GRANT ${WEB_ROLE} TO ${user} WITH ADMIN TRUE, SET FALSE, INHERIT FALSE`,
    );
    try {
      const url = new URL(inject("postgres").ownerUrl);
      Object.assign(url, { username: user, password: "thu", pathname: `/${database}` });
      await prepareDatabase({ ownerUrl: url.href, webUrl: url.href, site: "real", log });
      const web = connect({ url: url.href, role: WEB_ROLE });
      const { rows } = await web.pool.query("SELECT current_user AS me, count(*)::int AS units FROM unit");
      expect(rows).toEqual([{ me: WEB_ROLE, units: 55 }]);
      await expect(web.pool.query("DELETE FROM submission")).rejects.toMatchObject({ code: "42501" });
      await web.close();
    } finally {
      await asAdmin(`DROP DATABASE ${database} WITH (FORCE)`, `DROP OWNED BY ${user}`, `DROP ROLE ${user}`);
    }
  });
});

describe("the links of a start", () => {
  test("of the real site are one set-up link, until somebody has an account", async () => {
    const database = await freshDatabase();
    try {
      const { setUp, signIn } = await issueLinks({ ownerUrl: database.ownerUrl, site: "real" });
      expect(setUp).toMatch(/^\/set-up\?token=[\w-]{32}$/);
      expect(signIn).toEqual([]);
      await freshAccount(database.owner.db, "staff");
      expect(await issueLinks({ ownerUrl: database.ownerUrl, site: "real" })).toEqual({
        setUp: null,
        signIn: [],
      });
    } finally {
      await database.drop();
    }
  });
});
