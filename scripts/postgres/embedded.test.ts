import { spawn } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./embedded";
import { readPidFile } from "./postmaster";
import { isAlive, waitForEnd } from "./processes";

let root: string;
let dataDir: string;
let running: EmbeddedPostgres[] = [];

beforeEach(() => {
  root = mkdtempSync(join(realpathSync(tmpdir()), "Trà Vinh số liệu "));
  // PostgreSQL may run under another account than the tests.
  chmodSync(root, 0o711);
  dataDir = join(root, "dữ liệu");
});

afterEach(async () => {
  for (const postgres of running) await postgres.stop();
  running = [];
  rmSync(root, { recursive: true, force: true });
});

async function start(): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres({ dataDir });
  running.push(postgres);
  return postgres;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: "array" })).rows.map((row) => row[0]);
  } finally {
    await client.end().catch(() => {});
  }
}

async function postmasterPid(folder = dataDir): Promise<number> {
  const noted = await readPidFile(join(folder, "postgres"));
  if (!noted) throw new Error("no postmaster.pid");
  return noted.pid;
}

describe("the embedded PostgreSQL", () => {
  test("starts in a folder with spaces and diacritics, and keeps what was written", async () => {
    const first = await start();
    expect(first.joined).toBe(false);
    await first.ensureDatabase("figures");
    await query(first.url("figures"), "create table kept as select 1360 as value");
    await first.stop();
    expect(existsSync(join(dataDir, "postgres", "postmaster.pid"))).toBe(false);
    const second = await start();
    expect(await query(second.url("figures"), "select value from kept")).toEqual([1360]);
  });

  test("folds the case of Vietnamese letters and holds Vietnamese collation", async () => {
    const { adminUrl } = await start();
    expect(await query(adminUrl, "select lower('ĐƯỜNG ẤP')")).toEqual(["đường ấp"]);
    const sorted = "select w from unnest(array['đen', 'dân', 'ấp', 'an']) w order by w collate \"vi-x-icu\"";
    expect(await query(adminUrl, sorted)).toEqual(["an", "ấp", "dân", "đen"]);
  });

  test("gives the web server a login that owns nothing", async () => {
    const { webUrl } = await start();
    const sql = "select rolsuper or rolcreaterole or rolcreatedb from pg_roles where rolname = current_user";
    expect(await query(webUrl("postgres"), sql)).toEqual([false]);
  });

  test("wants the password", async () => {
    const { adminUrl } = await start();
    await expect(query(adminUrl.replace(/:[0-9a-f]+@/, ":wrong@"), "select 1")).rejects.toThrow(/password/);
  });

  test("loses nothing committed when PostgreSQL is killed", async () => {
    const first = await start();
    await query(first.adminUrl, "create table kept as select 1 as value");
    const pid = await postmasterPid();
    process.kill(pid, "SIGKILL");
    await waitForEnd(pid, 5_000);
    const second = await start();
    expect(second.joined).toBe(false);
    expect(await query(second.adminUrl, "select value from kept")).toEqual([1]);
  });

  test("comes back on the same port when it dies under a running site", async () => {
    const { adminUrl, revive } = await start();
    expect(await revive()).toBe(false);
    const pid = await postmasterPid();
    process.kill(pid, "SIGKILL");
    await waitForEnd(pid, 5_000);
    expect(await revive()).toBe(true);
    expect(await query(adminUrl, "select 1")).toEqual([1]);
  });

  test("is joined after its parent was killed, and stopped by whoever joined", async () => {
    const script = `import("${join(import.meta.dirname, "embedded.ts")}").then(async (m) => {
      await m.startEmbeddedPostgres({ dataDir: process.argv[1] });
      process.stdout.write("ready");
      setInterval(() => {}, 1000);
    })`;
    const parent = spawn(process.execPath, ["--import", "tsx", "-e", script, dataDir], { stdio: "pipe" });
    await new Promise((resolve) => parent.stdout.once("data", resolve));
    const pid = await postmasterPid();
    parent.kill("SIGKILL");
    await new Promise((resolve) => parent.once("exit", resolve));
    expect(isAlive(pid)).toBe(true);
    const joined = await start();
    expect(joined.joined).toBe(true);
    expect(await postmasterPid()).toBe(pid);
    await joined.stop();
    expect(isAlive(pid)).toBe(false);
  });

  test("two starts at once share one server", async () => {
    const both = await Promise.all([start(), start()]);
    expect(both.map(({ joined }) => joined).sort()).toEqual([false, true]);
    expect(both[0]?.adminUrl).toBe(both[1]?.adminUrl);
  });

  test("a pid file that names another program is no obstacle", async () => {
    await (await start()).stop();
    const lines = [process.pid, join(dataDir, "postgres"), 0, 5432, "", "127.0.0.1", "", "ready"];
    writeFileSync(join(dataDir, "postgres", "postmaster.pid"), lines.join("\n"));
    const second = await start();
    expect(second.joined).toBe(false);
    expect(await query(second.adminUrl, "select 1")).toEqual([1]);
  });

  test("the server of a copied folder is never used for the copy", async () => {
    const original = await start();
    await query(original.adminUrl, "checkpoint");
    const copy = join(root, "copy");
    mkdirSync(copy);
    cpSync(dataDir, copy, { recursive: true, filter: (name) => !name.endsWith(".users") });
    const second = await startEmbeddedPostgres({ dataDir: copy });
    running.push(second);
    expect(second.joined).toBe(false);
    expect(second.adminUrl).not.toBe(original.adminUrl);
    expect(await postmasterPid(copy)).not.toBe(await postmasterPid());
  });
});
