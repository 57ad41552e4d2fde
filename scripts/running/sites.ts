import type { Env } from "@/lib/env";
import { localAddress } from "@/lib/env";
import type { Database, Databases } from "./databases";
import { loadPrepare, type SiteName } from "./prepare";
import { say } from "./step";
import { startWeb, type Web } from "./web";

export type Site = {
  name: SiteName;
  port: number;
  /** The address that readers type. */
  url: string;
  /** The address on this machine. */
  localUrl: string;
  database: Database;
};

/** The sites to serve: the real one, and beside it the demonstration. */
export function listSites(env: Env, databases: Databases): Site[] {
  const local = (port: number) => localAddress(env.HOST, port);
  const real: Site = {
    name: "real",
    port: env.PORT,
    url: env.APP_URL,
    localUrl: local(env.PORT),
    database: databases.real,
  };
  if (!databases.demo) return [real];
  const port = env.PORT + 1;
  return [
    real,
    {
      name: "demo",
      port,
      url: env.DEMO_APP_URL ?? demoAddress(env, port),
      localUrl: local(port),
      database: databases.demo,
    },
  ];
}

/** Beside a real site on PORT of some host: the next port there; behind a proxy: the next port here. */
function demoAddress(env: Env, port: number): string {
  const url = new URL(env.APP_URL);
  if (Number(url.port) !== env.PORT) return localAddress(env.HOST, port);
  url.port = String(port);
  return url.origin;
}

/** Starts the web process of each site; all are stopped where one does not come up. */
export async function serve(
  sites: Site[],
  env: Env,
  mode: "start" | "dev",
  distDir: (site: SiteName) => string,
  onDeath: (line: string) => void,
): Promise<Web[]> {
  const outcomes = await Promise.allSettled(
    sites.map((site) =>
      startWeb(
        {
          site: site.name,
          mode,
          host: env.HOST,
          port: site.port,
          localUrl: site.localUrl,
          distDir: distDir(site.name),
          env: webEnv(site, sites, env),
        },
        onDeath,
      ),
    ),
  );
  const up = outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : []));
  const failed = outcomes.find((outcome) => outcome.status === "rejected");
  if (!failed) return up;
  await Promise.all(up.map((web) => web.stop()));
  throw failed.reason;
}

/** What a web process is told. It never gets the login that owns the tables. */
function webEnv(site: Site, sites: Site[], env: Env): Record<string, string> {
  return {
    SITE: site.name,
    APP_URL: site.url,
    OTHER_SITE_URL: sites.find((other) => other !== site)?.url ?? "",
    DATABASE_URL: site.database.webUrl,
    DATABASE_OWNER_URL: "",
    DEMO_APP_URL: "",
    DEMO: "",
    TRUST_PROXY: env.TRUST_PROXY ? "on" : "off",
    TODAY: env.TODAY ?? "",
  };
}

/** The addresses, and the links that open a fresh installation. */
export async function greet(sites: Site[]): Promise<void> {
  const { issueLinks } = await loadPrepare();
  const lines: string[] = [""];
  for (const site of sites) {
    const links = await issueLinks({ ownerUrl: site.database.ownerUrl, site: site.name });
    lines.push(`${site.name === "real" ? "The figures:        " : "The demonstration:  "}${site.url}`);
    if (site.url !== site.localUrl) lines.push(`  (served here on ${site.localUrl})`);
    if (links.setUp) {
      lines.push("  No account exists yet. Make the first one here (the link works once, for 30 minutes):");
      lines.push(`  ${site.url}${links.setUp}`);
    }
    if (links.signIn.length > 0) lines.push("  Sign in there as (each link works once):");
    for (const { role, name, path } of links.signIn) lines.push(`    ${name} (${role}): ${site.url}${path}`);
  }
  say([...lines, "", "Ctrl-C stops everything."].join("\n"));
}
