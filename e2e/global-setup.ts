import { readEnv } from "@/lib/env";
import { freePort } from "../scripts/postgres/launch";
import { startThrowawayPostgres } from "../scripts/postgres/throwaway";
import { buildIfChanged } from "../scripts/running/build";
import { prepare } from "../scripts/running/databases";
import { listSites, serve } from "../scripts/running/sites";
import { findChromium } from "./chromium";
import { publish, TODAY } from "./stage";

const DIST = ".next-test";

/** Two sites on a throw-away PostgreSQL, for one run of the browser tests; returns their end. */
export default async function setUp(): Promise<() => Promise<void>> {
  process.env.TODAY = TODAY;
  const chromium = await findChromium();
  process.env.E2E_CHROMIUM = chromium.executablePath;
  process.env.E2E_CHROMIUM_ENV = JSON.stringify(chromium.env);
  await buildIfChanged(DIST);

  const postgres = await startThrowawayPostgres();
  try {
    const open = async (name: string) => {
      await postgres.ensureDatabase(name);
      return { ownerUrl: postgres.url(name), webUrl: postgres.webUrl(name) };
    };
    const databases = { ...postgres, real: await open("real"), demo: await open("demo") };
    await prepare("real", databases.real);
    await prepare("demo", databases.demo);
    const env = readEnv({ PORT: String(await freePort()), TODAY, DEMO: "on", NEXT_DIST_DIR: DIST });
    // The demonstration needs no neighbouring port here, and a free one cannot be taken for granted.
    const demoPort = await freePort();
    const sites = listSites(env, databases).map((site) =>
      site.name === "real" ? site : { ...site, port: demoPort, ...atPort(demoPort) },
    );
    const webs = await serve(
      sites,
      env,
      "start",
      () => DIST,
      (line) => console.error(line),
    );
    const urlOf = (name: string) => sites.find((site) => site.name === name)?.url ?? "";
    publish({
      realUrl: urlOf("real"),
      demoUrl: urlOf("demo"),
      realOwnerUrl: databases.real.ownerUrl,
      demoOwnerUrl: databases.demo.ownerUrl,
    });
    return async () => {
      await Promise.all(webs.map((web) => web.stop()));
      await postgres.stop();
    };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

function atPort(port: number) {
  const url = `http://127.0.0.1:${port}`;
  return { url, localUrl: url };
}
