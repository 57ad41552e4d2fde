import { spawn } from "node:child_process";
import { closeSync, fstatSync, openSync, readSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import type { PostgresBinaries } from "./binaries";
import { POSTGRES_ENV } from "./cluster";
import { PostgresError } from "./error";
import { type Postmaster, readPidFile, runsOn, waitUntilReady } from "./postmaster";
import { commandLine, isAlive, pause, processesIn, waitForEnd } from "./processes";
import type { RunAs } from "./run-as";

type LaunchOptions = {
  binaries: PostgresBinaries;
  runAs: RunAs;
  cluster: string;
  password: string;
  settings: string[];
  log: (line: string) => void;
  urlOf(port: number, password: string, database: string): string;
  /** The port to take again after the server died; without it any free one. */
  port?: number;
};

const LOG_LIMIT = 10_000_000;
const ATTEMPTS = 40;
const PATIENT_ATTEMPTS = 4;
/* A port taken between our look and the start, and children of a killed server that still hold its memory. */
const PASSING = /could not bind|could not create any TCP\/IP|still in use|Address already in use/;

/** Starts the server on a port of the loopback and waits until it answers. */
export async function launch(options: LaunchOptions): Promise<Postmaster> {
  const { cluster, password, log, urlOf } = options;
  await dropStalePidFile(cluster);
  for (let attempt = 1; ; attempt += 1) {
    const port = options.port ?? (await freePort());
    const { pid, newLog } = spawnServer(options, port);
    if (await waitUntilReady({ pid, port }, cluster, urlOf(port, password, "postgres"), log))
      return { pid, port };
    const said = newLog();
    if (attempt >= ATTEMPTS || !PASSING.test(said)) {
      const reasons = said.split("\n").filter((line) => /FATAL|HINT|DETAIL|PANIC/.test(line));
      throw new PostgresError(
        `PostgreSQL did not start:\n${reasons.join("\n") || said}\n(its log: ${cluster}.log)`,
      );
    }
    if (attempt > PATIENT_ATTEMPTS) endOrphans(cluster);
    await pause(250);
  }
}

/** Ends the server: fast shutdown, which rolls back what is open and waits for nobody. */
export async function stopPostmaster(pid: number, log: (line: string) => void): Promise<void> {
  process.kill(pid, "SIGINT");
  if (await waitForEnd(pid, 30_000)) return;
  log("  PostgreSQL does not stop; ending it, the next start recovers.");
  process.kill(pid, "SIGQUIT");
  if (!(await waitForEnd(pid, 10_000))) throw new PostgresError(`PostgreSQL (process ${pid}) does not stop.`);
}

/** A killed server's children go by themselves, but one amid a long query only when it is done. */
function endOrphans(cluster: string): void {
  for (const pid of processesIn(cluster)) {
    try {
      if (/postgres/.test(commandLine(pid))) process.kill(pid, "SIGQUIT");
    } catch {
      // Gone meanwhile.
    }
  }
}

function spawnServer({ binaries, runAs, cluster, settings }: LaunchOptions, port: number) {
  const chosen = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "timezone=UTC",
    "log_timezone=UTC",
  ];
  const flags = [...chosen, ...settings].flatMap((setting) => ["-c", setting]);
  const command = runAs.command(binaries.postgres, ["-D", cluster, "-p", String(port), ...flags]);
  const { file, args, uid, gid } = command;
  const logFile = `${cluster}.log`;
  const tooLong = (statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT;
  // A file and no pipe: the server outlives us where we are killed, and goes on writing.
  const fd = openSync(logFile, tooLong ? "w" : "a", 0o600);
  const from = fstatSync(fd).size;
  // Detached, so that Ctrl-C reaches us alone and the web server stops before its database.
  const options = { uid, gid, env: POSTGRES_ENV, cwd: "/", detached: true };
  const child = spawn(file, args, { ...options, stdio: ["ignore", fd, fd] });
  child.unref();
  child.on("error", () => {});
  closeSync(fd);
  if (!child.pid) throw new PostgresError(`PostgreSQL could not be started: ${file}`);
  return { pid: child.pid, newLog: () => readFrom(logFile, from) };
}

/** PostgreSQL itself removes a stale pid file, but not where another program got the noted id. */
async function dropStalePidFile(cluster: string): Promise<void> {
  const noted = await readPidFile(cluster);
  if (noted && isAlive(noted.pid) && !runsOn(noted.pid, cluster)) rmSync(join(cluster, "postmaster.pid"));
}

function readFrom(file: string, from: number): string {
  const fd = openSync(file, "r");
  try {
    const buffer = Buffer.alloc(Math.max(0, Math.min(fstatSync(fd).size - from, 100_000)));
    readSync(fd, buffer, 0, buffer.length, from);
    return buffer.toString("utf8");
  } finally {
    closeSync(fd);
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
