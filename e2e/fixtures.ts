import { readFile } from "node:fs/promises";
import { AxeBuilder } from "@axe-core/playwright";
import { type BrowserContext, test as base, expect, type Page } from "playwright/test";
import { type Connection, connect } from "@/db/client";
import { type Role, type SiteName, sessionFile } from "./sessions";
import { readStage, type Stage } from "./stage";

interface Fixtures {
  /** Addresses and databases of the run. */
  stage: Stage;
  realUrl: string;
  demoUrl: string;
  freshUrl: string;
  /** Fails with the rule and the place where the page, as it stands, breaks a rule of accessibility. */
  axe: (page?: Page, part?: AxePart) => Promise<void>;
  /** Gives this test's page the session of a provincial account of the role. */
  signInAs: (role: Role, site?: SiteName) => Promise<void>;
  /** Another browser, signed in as an account of the role or, with null, a stranger's. */
  openAs: (role: Role | null, site?: SiteName) => Promise<Page>;
}

/** What of a page is looked at, where its other parts and rules were looked at before. */
interface AxePart {
  /** A selector. */
  only?: string;
  rules?: string[];
}

interface WorkerFixtures {
  /** The owner's connection to the real site's database. */
  owner: Connection;
}

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const cookiesOf = async (context: BrowserContext, role: Role, site: SiteName) => {
  const { cookies } = JSON.parse(await readFile(sessionFile(role, site), "utf8"));
  await context.addCookies(cookies);
};

/** `page.goto("/…")` opens the real site; `demoUrl` and `freshUrl` lead to the others. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to see what is asked for
  stage: async ({}, use) => use(readStage()),
  realUrl: async ({ stage }, use) => use(stage.realUrl),
  demoUrl: async ({ stage }, use) => use(stage.demoUrl),
  freshUrl: async ({ stage }, use) => use(stage.freshUrl),
  baseURL: async ({ realUrl }, use) => use(realUrl),
  axe: async ({ page: own }, use) =>
    use(async (page = own, { only, rules } = {}) => {
      // The legacy mode looks into no frames, of which there are none, and is several times as quick.
      const builder = new AxeBuilder({ page }).setLegacyMode(true).options({
        runOnly: rules ? { type: "rule", values: rules } : { type: "tag", values: TAGS },
        resultTypes: ["violations"],
      });
      const { violations } = await (only ? builder.include(only) : builder).analyze();
      const told = violations.flatMap(({ id, nodes }) =>
        nodes.map(
          (node) => `${id}: ${node.target.join(" ")}: ${node.failureSummary?.split("\n").at(-1)?.trim()}`,
        ),
      );
      expect(told.slice(0, 8), `${told.length} breaches of accessibility on ${page.url()}`).toEqual([]);
    }),
  signInAs: async ({ context }, use) => use((role, site = "real") => cookiesOf(context, role, site)),
  openAs: async ({ browser, stage, contextOptions }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (role, site = "real") => {
      const baseURL = site === "demo" ? stage.demoUrl : stage.realUrl;
      const context = await browser.newContext({
        ...contextOptions,
        baseURL,
        locale: "vi-VN",
        viewport: { width: 1366, height: 768 },
      });
      opened.push(context);
      if (role) await cookiesOf(context, role, site);
      return context.newPage();
    });
    await Promise.all(opened.map((context) => context.close()));
  },
  owner: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      const owner = connect({ url: readStage().realOwnerUrl, max: 2 });
      await use(owner);
      await owner.close();
    },
    { scope: "worker" },
  ],
});

export { expect };
