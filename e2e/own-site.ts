import { readdir, readFile } from "node:fs/promises";
import { localAddress, readEnv } from "@/lib/env";
import { freePort } from "../scripts/postgres/launch";
import { type Site, serve } from "../scripts/running/sites";
import type { Web } from "../scripts/running/web";
import { DIST, readStage, TODAY } from "./stage";

/* A site whose server a test starts for itself, to kill it or to break what it runs. */

export interface OwnSite {
  url: string;
  /** Kills the server as a power cut would, without a word of warning. */
  kill(): Promise<void>;
  /** Starts it again at the same address. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** The server at an address, among the children of this process; Next gives it another name. */
async function serverAt(url: string): Promise<number> {
  for (const name of await readdir("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const read = (file: string) => readFile(`/proc/${name}/${file}`, "utf8").catch(() => "");
    const parent = Number(/^PPid:\s+(\d+)/m.exec(await read("status"))?.[1]);
    if (parent === process.pid && (await read("environ")).split("\0").includes(`APP_URL=${url}`)) {
      return Number(name);
    }
  }
  throw new Error(`no server at ${url}`);
}

/** Serves the database that has no server at a free port, from the build or a copy of it. */
export async function ownSite(dist = DIST): Promise<OwnSite> {
  const stage = readStage();
  const port = await freePort();
  const url = localAddress("127.0.0.1", port);
  const site: Site = {
    name: "real",
    port,
    url,
    localUrl: url,
    database: { ownerUrl: stage.ownOwnerUrl, webUrl: stage.ownWebUrl },
  };
  const env = readEnv({ PORT: String(port), TODAY, NEXT_DIST_DIR: dist });
  const start = () =>
    serve(
      [site],
      env,
      "start",
      () => dist,
      (line) => console.error(line),
    );
  let webs: Web[] = await start();
  return {
    url,
    kill: async () => void process.kill(await serverAt(url), "SIGKILL"),
    restart: async () => {
      webs = await start();
    },
    stop: async () => void (await Promise.all(webs.map((web) => web.stop()))),
  };
}
