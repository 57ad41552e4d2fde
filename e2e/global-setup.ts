import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readEnv } from "@/lib/env";
import { freePort } from "../scripts/postgres/launch";
import { startThrowawayPostgres } from "../scripts/postgres/throwaway";
import { buildIfChanged } from "../scripts/running/build";
import { prepare } from "../scripts/running/databases";
import { type Site, serve } from "../scripts/running/sites";
import { findChromium } from "./chromium";
import { DIST, publish, TODAY } from "./stage";

/** Four sites on a throw-away PostgreSQL, for one run of the browser tests; returns their end. */
export default async function setUp(): Promise<() => Promise<void>> {
  process.env.TODAY = TODAY;
  const chromium = await findChromium();
  process.env.E2E_CHROMIUM = chromium.executablePath;
  process.env.E2E_CHROMIUM_ENV = JSON.stringify(chromium.env);
  await buildIfChanged(DIST);

  const postgres = await startThrowawayPostgres();
  try {
    // Free ports, since neighbouring ones cannot be taken for granted.
    const open = async (name: Site["name"], database: string): Promise<Site> => {
      await postgres.ensureDatabase(database);
      const port = await freePort();
      const url = `http://127.0.0.1:${port}`;
      const owned = { ownerUrl: postgres.url(database), webUrl: postgres.webUrl(database) };
      await prepare(name, owned);
      return { name, port, url, localUrl: url, database: owned };
    };
    const demo = await open("demo", "demo");
    const real = await open("real", "real");
    const fresh = await open("real", "fresh");
    const admin = await open("real", "admin");
    const own = await open("real", "own");
    const env = readEnv({ PORT: String(real.port), TODAY, DEMO: "on", NEXT_DIST_DIR: DIST });
    // The demonstration first: it is "the other site" of the real ones.
    const webs = await serve(
      [demo, real, fresh, admin],
      env,
      "start",
      () => DIST,
      (line) => console.error(line),
    );
    const sessions = await mkdtemp(join(tmpdir(), "e2e-sessions-"));
    publish({
      realUrl: real.url,
      demoUrl: demo.url,
      freshUrl: fresh.url,
      realOwnerUrl: real.database.ownerUrl,
      demoOwnerUrl: demo.database.ownerUrl,
      freshOwnerUrl: fresh.database.ownerUrl,
      adminUrl: admin.url,
      adminOwnerUrl: admin.database.ownerUrl,
      ownOwnerUrl: own.database.ownerUrl,
      ownWebUrl: own.database.webUrl,
      sessions,
    });
    return async () => {
      await Promise.all(webs.map((web) => web.stop()));
      await postgres.stop();
      await rm(sessions, { recursive: true, force: true });
    };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}
