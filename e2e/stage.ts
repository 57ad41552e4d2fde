/*
 * What global-setup prepared, handed to the test processes through the environment: the two sites
 * of one run, and their databases for set-up and assertions that no page offers.
 */

/** The day on which every test takes place. */
export const TODAY = "2027-01-05";

export type Stage = {
  realUrl: string;
  demoUrl: string;
  /** Logins that own the tables. */
  realOwnerUrl: string;
  demoOwnerUrl: string;
};

const NAMES: Record<keyof Stage, string> = {
  realUrl: "E2E_REAL_URL",
  demoUrl: "E2E_DEMO_URL",
  realOwnerUrl: "E2E_REAL_OWNER_URL",
  demoOwnerUrl: "E2E_DEMO_OWNER_URL",
};

export function publish(stage: Stage): void {
  for (const [key, name] of Object.entries(NAMES)) process.env[name] = stage[key as keyof Stage];
}

export function readStage(): Stage {
  const read = (key: keyof Stage) => {
    const value = process.env[NAMES[key]];
    if (!value) throw new Error(`${NAMES[key]} is missing: global-setup did not run.`);
    return value;
  };
  return {
    realUrl: read("realUrl"),
    demoUrl: read("demoUrl"),
    realOwnerUrl: read("realOwnerUrl"),
    demoOwnerUrl: read("demoOwnerUrl"),
  };
}

/** The browser for the test processes, whose configuration is read after global-setup. */
export function browserOf(env: NodeJS.ProcessEnv) {
  if (!env.E2E_CHROMIUM) return {};
  const extra = JSON.parse(env.E2E_CHROMIUM_ENV ?? "{}") as Record<string, string>;
  return { executablePath: env.E2E_CHROMIUM, env: { ...env, ...extra } as Record<string, string> };
}
