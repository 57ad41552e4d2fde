import type { TestProject } from "vitest/node";
import { setToday } from "@/lib/today";
import { startThrowawayPostgres } from "@/scripts/postgres/throwaway";
import { prepareDatabase } from "../prepare";

declare module "vitest" {
  interface ProvidedContext {
    postgres: TestPostgres;
  }
}

/** The server of a test run, by its addresses: every other database's differ in the name only. */
export interface TestPostgres {
  /** The owner's (and superuser's) address of the prepared database that all others are copied from. */
  ownerUrl: string;
  /** The same for the login of the web processes, which owns nothing. */
  webUrl: string;
  /** The owner's address of no site's database, to make and drop others from. */
  adminUrl: string;
}

const TEMPLATE = "prepared";
/** Records of the seed bear this day, whatever day the tests run on. */
const SEEDED_ON = "2027-01-04";

/** One throw-away PostgreSQL for the run, with one prepared database to copy. */
export default async function startTestPostgres(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startThrowawayPostgres();
  try {
    await postgres.ensureDatabase(TEMPLATE);
    const ownerUrl = postgres.url(TEMPLATE);
    const webUrl = postgres.webUrl(TEMPLATE);
    setToday(SEEDED_ON);
    await prepareDatabase({ ownerUrl, webUrl, site: "real", log: () => {} });
    setToday(null);
    project.provide("postgres", { ownerUrl, webUrl, adminUrl: postgres.adminUrl });
  } catch (error) {
    await postgres.stop();
    throw error;
  }
  return () => postgres.stop();
}
