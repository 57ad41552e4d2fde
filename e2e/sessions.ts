import { join } from "node:path";
import { expect, type Page } from "playwright/test";
import { readStage } from "./stage";

export type Role = "admin" | "commander" | "staff";
export type SiteName = "real" | "demo";
export const ROLES: readonly Role[] = ["admin", "commander", "staff"];

/** Where sign-in.setup keeps the cookies of an account. */
export const sessionFile = (role: Role, site: SiteName): string =>
  join(readStage().sessions, `${site}-${role}.json`);

/** What the accounts of the real site choose instead of their one-time passwords. */
export const CHOSEN_PASSWORD = "một câu dễ nhớ của tôi";

/** Signs an account in by the form of the page. */
export async function signIn(
  page: Page,
  { username, password, name }: { username: string; password: string; name: string },
): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("Tên đăng nhập").fill(username);
  await page.getByLabel("Mật khẩu", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(page.getByRole("banner")).toContainText(name);
}
