import type { Db } from "../client";
import { installation } from "../schema/accounts";

/** What all copies of the application share. Throws where the database was not prepared. */
export async function readInstallation(db: Db): Promise<{ authSecret: string; site: "real" | "demo" }> {
  const [row] = await db.select().from(installation);
  if (!row) throw new Error("the database was not prepared: start the site with npm start");
  return { authSecret: row.authSecret, site: row.site };
}
