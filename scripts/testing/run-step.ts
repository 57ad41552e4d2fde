import { type ChildProcess, spawn } from "node:child_process";
import { ROOT } from "../running/build";

/* Settings of the shell that would point tests at a real database or change what is built. */
const APART =
  /^(HOST|PORT|APP_URL|DEMO_APP_URL|OTHER_SITE_URL|DATA_DIR|DATABASE_URL|DATABASE_OWNER_URL|TRUST_PROXY|DEMO|SITE|TODAY|NODE_ENV|NEXT_DIST_DIR|E2E_.*|PG[A-Z]+)$/;

/** Where the tests build, beside the folder of a running site. */
export const TEST_DIST = ".next-test";

let current: ChildProcess | null = null;
let interrupted = false;

// The terminal sends Ctrl-C to the step itself too; we wait for it to clean up and run no further one.
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    interrupted = true;
    if (signal === "SIGTERM") current?.kill(signal);
  });
}

export const wasInterrupted = () => interrupted;

function testEnv(): NodeJS.ProcessEnv {
  const env = { ...process.env, NEXT_DIST_DIR: TEST_DIST, NEXT_TELEMETRY_DISABLED: "1" };
  for (const name of Object.keys(process.env)) {
    if (APART.test(name) && name !== "NEXT_DIST_DIR") Reflect.deleteProperty(env, name);
  }
  return env;
}

/** Runs one program under Node and returns its exit code. */
export function runNode(args: string[], env: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve) => {
    current = spawn(process.execPath, args, { cwd: ROOT, env: { ...testEnv(), ...env }, stdio: "inherit" });
    current.on("error", () => resolve(1));
    current.on("exit", (code) => resolve(code ?? 1));
  });
}
