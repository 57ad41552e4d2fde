import { type Connection, connect } from "@/db/client";
import { test as base } from "./fixtures";
import { type OwnSite, ownSite } from "./own-site";
import { readStage } from "./stage";

/** Journeys on a site whose server they start for themselves, with the owner's connection to its database. */
export const test = base.extend<object, { site: OwnSite; own: Connection }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to see what is asked for
    async ({}, use) => {
      const site = await ownSite();
      await use(site);
      await site.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  own: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      const connection = connect({ url: readStage().ownOwnerUrl, max: 3 });
      await use(connection);
      await connection.close();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ site }, use) => use(site.url),
});

export { expect } from "./fixtures";
