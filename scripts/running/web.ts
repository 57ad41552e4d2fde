import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { pause } from "../postgres/processes";
import { NEXT, ROOT } from "./build";
import { StartError, say } from "./step";

/** One web process: which site, where, and on which database. */
export type WebOptions = {
  site: "real" | "demo";
  mode: "start" | "dev";
  host: string;
  port: number;
  /** Where this machine reaches it, whatever readers type. */
  localUrl: string;
  distDir: string;
  env: Record<string, string>;
};

/** A web process that answers. */
export type Web = { stop(): Promise<void> };

const READY_MS = 120_000;
const STOP_MS = 10_000;
/* A process that dies again within this time after its restart is given up. */
const STEADY_MS = 60_000;

/**
 * Starts a web process and waits until it answers. One that dies later is started once more;
 * `onDeath` is called where that does not help.
 */
export async function startWeb(options: WebOptions, onDeath: (line: string) => void): Promise<Web> {
  let stopping = false;
  let lastRestart = 0;
  let child = launch(options);

  const watch = () => {
    child.once("exit", async (code, signal) => {
      if (stopping) return;
      const how = `The web server of the ${options.site} site ended (${signal ?? `code ${code}`})`;
      if (Date.now() - lastRestart < STEADY_MS) return onDeath(`${how} again. Its last words are above.`);
      lastRestart = Date.now();
      say(`${how}; starting it again.`);
      child = launch(options);
      watch();
      await waitUntilHealthy(options, () => child).catch((error) => onDeath(error.message));
    });
  };

  try {
    await waitUntilHealthy(options, () => child);
  } catch (error) {
    await end(child);
    throw error;
  }
  watch();
  return {
    stop: async () => {
      stopping = true;
      await end(child);
    },
  };
}

function launch({ mode, host, port, distDir, env }: WebOptions): ChildProcess {
  const preloads = ["follow-parent.cjs", "true-address.cjs"].flatMap((name) => [
    "--require",
    join(import.meta.dirname, name),
  ]);
  const args = [...preloads, NEXT, mode, "-H", host, "-p", String(port)];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: {
      ...process.env,
      ...env,
      DASHBOARD_PARENT: String(process.pid),
      NEXT_DIST_DIR: distDir,
      NEXT_TELEMETRY_DISABLED: "1",
      NODE_ENV: mode === "start" ? "production" : "development",
    },
    stdio: ["pipe", "pipe", "inherit"],
    // A group of its own: Ctrl-C reaches the start script alone, which stops things in order.
    detached: true,
  });
  child.stdin?.on("error", () => {});
  child.stdout?.on("data", (chunk: Buffer) => process.stdout.write(withoutBanner(String(chunk))));
  return child;
}

/** Next's own greeting would print its address beside ours. */
function withoutBanner(text: string): string {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "" && !/^\s*(▲ Next\.js|- (Local|Network|Environments):|✓ )/.test(line))
    .map((line) => `${line}\n`)
    .join("");
}

async function waitUntilHealthy({ localUrl, site }: WebOptions, current: () => ChildProcess): Promise<void> {
  const until = Date.now() + READY_MS;
  let last = "no answer";
  while (Date.now() < until) {
    const child = current();
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new StartError(`The web server of the ${site} site ended before it answered (see above).`);
    }
    try {
      const answer = await fetch(`${localUrl}/healthz`, { signal: AbortSignal.timeout(30_000) });
      if (answer.ok) return;
      last = `status ${answer.status}`;
    } catch {
      // Not listening yet.
    }
    await pause(50);
  }
  throw new StartError(
    `The web server of the ${site} site does not answer on ${localUrl}/healthz (${last}).`,
  );
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const timer = setTimeout(() => killGroup(child), STOP_MS);
  await ended;
  clearTimeout(timer);
}

/** In development the web process has children of its own, all in its group. */
function killGroup({ pid }: ChildProcess): void {
  try {
    if (pid) process.kill(-pid, "SIGKILL");
  } catch {
    // Gone meanwhile.
  }
}
