import { SYSTEM } from "@/db/context";
import { issueLinks } from "@/db/prepare";
import { createAccount } from "@/db/write/account/create";
import { expect, test as setup } from "./fixtures";
import { CHOSEN_PASSWORD, ROLES, sessionFile } from "./sessions";
import { TODAY } from "./stage";

const ROLE_NAMES = { admin: "quản trị", commander: "chỉ huy", staff: "cán bộ" };

setup("the demonstration: a one-time link signs in once", async ({ browser, demoUrl, stage }) => {
  const { signIn } = await issueLinks({ ownerUrl: stage.demoOwnerUrl, site: "demo" });
  expect(signIn.map(({ role }) => role).toSorted()).toEqual([...ROLES]);
  for (const role of ROLES) {
    const link = signIn.find((each) => each.role === role);
    const context = await browser.newContext({ baseURL: demoUrl, locale: "vi-VN" });
    const page = await context.newPage();
    await page.goto(link?.path ?? "");
    await page.getByRole("button", { name: "Đăng nhập" }).click();
    await expect(page.getByRole("banner")).toContainText(`${link?.name} · ${ROLE_NAMES[role]}`);
    await context.storageState({ path: sessionFile(role, "demo") });

    const late = await (await browser.newContext({ baseURL: demoUrl, locale: "vi-VN" })).newPage();
    await late.goto(link?.path ?? "");
    await expect(late.getByText("Liên kết này đã dùng hoặc đã hết hạn.")).toBeVisible();
    await expect(late.getByRole("button", { name: "Đăng nhập" })).toHaveCount(0);
    await late.context().close();
    await context.close();
  }
});

for (const role of ROLES) {
  setup(`the real site: ${role} signs in and chooses a password`, async ({ page, context, owner }) => {
    const made = { db: owner.db, viewer: SYSTEM, today: TODAY, now: new Date() };
    const username = `${role}-${Date.now().toString(36)}`;
    const { password } = await createAccount(made, {
      username,
      name: `Tài khoản ${role}`,
      role,
      unitId: null,
    });
    await page.goto("/sign-in");
    await page.getByLabel("Tên đăng nhập").fill(username);
    await page.getByLabel("Mật khẩu", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Đăng nhập" }).click();
    await expect(page).toHaveURL("/change-password");
    await page.getByLabel("Mật khẩu hiện tại").fill(password);
    await page.getByLabel("Mật khẩu mới", { exact: true }).fill(CHOSEN_PASSWORD);
    await page.getByLabel("Nhập lại mật khẩu mới").fill(CHOSEN_PASSWORD);
    await page.getByRole("button", { name: "Đổi mật khẩu" }).click();
    await expect(page).toHaveURL("/home");
    await expect(page.getByRole("banner")).toContainText(`Tài khoản ${role} · ${ROLE_NAMES[role]}`);
    await context.storageState({ path: sessionFile(role, "real") });
  });
}
