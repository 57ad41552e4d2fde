import type { Page } from "playwright/test";
import { type Connection, connect } from "@/db/client";
import { issueLinks } from "@/db/prepare";
import { expect, test } from "./fixtures";

/*
 * From the set-up link of the terminal to people at work. It happens on the fresh site, whose accounts are
 * taken away first: a set-up is only possible while there is none.
 */

test.describe.configure({ mode: "serial" });

const ADMIN = { name: "Nguyễn Văn Quản", username: "quan.tri", password: "mật khẩu của quản trị" };
const OWN_PASSWORD = "một câu chỉ mình tôi biết";

let owner: Connection;
let link = "";
/** One-time passwords by username, as the page showed them. */
const shown: Record<string, string> = {};

test.beforeAll(async ({ stage }) => {
  owner = connect({ url: stage.freshOwnerUrl, max: 1 });
  await owner.pool.query(`DELETE FROM auth."user"`);
  await owner.pool.query(`DELETE FROM auth.sign_in_lane`);
  link = stage.freshUrl + (await issueLinks({ ownerUrl: stage.freshOwnerUrl, site: "real" })).setUp;
});
test.afterAll(() => owner.close());

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });

async function signIn(page: Page, freshUrl: string, username: string, password: string) {
  await page.goto(`${freshUrl}/sign-in`);
  await field(page, "Tên đăng nhập").fill(username);
  await field(page, "Mật khẩu").fill(password);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
}

test("the set-up form says what is wrong, keeps what was typed, and makes the administrator", async ({
  page,
  freshUrl,
}) => {
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tạo tài khoản quản trị đầu tiên");
  const create = page.getByRole("button", { name: "Tạo tài khoản" });
  const fill = async (password: string, repeat: string, username = ADMIN.username) => {
    await field(page, "Tên đăng nhập").fill(username);
    await field(page, "Mật khẩu").fill(password);
    await field(page, "Nhập lại mật khẩu").fill(repeat);
    await create.click();
  };
  await field(page, "Họ và tên").fill(ADMIN.name);

  await fill("ngắn", "ngắn");
  await expect(page.getByRole("alert").filter({ hasText: "Chưa thực hiện được" })).toBeFocused();
  await expect(field(page, "Mật khẩu")).toHaveAccessibleDescription(/Nhập ít nhất 10 ký tự/);
  await expect(field(page, "Mật khẩu")).toHaveAttribute("aria-invalid", "true");
  await expect(field(page, "Họ và tên")).toHaveValue(ADMIN.name);
  await expect(field(page, "Tên đăng nhập")).toHaveValue(ADMIN.username);

  await fill(ADMIN.password, `${ADMIN.password}?`);
  await expect(field(page, "Nhập lại mật khẩu")).toHaveAccessibleDescription("Hai mật khẩu không giống nhau");
  await expect(field(page, "Mật khẩu")).not.toHaveAttribute("aria-invalid");
  await expect(field(page, "Họ và tên")).toHaveValue(ADMIN.name);

  await fill(ADMIN.password, ADMIN.password, "Quản trị!");
  await expect(field(page, "Tên đăng nhập")).toHaveAttribute("aria-invalid", "true");
  await expect(field(page, "Tên đăng nhập")).toHaveValue("Quản trị!");

  await fill(ADMIN.password, ADMIN.password);
  await expect(page).toHaveURL(`${freshUrl}/admin/users`);
  await expect(page.getByRole("banner")).toContainText(`${ADMIN.name} · quản trị`);
});

test("the link is dead once it was used, and no other is given out", async ({ page, stage }) => {
  await page.goto(link);
  await expect(page.getByText("Liên kết này đã dùng, đã hết hạn, hoặc đã có tài khoản.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Tạo tài khoản" })).toHaveCount(0);
  expect((await issueLinks({ ownerUrl: stage.freshOwnerUrl, site: "real" })).setUp).toBeNull();
});

test("a form left open is refused after the link was used", async ({ page, browser }) => {
  await owner.pool.query(`UPDATE auth.one_time_link SET used_at = NULL WHERE purpose = 'set-up'`);
  await page.goto(link);
  await field(page, "Họ và tên").fill("Người đến sau");
  await field(page, "Tên đăng nhập").fill("den-sau");
  await field(page, "Mật khẩu").fill(OWN_PASSWORD);
  await field(page, "Nhập lại mật khẩu").fill(OWN_PASSWORD);
  await page.getByRole("button", { name: "Tạo tài khoản" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "liên kết không còn dùng được" })).toBeVisible();
  const { rows } = await owner.pool.query(`SELECT username FROM auth."user"`);
  expect(rows).toEqual([{ username: ADMIN.username }]);
  expect(browser.isConnected()).toBe(true);
});

