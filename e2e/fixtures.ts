import { AxeBuilder } from "@axe-core/playwright";
import { test as base, expect } from "playwright/test";
import { readStage } from "./stage";

type Role = "admin" | "commander" | "staff";

type Fixtures = {
  realUrl: string;
  demoUrl: string;
  /** Fails with the rule and the place where the page, as it stands, breaks a rule of accessibility. */
  axe: () => Promise<void>;
  signInAs: (role: Role) => Promise<void>;
};

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** `page.goto("/…")` opens the real site; `demoUrl` leads to the demonstration. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to see what is asked for
  realUrl: async ({}, use) => use(readStage().realUrl),
  // biome-ignore lint/correctness/noEmptyPattern: as above
  demoUrl: async ({}, use) => use(readStage().demoUrl),
  baseURL: async ({ realUrl }, use) => use(realUrl),
  axe: async ({ page }, use) =>
    use(async () => {
      const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
      const told = violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.target.join(" ")}`),
      );
      expect(told, `accessibility of ${page.url()}`).toEqual([]);
    }),
  // biome-ignore lint/correctness/noEmptyPattern: as above
  signInAs: async ({}, use) =>
    use(async (role) => {
      throw new Error(`signing in as ${role} is not written yet`);
    }),
});

export { expect };
