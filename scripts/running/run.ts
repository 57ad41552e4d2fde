import { resolve } from "node:path";
import { EnvError, readEnv } from "@/lib/env";
import { PostgresError } from "../postgres/error";
import { buildIfChanged, ROOT, stopBuilding } from "./build";
import { buildChartWorker } from "./chart-worker";
import { type Databases, openDatabases, prepare } from "./databases";
import { claimPorts } from "./ports";
import { greet, listSites, serve } from "./sites";
import { StartError, say, step } from "./step";
import type { Web } from "./web";

const WATCH_MS = 1_000;

/** Runs the site, and the demonstration beside it, until a signal or a failure ends it. */
export async function run(mode: "start" | "dev"): Promise<void> {
  let opening: Promise<Databases> | null = null;
  let webs: Web[] = [];
  let ending: Promise<void> | null = null;

  const end = (code: number, line?: string): Promise<void> => {
    // A second Ctrl-C changes nothing: npm passes on the one that the terminal sent already.
    ending ??= (async () => {
      if (line) say(line);
      stopBuilding();
      await Promise.all(webs.map((web) => web.stop()));
      // Also one that is only coming up: it would outlive us.
      const databases = await opening?.catch(() => null);
      await databases?.stop();
      process.exit(code);
    })();
    return ending;
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => end(0, "\nStopping …"));
  }

  try {
    const env = readEnv(process.env);
    await claimPorts(env.HOST, env.PORT, env.DEMO ? 2 : 1);
    const dataDir = resolve(ROOT, env.DATA_DIR);
    opening = openDatabases(env);
    const databases = await opening;
    await prepare("real", databases.real);
    if (databases.demo) await prepare("demo", databases.demo);
    if (mode === "start") await buildIfChanged(env.NEXT_DIST_DIR, dataDir);
    const sites = listSites(env, databases);
    // Two development servers cannot share a folder.
    const distDir = (site: string) => (mode === "start" ? env.NEXT_DIST_DIR : `.next-dev-${site}`);
    if (mode === "dev") for (const { name } of sites) await buildChartWorker(ROOT, distDir(name));
    webs = await step("Starting the web servers", () =>
      serve(sites, env, mode, distDir, (line) => void end(1, line)),
    );
    await greet(sites);
    watchDatabase(
      databases,
      (line) => void end(1, line),
      () => ending !== null,
    );
  } catch (error) {
    if (ending) return;
    await end(1, explain(error));
  }
}

/** A database server of ours that is killed comes back on the same port; the pages recover by themselves. */
function watchDatabase(
  { revive }: Databases,
  onDeath: (line: string) => void,
  isEnding: () => boolean,
): void {
  const look = async () => {
    if (isEnding()) return;
    try {
      if (await revive()) say("PostgreSQL had ended; it runs again.");
      setTimeout(look, WATCH_MS);
    } catch (error) {
      onDeath(`PostgreSQL ended and does not start again. ${explain(error)}`);
    }
  };
  setTimeout(look, WATCH_MS);
}

/** Failures with a sentence of their own need no stack; all others do. */
function explain(error: unknown): string {
  const known = [EnvError, StartError, PostgresError].some((kind) => error instanceof kind);
  // db/ knows nothing of scripts: its own refusals to prepare are told by their name.
  const told = known || (error instanceof Error && error.name === "PrepareError");
  if (error instanceof Error) return told ? error.message : (error.stack ?? error.message);
  return String(error);
}
