import "server-only";
import { type Connection, connect, WEB_ROLE } from "@/db/client";
import { readEnv } from "./env";

const kept = globalThis as { movementConnection?: Connection };

/** The process's pool under the web role; one also across reloads in development. */
export function connection(): Connection {
  if (!kept.movementConnection) {
    const { DATABASE_URL } = readEnv(process.env);
    if (!DATABASE_URL)
      throw new Error("DATABASE_URL is not set: start the site with npm start or npm run dev");
    kept.movementConnection = connect({ url: DATABASE_URL, role: WEB_ROLE });
  }
  return kept.movementConnection;
}
