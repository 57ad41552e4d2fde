import { resolve } from "node:path";
import type { Env } from "@/lib/env";
import { startEmbeddedPostgres } from "../postgres/embedded";
import { demoUrlOf, ensureDemoDatabase, problemWith } from "../postgres/external";
import { ROOT } from "./build";
import { loadPrepare, type SiteName } from "./prepare";
import { StartError, say, step } from "./step";

/** Where a site's figures lie: the login that owns the tables, and the web server's. */
export type Database = { ownerUrl: string; webUrl: string };
export type Databases = {
  real: Database;
  demo: Database | null;
  /** Starts a database server of ours again where it died. */
  revive(): Promise<boolean>;
  stop(): Promise<void>;
};

const NAMES: Record<SiteName, string> = { real: "dashboard", demo: "dashboard_demo" };

/** Opens the databases of the sites: the embedded PostgreSQL's, or those of DATABASE_URL. */
export async function openDatabases(env: Env): Promise<Databases> {
  return env.DATABASE_URL ? openExternal(env, env.DATABASE_URL) : openEmbedded(env);
}

/** Migrations, roles and seed of one site. */
export async function prepare(site: SiteName, database: Database): Promise<void> {
  const title = site === "real" ? "Preparing the database" : "Preparing the demonstration's database";
  await step(title, async () => {
    const { prepareDatabase } = await loadPrepare();
    await prepareDatabase({ ...database, site, log: (line) => say(`  ${line}`) });
  });
}

async function openEmbedded(env: Env): Promise<Databases> {
  const dataDir = resolve(ROOT, env.DATA_DIR);
  const postgres = await step(`Starting PostgreSQL on ${dataDir}`, () =>
    startEmbeddedPostgres({ dataDir, log: say }),
  );
  const open = async (site: SiteName) => {
    await postgres.ensureDatabase(NAMES[site]);
    return { ownerUrl: postgres.url(NAMES[site]), webUrl: postgres.webUrl(NAMES[site]) };
  };
  try {
    const { revive, stop } = postgres;
    return { real: await open("real"), demo: env.DEMO ? await open("demo") : null, revive, stop };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

async function openExternal(env: Env, webUrl: string): Promise<Databases> {
  const ownerUrl = env.DATABASE_OWNER_URL ?? webUrl;
  const ownerName = env.DATABASE_OWNER_URL ? "DATABASE_OWNER_URL" : "DATABASE_URL";
  const problem = (await problemWith(ownerUrl, ownerName)) ?? (await problemWith(webUrl, "DATABASE_URL"));
  if (problem) throw new StartError(problem);
  // A server that is not ours is neither revived nor stopped.
  const others = { revive: async () => false, stop: async () => {} };
  const real = { ownerUrl, webUrl };
  if (!env.DEMO) return { real, demo: null, ...others };
  const demoProblem = await ensureDemoDatabase(ownerUrl);
  if (demoProblem) throw new StartError(demoProblem);
  return { real, demo: { ownerUrl: demoUrlOf(ownerUrl), webUrl: demoUrlOf(webUrl) }, ...others };
}
