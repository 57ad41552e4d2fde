import { randomBytes } from "node:crypto";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isAlive } from "./processes";

/*
 * Who uses a running cluster: one file per user. The last one out stops PostgreSQL, so that a
 * short script beside a running site does not take the database away under it.
 */

/** Notes that this process uses the cluster; returns the note's file. */
export async function enter(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const note = join(folder, `${process.pid}-${randomBytes(4).toString("hex")}`);
  await writeFile(note, "");
  return note;
}

/** Takes the note away; true where no live process is left. */
export async function leave(folder: string, note: string): Promise<boolean> {
  await rm(note, { force: true });
  let others = 0;
  for (const name of await readdir(folder).catch(() => [])) {
    if (isAlive(Number(name.split("-")[0]))) others += 1;
    else await rm(join(folder, name), { force: true });
  }
  return others === 0;
}
