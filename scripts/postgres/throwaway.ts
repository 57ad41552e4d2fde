import { chmodSync, realpathSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./embedded";
import { stopPostmaster } from "./launch";
import { readPidFile, runsOn } from "./postmaster";
import { isAlive } from "./processes";

const PREFIX = "dashboard-postgres-";
const SETTINGS = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

/** A PostgreSQL for tests, in a temporary folder of its own that goes at `stop`. */
export async function startThrowawayPostgres(log?: (line: string) => void): Promise<EmbeddedPostgres> {
  await sweep();
  const dataDir = await mkdtemp(join(realpathSync(tmpdir()), `${PREFIX}${process.pid}-`));
  chmodSync(dataDir, 0o711);
  const postgres = await startEmbeddedPostgres({ dataDir, log, settings: SETTINGS });
  return {
    ...postgres,
    stop: async () => {
      await postgres.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Takes away what killed test runs left behind; the name tells whose it was. */
async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(PREFIX) || isAlive(Number(name.slice(PREFIX.length).split("-")[0]))) continue;
    const left = join(tmpdir(), name);
    try {
      const noted = await readPidFile(join(left, "postgres"));
      if (noted && runsOn(noted.pid, join(left, "postgres"))) await stopPostmaster(noted.pid, () => {});
      await rm(left, { recursive: true, force: true });
    } catch {
      // Another account's, or another sweep is at it.
    }
  }
}
