import { readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { PostgresError } from "./error";
import { isAlive, pause } from "./processes";

const BEAT_MS = 2_000;
const STALE_MS = 15_000;
const PATIENCE_MS = 120_000;

/** Runs `work` while no other process holds the lock file; a holder that died loses it. */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const until = Date.now() + PATIENCE_MS;
  while (!(await tryCreate(file))) {
    if (await isStale(file)) await breakLock(file);
    else if (Date.now() > until) {
      throw new PostgresError(`Another start has been under way for two minutes. If none is, delete ${file}`);
    } else await pause(50);
  }
  // The beat tells a live holder from one whose process id was given to another.
  const beat = setInterval(() => utimes(file, new Date(), new Date()).catch(() => {}), BEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    await rm(file, { force: true });
  }
}

async function tryCreate(file: string): Promise<boolean> {
  try {
    await writeFile(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

async function isStale(file: string): Promise<boolean> {
  try {
    const age = Date.now() - (await stat(file)).mtimeMs;
    const pid = Number(await readFile(file, "utf8"));
    // A file just made may still be empty.
    if (age < 1_000) return false;
    return age > STALE_MS || !isAlive(pid);
  } catch {
    return false;
  }
}

/** Two may find the same stale lock: the second must not remove the first one's fresh lock. */
async function breakLock(file: string): Promise<void> {
  const breaker = `${file}.break`;
  if (!(await tryCreate(breaker))) {
    if (await isStale(breaker)) await rm(breaker, { force: true });
    await pause(50);
    return;
  }
  if (await isStale(file)) await rm(file, { force: true });
  await rm(breaker, { force: true });
}
