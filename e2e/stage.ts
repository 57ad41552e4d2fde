/*
 * What global-setup prepared, handed to the test processes through the environment: the sites of one
 * run, and their databases for set-up and assertions that no page offers.
 */

/** The day on which every test takes place. */
export const TODAY = "2027-01-05";

/** The folder of the build that the tests are run against. */
export const DIST = ".next-test";

export type Stage = {
  /** A real site in which the journeys make accounts and enter figures. */
  realUrl: string;
  demoUrl: string;
  /** A real site as just installed: no figure is ever entered there. */
  freshUrl: string;
  /** A real site whose calendar, units, measures and forms the administrators' journeys change. */
  adminUrl: string;
  /** Logins that own the tables. */
  realOwnerUrl: string;
  demoOwnerUrl: string;
  freshOwnerUrl: string;
  adminOwnerUrl: string;
  /** A real site's database without a server: who starts one of his own may kill it. */
  ownOwnerUrl: string;
  ownWebUrl: string;
  /** A folder for the cookies of those who signed in. */
  sessions: string;
};

const NAMES: Record<keyof Stage, string> = {
  realUrl: "E2E_REAL_URL",
  demoUrl: "E2E_DEMO_URL",
  freshUrl: "E2E_FRESH_URL",
  realOwnerUrl: "E2E_REAL_OWNER_URL",
  demoOwnerUrl: "E2E_DEMO_OWNER_URL",
  freshOwnerUrl: "E2E_FRESH_OWNER_URL",
  adminUrl: "E2E_ADMIN_URL",
  adminOwnerUrl: "E2E_ADMIN_OWNER_URL",
  ownOwnerUrl: "E2E_OWN_OWNER_URL",
  ownWebUrl: "E2E_OWN_WEB_URL",
  sessions: "E2E_SESSIONS",
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
  const keys = Object.keys(NAMES) as (keyof Stage)[];
  return Object.fromEntries(keys.map((key) => [key, read(key)])) as Stage;
}

/** The browser for the test processes, whose configuration is read after global-setup. */
export function browserOf(env: NodeJS.ProcessEnv) {
  if (!env.E2E_CHROMIUM) return {};
  const extra = JSON.parse(env.E2E_CHROMIUM_ENV ?? "{}") as Record<string, string>;
  return { executablePath: env.E2E_CHROMIUM, env: { ...env, ...extra } as Record<string, string> };
}
