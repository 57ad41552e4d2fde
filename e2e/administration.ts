import type { Page } from "playwright/test";
import { type Connection, connect } from "@/db/client";
import type { Context } from "@/db/context";
import { freshAccount, freshSignIn } from "@/db/factories";
import type { Role } from "@/lib/domain/permissions";
import { test as base, expect } from "./fixtures";
import { signIn } from "./sessions";
import { readStage, TODAY } from "./stage";

/*
 * Journeys of administrators, on a site of their own: what they change there, the years and units that there
 * are, would change under the feet of the others.
 */

/** For administrators of the whole installation alone. */
export const ADMIN_PAGES = [
  "/admin",
  "/admin/users",
  "/admin/calendar",
  "/admin/units",
  "/admin/units/change",
  "/admin/units/xa-cau-ke",
  "/admin/measures",
  "/admin/measures/clubs",
  "/admin/measures/new",
  "/admin/dimensions",
  "/admin/forms",
  "/admin/forms/C",
  "/audit",
];

interface Fixtures {
  /** Signs this test's page in with a new account of the role. */
  enterAs: (
    role: Role,
    unitId?: string | null,
  ) => Promise<{ id: string; username: string; password: string }>;
}
interface WorkerFixtures {
  /** The owner's connection to the site's database. */
  adminOwner: Connection;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  baseURL: async ({ stage }, use) => use(stage.adminUrl),
  enterAs: async ({ page, adminOwner }, use) =>
    use(async (role, unitId = null) => {
      const person = await freshSignIn(adminOwner.db, { role, unitId });
      await page.context().clearCookies();
      await signIn(page, person);
      return person;
    }),
  adminOwner: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to see what is asked for
    async ({}, use) => {
      const owner = connect({ url: readStage().adminOwnerUrl, max: 2 });
      await use(owner);
      await owner.close();
    },
    { scope: "worker" },
  ],
});

/** Somebody of the role who acts through the write door, without a browser. */
export async function actor(owner: Connection, role: Role): Promise<Context> {
  return { db: owner.db, viewer: await freshAccount(owner.db, role), today: TODAY, now: new Date() };
}

/** The message that something is done, in the form that did it. */
export const done = (page: Page, words: string) =>
  expect(page.getByRole("main").getByRole("status").filter({ hasText: words })).toBeVisible();

export { expect };
