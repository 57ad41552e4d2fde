import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import { now, today } from "@/lib/today";
import { issueSetUpLink, issueSignInLinks, type SignInLink } from "./auth/one-time-links";
import { connect } from "./client";
import { SYSTEM } from "./context";
import { grantWebRole } from "./grants";
import { installation } from "./schema/accounts";
import { seedCatalogue } from "./seed/catalogue";
import { seedDemonstration } from "./seed/demonstration";
import { seedSeedArticle } from "./seed/seed-article";

export { PrepareError } from "./grants";

export interface PrepareOptions {
  /** Connects as the owner of the database: migrates, seeds and grants. */
  ownerUrl: string;
  /** Connects as the user of the web processes, who takes on the web role. */
  webUrl: string;
  site: "real" | "demo";
  log: (line: string) => void;
}

/** Any number, the same in every copy: only one of them prepares a database at a time. */
const PREPARE_LOCK = 7_201_992;

/**
 * Brings a database up to date: migrations, role and rights, catalogue, and the site's own data
 * (the real article, or the demonstration). Safe to call by several copies at once, and again.
 */
export async function prepareDatabase({ ownerUrl, webUrl, site, log }: PrepareOptions): Promise<void> {
  const owner = connect({ url: ownerUrl, max: 4 });
  const lock = await owner.pool.connect();
  try {
    await lock.query("SELECT pg_advisory_lock($1)", [PREPARE_LOCK]);
    await migrate(owner.db, { migrationsFolder: join(process.cwd(), "db/migrations") });
    await grantWebRole(lock, decodeURIComponent(new URL(webUrl).username));
    await owner.db
      .insert(installation)
      .values({ site, authSecret: randomBytes(32).toString("base64url") })
      .onConflictDoNothing();
    const [here] = await owner.db.select().from(installation);
    if (here?.seededAt) return;
    // All or nothing: a start that is broken off leaves no half of it behind, and the next one begins anew.
    await owner.db.transaction(async (db) => {
      const context = { db, viewer: SYSTEM, today: today(), now: now() };
      await seedCatalogue(db);
      if (site === "demo") {
        log("making up the demonstration's figures");
        await seedDemonstration(context);
      } else {
        await seedSeedArticle(context);
      }
      await db.update(installation).set({ seededAt: sql`now()` });
    });
  } finally {
    lock.release(true);
    await owner.close();
  }
}

/** Paths of one-time links: set-up while no account exists; a sign-in for each role of the demonstration. */
export async function issueLinks({
  ownerUrl,
  site,
}: Pick<PrepareOptions, "ownerUrl" | "site">): Promise<{ setUp: string | null; signIn: SignInLink[] }> {
  const owner = connect({ url: ownerUrl, max: 1 });
  try {
    const at = new Date();
    if (site === "demo") return { setUp: null, signIn: await issueSignInLinks(owner.db, at) };
    return { setUp: await issueSetUpLink(owner.db, at), signIn: [] };
  } finally {
    await owner.close();
  }
}
