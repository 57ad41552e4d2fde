import { freshSignIn } from "@/db/factories";
import { done, expect, test } from "./administration";
import { signIn } from "./sessions";

/* An account in the hands of an administrator: shut out at once, let in again, given another role. */

test("a disabled account is out at once, and is told so when it signs in", async ({
  page,
  enterAs,
  browser,
  stage,
  adminOwner,
}) => {
  const person = await freshSignIn(adminOwner.db, { role: "staff", unitId: "xa-cau-ke" });
  const theirs = await browser.newContext({ baseURL: stage.adminUrl, locale: "vi-VN" });
  const their = await theirs.newPage();
  await signIn(their, person);
  await their.goto("/entry");
  await expect(their).toHaveURL("/entry");

  await enterAs("admin");
  await page.goto("/admin/users");
  await page.getByRole("link", { name: person.username }).click();
  await expect(page.getByRole("region", { name: "Phiên đăng nhập" }).getByRole("listitem")).toHaveCount(1);
  const disable = page.getByRole("region", { name: "Khóa tài khoản" });
  await disable.getByRole("button", { name: "Khóa" }).click();
  await expect(disable.getByLabel("Lý do")).toHaveAccessibleDescription("Nhập lý do");
  await disable.getByLabel("Lý do").fill("Đã chuyển công tác");
  await disable.getByRole("button", { name: "Khóa" }).click();
  await expect(page.getByText("Tài khoản này không đăng nhập ở đâu.")).toBeVisible();

  await their.goto("/entry");
  await expect(their).toHaveURL(/\/sign-in(\?|$)/);
  await their.getByLabel("Tên đăng nhập").fill(person.username);
  await their.getByLabel("Mật khẩu", { exact: true }).fill(person.password);
  await their.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(their.getByRole("alert").filter({ hasText: "đã bị khóa" })).toBeVisible();

  await page.getByRole("button", { name: "Mở lại" }).click();
  await expect(page.getByRole("region", { name: "Khóa tài khoản" })).toBeVisible();
  await signIn(their, person);
  await theirs.close();
});

test("a new one-time password ends the sessions, and a new role holds from the next click", async ({
  page,
  enterAs,
  browser,
  stage,
  adminOwner,
}) => {
  const person = await freshSignIn(adminOwner.db, { role: "staff" });
  const theirs = await browser.newContext({ baseURL: stage.adminUrl, locale: "vi-VN" });
  const their = await theirs.newPage();
  await signIn(their, person);

  await enterAs("admin");
  await page.goto(`/admin/users/${person.id}`);
  const assign = page.getByRole("region", { name: "Vai trò và đơn vị" });
  await assign.getByLabel("Vai trò").selectOption("chỉ huy");
  await assign.getByRole("button", { name: "Đổi" }).click();
  await expect(page.getByRole("main")).toContainText(`${person.username} · chỉ huy`);
  await their.goto("/review");
  await expect(their.getByRole("banner")).toContainText("chỉ huy");

  await page.getByRole("button", { name: "Cấp mật khẩu mới" }).click();
  await done(page, "Mật khẩu dùng một lần");
  const password = (await page.getByTestId("one-time-password").textContent())?.trim() ?? "";
  await their.goto("/review");
  await expect(their).toHaveURL(/\/sign-in(\?|$)/);
  await their.getByLabel("Tên đăng nhập").fill(person.username);
  await their.getByLabel("Mật khẩu", { exact: true }).fill(password);
  await their.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(their).toHaveURL("/change-password");
  await their.goto("/review");
  await expect(their).toHaveURL("/change-password");
  await theirs.close();
});

test("an administrator finds nothing to shut himself out with", async ({ page, enterAs }) => {
  const { id } = await enterAs("admin");
  await page.goto(`/admin/users/${id}`);
  await expect(page.getByText("Đây là tài khoản của bạn")).toBeVisible();
  await expect(page.getByRole("button", { name: "Khóa" })).toHaveCount(0);
  await expect(page.getByRole("region", { name: "Phiên đăng nhập" })).toContainText("phiên này");
});
