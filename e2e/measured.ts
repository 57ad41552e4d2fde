import { readdir, readFile } from "node:fs/promises";
import type { Connection } from "@/db/client";
import { localAddress, readEnv } from "@/lib/env";
import { freePort } from "../scripts/postgres/launch";
import { type Site, serve } from "../scripts/running/sites";
import type { Web } from "../scripts/running/web";
import { readStage, TODAY } from "./stage";

/* A site whose server a test starts for itself, to fill it with thousands of cells or to kill it. */

export interface OwnSite {
  url: string;
  /** Kills the server as a power cut would, without a word of warning. */
  kill(): Promise<void>;
  /** Starts it again at the same address. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const DIST = process.env.NEXT_DIST_DIR ?? ".next-test";

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

/** Serves the measured database at a free port. */
export async function ownSite(): Promise<OwnSite> {
  const stage = readStage();
  const port = await freePort();
  const url = localAddress("127.0.0.1", port);
  const site: Site = {
    name: "real",
    port,
    url,
    localUrl: url,
    database: { ownerUrl: stage.measuredOwnerUrl, webUrl: stage.measuredWebUrl },
  };
  const env = readEnv({ PORT: String(port), TODAY, NEXT_DIST_DIR: DIST });
  const start = () =>
    serve(
      [site],
      env,
      "start",
      () => DIST,
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

/** The columns of the measured table. */
export const COLUMNS = 12;

/** Makes a province of so many communes, whose form asks for twelve rows in its second section. */
export async function manyCommunes({ pool }: Connection, count: number): Promise<void> {
  await pool.query(
    `INSERT INTO unit (id, kind, name_vi, name_en, short_vi, short_en, parent_id, valid_from, position)
     SELECT 'xa-do-' || n, 'commune', 'Xã Đo ' || n, 'Commune ' || n, 'Đo ' || n, 'Commune ' || n,
       'tra-vinh-cu', '2025-07-01', 1000 + n
     FROM generate_series(1, $1 - (SELECT count(*)::int FROM form_unit WHERE form_id = 'C')) n`,
    [count],
  );
  await pool.query(
    "INSERT INTO form_unit (form_id, unit_id, from_year) SELECT 'C', id, 2026 FROM unit WHERE id LIKE 'xa-do-%'",
  );
  await pool.query(
    `DELETE FROM form_row WHERE form_id = 'C' AND facet_id IN (
       SELECT f.id FROM facet f JOIN measure m ON m.id = f.measure_id JOIN form_row r ON r.facet_id = f.id AND r.form_id = 'C'
       WHERE m.section_id = (SELECT id FROM measure_section ORDER BY position OFFSET 1 LIMIT 1)
       ORDER BY r.position OFFSET $1)`,
    [COLUMNS],
  );
}
