import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildChartWorker } from "./chart-worker";
import { hashSources } from "./sources";
import { StartError, step } from "./step";

export const ROOT = join(import.meta.dirname, "..", "..");
export const NEXT = join(ROOT, "node_modules", "next", "dist", "bin", "next");

const running = new Set<() => void>();

/** Builds the site into the folder, unless the last build there was of the same sources. */
export async function buildIfChanged(distDir: string, dataDir?: string): Promise<"built" | "unchanged"> {
  const apart = dataDir?.startsWith(`${ROOT}/`) ? [dataDir.slice(ROOT.length + 1).split("/")[0] ?? ""] : [];
  const hash = hashSources(ROOT, apart);
  const stamp = join(ROOT, distDir, "sources.sha256");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return "unchanged";
  rmSync(stamp, { force: true });
  await step("Building the site, since its sources changed (about a minute)", async () => {
    await build(distDir);
    await buildChartWorker(ROOT, distDir);
  });
  writeFileSync(stamp, hash);
  return "built";
}

/** Ends a build under way, for a start that is called off. */
export function stopBuilding(): void {
  for (const stop of running) stop();
}

/** `next build`; its words are shown only where it fails. */
function build(distDir: string): Promise<void> {
  const env = {
    ...process.env,
    NODE_ENV: "production",
    NEXT_DIST_DIR: distDir,
    NEXT_TELEMETRY_DISABLED: "1",
  };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [NEXT, "build"], {
      cwd: ROOT,
      env: env as NodeJS.ProcessEnv,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const stop = () => child.kill("SIGTERM");
    running.add(stop);
    let said = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => {
        said += chunk;
      });
    }
    child.on("error", reject);
    child.on("close", (code) => {
      running.delete(stop);
      if (code === 0) resolve();
      else reject(new StartError(`The build failed:\n${said.trim()}`));
    });
  });
}
