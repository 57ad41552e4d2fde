import { createHmac } from "node:crypto";
import { accessSync, chmodSync, constants, existsSync, mkdirSync, realpathSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { findBinaries } from "./binaries";
import { handOver, makeCluster, readPassword } from "./cluster";
import { PostgresError } from "./error";
import { launch, stopPostmaster } from "./launch";
import { withLock } from "./lock";
import { type Postmaster, readPidFile, runsOn, waitUntilReady } from "./postmaster";
import { isAlive } from "./processes";
import { chooseRunAs } from "./run-as";
import { enter, leave } from "./users";

/** A PostgreSQL of our own that accepts connections. */
export type EmbeddedPostgres = {
  /** The superuser's address of the database `postgres`. */
  adminUrl: string;
  /** The owner's (superuser's) address of a database. */
  url(database: string): string;
  /** The address for the web server's own login, which owns nothing. */
  webUrl(database: string): string;
  ensureDatabase(name: string): Promise<void>;
  /** Leaves; the last process to leave shuts PostgreSQL down. */
  stop(): Promise<void>;
  /** Starts it again on the same port where it died; true where that was needed. */
  revive(): Promise<boolean>;
  /** True where it already ran: another process of ours, or one that died, started it. */
  joined: boolean;
};

export type EmbeddedOptions = {
  dataDir: string;
  log?: (line: string) => void;
  /** Settings for the server; `fsync=off` also spares the making of the cluster. */
  settings?: string[];
};

const WEB_LOGIN = "dashboard_web";

/** Starts the embedded PostgreSQL on `dataDir`, or joins the one that already runs there. */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { log = () => {}, settings = [] } = options;
  if (!existsSync(options.dataDir)) {
    mkdirSync(options.dataDir, { recursive: true });
    // PostgreSQL may run under another account and must pass through, whatever the umask.
    chmodSync(options.dataDir, 0o711);
  }
  requireAccess(options.dataDir);
  const dataDir = realpathSync(options.dataDir);
  const cluster = join(dataDir, "postgres");
  const users = join(dataDir, "postgres.users");
  const lock = join(dataDir, "postgres.lock");
  const binaries = await findBinaries();

  const launchOn = async (password: string, port?: number) => {
    const runAs = chooseRunAs(binaries.initdb, dataDir, [cluster]);
    await makeCluster(binaries, runAs, cluster, password, !settings.includes("fsync=off"));
    await handOver(cluster, runAs.owner);
    return launch({ binaries, runAs, cluster, settings, log, password, urlOf, port });
  };

  const { password, postmaster, note, joined } = await withLock(lock, async () => {
    const password = await readPassword(join(dataDir, "postgres.password"), cluster);
    const running = await findRunning(cluster, password, log);
    if (running) {
      return { password, postmaster: running, note: await enter(users), joined: true };
    }
    return { password, postmaster: await launchOn(password), note: await enter(users), joined: false };
  });

  const { port } = postmaster;
  let { pid } = postmaster;
  const url = (database: string) => urlOf(port, password, database);
  const webPassword = createHmac("sha256", password).update(WEB_LOGIN).digest("hex");
  await ensureLogin(url("postgres"), webPassword);
  return {
    adminUrl: url("postgres"),
    url,
    webUrl: (database) => `postgres://${WEB_LOGIN}:${webPassword}@127.0.0.1:${port}/${database}`,
    ensureDatabase: (name) => ensureDatabase(url("postgres"), name),
    joined,
    revive: async () => {
      if (isAlive(pid)) return false;
      return withLock(lock, async () => {
        // Another user of the same server may have been quicker.
        const running = await findRunning(cluster, password, log);
        pid = (running ?? (await launchOn(password, port))).pid;
        return running === null;
      });
    },
    stop: () =>
      withLock(lock, async () => {
        if (!(await leave(users, note))) return;
        const last = await readPidFile(cluster);
        if (last && runsOn(last.pid, cluster)) await stopPostmaster(last.pid, log);
      }),
  };
}

/** A folder that root made at first cannot be used by an ordinary account later. */
function requireAccess(folder: string): void {
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    throw new PostgresError(
      `This account may not write to ${folder}. Start as the account that made it, or hand it over with: ` +
        `sudo chown -R "$(id -un)" "${folder}"`,
    );
  }
}

function urlOf(port: number, password: string, database: string): string {
  return `postgres://postgres:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
}

/** The server that runs on our cluster and takes our password, or null. */
async function findRunning(
  cluster: string,
  password: string,
  log: (line: string) => void,
): Promise<Postmaster | null> {
  const noted = await readPidFile(cluster);
  if (!noted || !runsOn(noted.pid, cluster)) return null;
  return (await waitUntilReady(noted, cluster, urlOf(noted.port, password, "postgres"), log)) ? noted : null;
}

async function ensureDatabase(adminUrl: string, name: string): Promise<void> {
  await asAdmin(adminUrl, async (client) => {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
    if (rowCount) return;
    await client.query(`create database ${pg.escapeIdentifier(name)}`).catch((error) => {
      // Two may make it at once: a name taken meanwhile is as good (42P04, or 23505 from the catalogue).
      if (!["42P04", "23505"].includes(error.code)) throw error;
    });
  });
}

async function ensureLogin(adminUrl: string, password: string): Promise<void> {
  await asAdmin(adminUrl, async (client) => {
    await client.query("select pg_advisory_lock(hashtext('web login'))");
    const { rowCount } = await client.query("select from pg_roles where rolname = $1", [WEB_LOGIN]);
    if (!rowCount) {
      await client.query(`create role ${WEB_LOGIN} login password ${pg.escapeLiteral(password)}`);
    }
  });
}

async function asAdmin(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
