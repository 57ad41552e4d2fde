import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { withLock } from "./lock";
import { pause } from "./processes";

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lock-"));
  file = join(folder, "lock");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("one at a time, and the file is gone afterwards", async () => {
  let inside = 0;
  let most = 0;
  const work = async () => {
    inside += 1;
    most = Math.max(most, inside);
    await pause(20);
    inside -= 1;
  };
  await Promise.all(Array.from({ length: 5 }, () => withLock(file, work)));
  expect(most).toBe(1);
  expect(existsSync(file)).toBe(false);
});

test("a failure lets the lock go", async () => {
  await expect(withLock(file, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  await withLock(file, async () => {});
});

test("the lock of a process that died is taken over, by one at a time", async () => {
  const dead = spawnSync(process.execPath, ["-e", ""]).pid;
  writeFileSync(file, String(dead));
  utimesSync(file, new Date(Date.now() - 5_000), new Date(Date.now() - 5_000));
  let inside = 0;
  const work = async () => {
    inside += 1;
    expect(inside).toBe(1);
    await pause(20);
    inside -= 1;
  };
  await Promise.all([withLock(file, work), withLock(file, work), withLock(file, work)]);
});
