import { randomUUID } from "node:crypto";
import pg from "pg";
import { test as base, inject } from "vitest";
import type { IsoDate } from "@/lib/domain/dates";
import { type Connection, connect, type Db, WEB_ROLE } from "../client";
import type { Context } from "../context";

/** The day of every test that does not choose another: form year 2026 is open then, and not yet due. */
export const TODAY: IsoDate = "2027-01-05";
export const NOW = new Date("2027-01-05T03:00:00Z");

export interface TestDatabase {
  ownerUrl: string;
  webUrl: string;
  /** As the web processes connect: their own login, which takes on the web role. */
  web: Connection;
  /** As migrations and seeds connect. */
  owner: Connection;
  drop(): Promise<void>;
}

const urlOf = (url: string, database: string): string => {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
};

async function asAdmin(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject("postgres").adminUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** An empty database on the run's server, for tests of the preparation itself. */
export async function emptyDatabase(): Promise<Pick<TestDatabase, "ownerUrl" | "webUrl" | "drop">> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await asAdmin(`CREATE DATABASE ${name}`);
  return addressesOf(name);
}

function addressesOf(name: string) {
  const { ownerUrl, webUrl } = inject("postgres");
  return {
    ownerUrl: urlOf(ownerUrl, name),
    webUrl: urlOf(webUrl, name),
    drop: () => asAdmin(`DROP DATABASE ${name} WITH (FORCE)`),
  };
}

/** A copy of the prepared database (site "real"), for one file or one test; copying takes a twentieth of a second. */
export async function freshDatabase(): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const template = new URL(inject("postgres").ownerUrl).pathname.slice(1);
  await asAdmin(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
  const { ownerUrl, webUrl, drop } = addressesOf(name);
  const web = connect({ url: webUrl, role: WEB_ROLE });
  const owner = connect({ url: ownerUrl });
  return {
    ownerUrl,
    webUrl,
    web,
    owner,
    drop: async () => {
      await web.close();
      await owner.close();
      await drop();
    },
  };
}

class RolledBack extends Error {}

/** Runs `work` in a transaction that is always rolled back; verbs inside it work in savepoints. */
export async function withRollback(db: Db, work: (db: Db) => Promise<void>): Promise<void> {
  const ended = new RolledBack();
  await db
    .transaction(async (transaction) => {
      await work(transaction);
      throw ended;
    })
    .catch((error) => {
      if (error !== ended) throw error;
    });
}

interface Fixtures {
  /** The file's own database. What is committed to it stays until the file's last test. */
  database: TestDatabase;
  /** The web role's connection in a transaction that is rolled back after the test. */
  db: Db;
  /** The same as the owner. */
  ownerDb: Db;
}

export const test = base.extend<Fixtures>({
  database: [
    // biome-ignore lint/correctness/noEmptyPattern: Vitest reads what a fixture needs from its pattern.
    async ({}, use) => {
      const database = await freshDatabase();
      await use(database);
      await database.drop();
    },
    { scope: "file" },
  ],
  db: async ({ database }, use) => withRollback(database.web.db, use),
  ownerDb: async ({ database }, use) => withRollback(database.owner.db, use),
});

/** Who asks, on the day of the tests. */
export function contextOf(
  db: Db,
  viewer: Context["viewer"] = { kind: "stranger" },
  today: IsoDate = TODAY,
): Context {
  const now = today === TODAY ? NOW : new Date(`${today}T03:00:00Z`);
  return { db, viewer, today, now };
}
