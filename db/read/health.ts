import { sql } from "drizzle-orm";
import type { Db } from "../client";

/** Throws where the database does not answer under the web role. */
export async function readHealth(db: Db): Promise<void> {
  await db.execute(sql`SELECT 1 FROM auth.installation`);
}
