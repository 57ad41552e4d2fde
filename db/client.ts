import { drizzle, type NodePgQueryResultHKT } from "drizzle-orm/node-postgres";
import type { PgDatabase } from "drizzle-orm/pg-core";
import pg from "pg";

/** The role under which every web connection runs. It owns nothing and cannot log in. */
export const WEB_ROLE = "movement_web";

/** The pool, or an open transaction on one of its connections. */
export type Db = PgDatabase<NodePgQueryResultHKT, Record<string, never>>;

export interface Connection {
  db: Db;
  pool: pg.Pool;
  close(): Promise<void>;
}

export interface ConnectOptions {
  url: string;
  /** Role taken on by every connection before its first query; none for the owner's own work. */
  role?: string;
  max?: number;
}

/** A pool of connections. A connection on which SET ROLE fails is never handed out. */
export function connect({ url, role, max = 10 }: ConnectOptions): Connection {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    application_name: "movement-dashboard",
    ...(role && {
      onConnect: async (client: pg.ClientBase) => {
        await client.query(`SET ROLE ${pg.escapeIdentifier(role)}`);
      },
    }),
  });
  // A connection that the server ends must not end the process, idle or at work; the next query opens another.
  const lost = (error: Error) => console.error(`database connection lost: ${error.message}`);
  pool.on("error", lost);
  pool.on("connect", (client) => client.on("error", lost));
  return { db: drizzle(pool, { casing: "snake_case" }), pool, close: () => pool.end() };
}