test("the administrator makes accounts of each kind and hands over their one-time passwords", async ({
  page,
  freshUrl,
}) => {
  await signIn(page, freshUrl, ADMIN.username, ADMIN.password);
  await page.getByRole("link", { name: "Quản trị" }).click();
  await page.getByRole("main").getByRole("link", { name: "Tài khoản" }).click();
  const people: [string, string, string, string][] = [
    ["chi-huy", "Trần Thị Chỉ Huy", "chỉ huy", "Toàn tỉnh"],
    ["can-bo", "Lê Văn Cán", "cán bộ", "Toàn tỉnh"],
    ["can-bo-cang-long", "Phạm Thị Càng", "cán bộ", "Huyện Càng Long"],
  ];
  for (const [username, name, role, unit] of people) {
    await field(page, "Họ và tên").fill(name);
    await field(page, "Tên đăng nhập").fill(username);
    await field(page, "Vai trò").selectOption(role);
    await field(page, "Đơn vị").selectOption(unit);
    await page.getByRole("button", { name: "Tạo tài khoản" }).click();
    const status = page.getByRole("status").filter({ hasText: `Đã tạo tài khoản ${username}` });
    await expect(status).toBeVisible();
    shown[username] = (await status.getByTestId("one-time-password").textContent()) ?? "";
    expect(shown[username]).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
    const row = page
      .getByRole("row")
      .filter({ has: page.getByRole("rowheader", { name: username, exact: true }) });
    await expect(row.getByRole("cell")).toHaveText([name, role, unit, "Chờ đổi mật khẩu lần đầu"]);
  }
  expect(new Set(Object.values(shown)).size).toBe(3);

  await field(page, "Họ và tên").fill("Người thứ hai");
  await field(page, "Tên đăng nhập").fill("can-bo");
  await page.getByRole("button", { name: "Tạo tài khoản" }).click();
  await expect(field(page, "Tên đăng nhập")).toHaveAccessibleDescription(/chưa ai dùng/);
  await expect(field(page, "Họ và tên")).toHaveValue("Người thứ hai");
});

test("a new account chooses its own password before anything else", async ({ page, freshUrl }) => {
  const username = "can-bo-cang-long";
  await signIn(page, freshUrl, username, shown[username] ?? "");
  await expect(page).toHaveURL(`${freshUrl}/change-password`);
  for (const path of ["/entry", "/review", "/admin/users"]) {
    await page.goto(freshUrl + path);
    await expect(page).toHaveURL(`${freshUrl}/change-password`);
  }
  await expect(page.getByText("Mật khẩu dùng một lần chỉ để vào lần đầu.")).toBeVisible();
  const change = async (current: string, next: string, repeat = next) => {
    await field(page, "Mật khẩu hiện tại").fill(current);
    await field(page, "Mật khẩu mới").fill(next);
    await field(page, "Nhập lại mật khẩu mới").fill(repeat);
    await page.getByRole("button", { name: "Đổi mật khẩu" }).click();
  };
  const oneTime = shown[username] ?? "";
  await change("không phải mật khẩu này", OWN_PASSWORD);
  await expect(field(page, "Mật khẩu hiện tại")).toHaveAccessibleDescription("Mật khẩu hiện tại không đúng");
  await change(oneTime, oneTime);
  await expect(field(page, "Mật khẩu mới")).toHaveAccessibleDescription(/khác mật khẩu hiện tại/);
  await change(oneTime, OWN_PASSWORD, "một câu khác hẳn");
  await expect(field(page, "Nhập lại mật khẩu mới")).toHaveAccessibleDescription(
    "Hai mật khẩu không giống nhau",
  );
  await change(oneTime, OWN_PASSWORD);
  await expect(page).toHaveURL(`${freshUrl}/home`);
  await expect(page.getByRole("banner")).toContainText("Phạm Thị Càng");

  await page.getByRole("navigation", { name: "Các mục" }).getByRole("link", { name: "Nhập số liệu" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nhập số liệu");
  await page.getByRole("combobox", { name: "Năm báo cáo" }).selectOption("2025");
  await page.getByRole("button", { name: "Xem" }).click();
  await expect(page.getByRole("rowheader")).toHaveText(["Huyện Càng Long"]);
});

test("signing out ends the session, and wrong passwords only slow one down", async ({ page, freshUrl }) => {
  const username = "can-bo-cang-long";
  await signIn(page, freshUrl, username, OWN_PASSWORD);
  await page.getByRole("button", { name: "Đăng xuất" }).click();
  await expect(page.getByRole("link", { name: "Đăng nhập" })).toBeVisible();
  await page.goto(`${freshUrl}/entry`);
  await expect(page).toHaveURL(`${freshUrl}/sign-in?to=%2Fentry`);

  const sent: number[] = [];
  const answers: number[] = [];
  for (let attempt = 0; attempt < 5; attempt += 1) {
    await field(page, "Tên đăng nhập").fill(username);
    await field(page, "Mật khẩu").fill(`sai lần ${attempt}`);
    const answered = page.waitForResponse((response) => response.request().method() === "POST");
    sent.push(Date.now());
    await page.getByRole("button", { name: "Đăng nhập" }).click();
    await answered;
    answers.push(Date.now());
    await expect(field(page, "Mật khẩu")).toHaveValue("");
    await expect(page.getByRole("alert").filter({ hasText: "mật khẩu không đúng" })).toBeVisible();
    await expect(field(page, "Tên đăng nhập")).toHaveValue(username);
  }
  // Three are free; the fourth comes half a second after the third, the fifth a whole one after that. When
  // the server refused the one before is not known here, only that it did so after that was sent.
  expect((answers[3] ?? 0) - (sent[2] ?? 0)).toBeGreaterThan(500);
  expect((answers[4] ?? 0) - (sent[3] ?? 0)).toBeGreaterThan(1000);
  await signIn(page, freshUrl, username, OWN_PASSWORD);
  await expect(page.getByRole("banner")).toContainText("Phạm Thị Càng · cán bộ");
});
