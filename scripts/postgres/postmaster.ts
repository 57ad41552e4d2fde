import { existsSync, realpathSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { PostgresError } from "./error";
import { commandLine, isAlive, pause, workingFolder } from "./processes";

/** A PostgreSQL that runs on our cluster. */
export type Postmaster = { pid: number; port: number };

const STARTUP_PATIENCE_MS = 300_000;

/** What postmaster.pid of the cluster says, or null without one. */
export async function readPidFile(cluster: string): Promise<Postmaster | null> {
  const file = join(cluster, "postmaster.pid");
  if (!existsSync(file)) return null;
  const lines = (await readFile(file, "utf8")).split("\n");
  const pid = Number(lines[0]);
  return Number.isInteger(pid) && pid > 0 ? { pid, port: Number(lines[3] ?? 0) } : null;
}

/**
 * True where the process is a postmaster on this very cluster. After a crash another program may
 * carry its id, and a copied folder carries the pid file of the original's.
 */
export function runsOn(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false;
  const command = commandLine(pid);
  if (command !== "" && !/postgres/.test(command)) return false;
  const real = realpathSync(cluster);
  const folder = workingFolder(pid);
  if (folder !== null) return folder === real;
  return command === "" || command.includes(real);
}

/** True once the server answers our password and names our cluster; false where it died meanwhile. */
export async function waitUntilReady(
  { pid, port }: Postmaster,
  cluster: string,
  adminUrl: string,
  log: (line: string) => void,
): Promise<boolean> {
  const begun = Date.now();
  let told = begun;
  while (Date.now() - begun < STARTUP_PATIENCE_MS) {
    const answer = await ask(adminUrl, "show data_directory");
    if (answer.ok) {
      if (realpathSync(String(answer.value)) === realpathSync(cluster)) return true;
      throw new PostgresError(
        `The server on port ${port} keeps its data elsewhere (${answer.value}); it is left alone.`,
      );
    }
    if (!isAlive(pid)) return false;
    // 28P01: a wrong password. Anything else passes: not listening yet, or replaying after a crash.
    if (answer.code === "28P01") {
      throw new PostgresError(`PostgreSQL (process ${pid}) refuses the password kept beside ${cluster}.`);
    }
    if (Date.now() - told > 2_000) {
      told = Date.now();
      log(`  PostgreSQL is recovering, ${Math.round((told - begun) / 1000)} s so far …`);
    }
    await pause(20);
  }
  throw new PostgresError(`PostgreSQL (process ${pid}) did not become ready within five minutes.`);
}

async function ask(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  // A connection that breaks while idle must not end our process.
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query({ text: sql, rowMode: "array" });
    return { ok: true, value: rows[0]?.[0] as unknown } as const;
  } catch (error) {
    return { ok: false, code: (error as { code?: string }).code } as const;
  } finally {
    await client.end().catch(() => {});
  }
}
