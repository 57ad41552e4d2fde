import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, readdirSync, statSync } from "node:fs";
import { lchown, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { PostgresBinaries } from "./binaries";
import { PostgresError } from "./error";
import type { Account, RunAs } from "./run-as";

/** The variables that PostgreSQL's programs get: the shell's PG* and locale must not steer them. */
export const POSTGRES_ENV: NodeJS.ProcessEnv = {
  NODE_ENV: "production",
  PATH: process.env.PATH ?? "/usr/bin:/bin",
  LC_ALL: "C",
  TZ: "UTC",
};

/** The superuser's password, kept beside the cluster for our eyes only. */
export async function readPassword(file: string, cluster: string): Promise<string> {
  if (existsSync(file)) return (await readFile(file, "utf8")).trim();
  if (existsSync(join(cluster, "PG_VERSION"))) {
    throw new PostgresError(
      `${file} is missing, without it the data in ${cluster} cannot be opened. Put it back.`,
    );
  }
  const password = randomBytes(24).toString("hex");
  await writeFile(`${file}.new`, password, { mode: 0o600 });
  await rename(`${file}.new`, file);
  return password;
}

/** Makes the cluster where none is; a half-made one of an interrupted start is thrown away. */
export async function makeCluster(
  binaries: PostgresBinaries,
  runAs: RunAs,
  cluster: string,
  password: string,
  sync: boolean,
): Promise<void> {
  if (existsSync(join(cluster, "PG_VERSION"))) return;
  const fresh = `${cluster}.new`;
  const passwordFile = `${cluster}.pw`;
  await rm(fresh, { recursive: true, force: true });
  await rm(passwordFile, { force: true });
  await mkdir(fresh, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (runAs.owner) {
    await lchown(fresh, runAs.owner.uid, runAs.owner.gid);
    await lchown(passwordFile, runAs.owner.uid, runAs.owner.gid);
  }
  // The builtin C.UTF-8 sorts by code point but folds the case of every Vietnamese letter, on each system alike.
  const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const access = ["--username=postgres", "--auth=scram-sha-256", `--pwfile=${passwordFile}`];
  const args = ["-D", fresh, ...locale, ...access, ...(sync ? [] : ["--no-sync"])];
  try {
    await run(runAs, binaries.initdb, args);
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(fresh, cluster);
}

/** Root may start in another way than last time: the cluster follows its new owner. */
export async function handOver(folder: string, owner: Account | null): Promise<void> {
  const held = statSync(folder).uid;
  if (!owner) {
    if (held === process.getuid?.()) return;
    throw new PostgresError(
      `${folder} belongs to another account (uid ${held}). Start as that account or as root, or hand it over ` +
        `with: sudo chown -R "$(id -un)" "${folder}"`,
    );
  }
  if (held === owner.uid) return;
  for (const name of readdirSync(folder, { recursive: true }) as string[]) {
    await lchown(join(folder, name), owner.uid, owner.gid);
  }
  // Last, so that an interrupted hand-over is taken up again.
  await lchown(folder, owner.uid, owner.gid);
}

function run(runAs: RunAs, program: string, programArgs: string[]): Promise<void> {
  const { file, args, uid, gid } = runAs.command(program, programArgs);
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      uid,
      gid,
      env: POSTGRES_ENV,
      cwd: "/",
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    child.stdout.on("data", (chunk) => {
      said += chunk;
    });
    child.stderr.on("data", (chunk) => {
      said += chunk;
    });
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve();
      else reject(new PostgresError(`initdb failed (${code}):\n${said.trim()}`));
    });
  });
}
