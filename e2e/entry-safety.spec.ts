import type { Connection } from "@/db/client";
import { draftSubmission, freshSignIn } from "@/db/factories";
import { submitSubmission } from "@/db/write/submission/submit";
import { expect, test } from "./fixtures";
import {
  actors,
  cell,
  openDraft,
  recordedValues,
  saved,
  status,
  storedValues,
  summary,
  unreportedForm,
  whileHeld,
} from "./forms";
import { signIn } from "./sessions";

/* What may fail while one types: the network, the server, the database, the session, a form that is closed. */

const TEAMS = "Tổ tự quản";
const MEMBERS = "Thành viên mô hình";
const CREATED = "Mô hình xây dựng mới";

/** No word of the page promises more than is true. */
const OFFLINE = /^Mất kết nối, \d+ ô giữ trên máy này/;

test("what was typed without a connection is kept, also over a crash, and sent when it is back", async ({
  page,
  context,
  signInAs,
  owner,
}) => {
  await signInAs("staff");
  const submissionId = await openDraft(page, owner, "huyen-cau-ngang");
  await context.setOffline(true);
  await cell(page, TEAMS).fill("91");
  await cell(page, MEMBERS).fill("92");
  await expect(status(page)).toHaveText(OFFLINE);
  expect((await storedValues(owner, submissionId)).teams).toBe(60);
  // The tab dies; what was typed is in the browser.
  await page.close();
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(`/entry/${submissionId}`);
  await expect(cell(again, TEAMS)).toHaveValue("91");
  await saved(again);
  expect(await storedValues(owner, submissionId)).toMatchObject({ teams: 91, members: 92 });
  await again.reload();
  await expect(cell(again, MEMBERS)).toHaveValue("92");
  await expect(status(again)).toHaveText("Tự lưu khi nhập");
});

test("what was typed before the page's script came is kept and saved as well", async ({
  page,
  signInAs,
  owner,
}) => {
  await signInAs("staff");
  const key = await unreportedForm(owner, "huyen-tra-cu");
  const { submissionId } = await draftSubmission((await actors(owner)).staff, key);
  let letIn = () => {};
  const gate = new Promise<void>((resolve) => {
    letIn = resolve;
  });
  await page.route("**/_next/static/**/*.js", async (route) => {
    await gate;
    await route.continue();
  });
  await page.goto(`/entry/${submissionId}`, { waitUntil: "domcontentloaded" });
  await cell(page, TEAMS).fill("88");
  await page.getByLabel("Cơ quan ban hành").fill("Công an huyện Trà Cú");
  // It does not save itself yet, and does not say so.
  await expect(status(page)).toHaveText("");
  await cell(page, MEMBERS).focus();
  letIn();
  await saved(page);
  // The cell that had the keyboard before is chosen like any other: a digit replaces what it holds.
  await page.keyboard.type("61");
  await expect(cell(page, MEMBERS)).toHaveValue("61");
  await expect(cell(page, TEAMS)).toHaveValue("88");
  expect((await storedValues(owner, submissionId)).teams).toBe(88);
  await page.reload();
  await expect(page.getByLabel("Cơ quan ban hành")).toHaveValue("Công an huyện Trà Cú");
});

test("a browser that keeps nothing says so, and leaving is asked about", async ({
  page,
  context,
  signInAs,
  owner,
}) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("no storage", "SecurityError");
    };
  });
  await signInAs("staff");
  const submissionId = await openDraft(page, owner, "huyen-cau-ke");
  await context.setOffline(true);
  await cell(page, TEAMS).fill("97");
  await expect(status(page)).toHaveText(
    "Mất kết nối, 1 ô chưa lưu và trình duyệt này không giữ được: đừng đóng trang",
  );
  const asked = page.waitForEvent("dialog");
  const leaving = page.evaluate(() => window.location.reload()).catch(() => undefined);
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.dismiss();
  await leaving;
  await context.setOffline(false);
  await saved(page);
  expect((await storedValues(owner, submissionId)).teams).toBe(97);
});

/** Ends the database's connection in the midst of the save: nobody's but that of the save. */
const cutWhileSaving = (owner: Connection, submissionId: string, save: () => Promise<void>) =>
  whileHeld(owner, submissionId, save, async (waiting) => {
    await owner.pool.query("SELECT pg_terminate_backend(pid) FROM unnest($1::int[]) AS pid", [waiting]);
  });

test("a lost answer and a lost database leave each cell there once, as the record says", async ({
  page,
  signInAs,
  owner,
}) => {
  await signInAs("staff");
  const submissionId = await openDraft(page, owner, "huyen-chau-thanh");
  // The server saves, and dies before its answer arrives.
  let lost = 0;
  await page.route("**/entry/cells", async (route) => {
    if (lost > 1) return route.continue();
    lost += 1;
    await route.fetch();
    await route.abort();
  });
  await cell(page, TEAMS).fill("93");
  await expect(status(page)).toHaveText(OFFLINE);
  await cell(page, MEMBERS).fill("94");
  await saved(page);
  expect(lost).toBe(2);

  for (const value of [95, 96, 97]) {
    // Typed once the form is held: it saves itself soon, and then there would be nothing to cut.
    await cutWhileSaving(owner, submissionId, async () => {
      await cell(page, CREATED).fill(String(value));
      await cell(page, CREATED).press("Control+s");
    });
  }
  await saved(page);
  const stored = await storedValues(owner, submissionId);
  expect(stored).toMatchObject({ teams: 93, members: 94, "models-created": 97 });
  expect(await recordedValues(owner, submissionId)).toEqual(stored);
});

test("a session that ends asks for the password in place, and another account sees nothing of it", async ({
  openAs,
  owner,
}) => {
  const person = await freshSignIn(owner.db, { role: "staff" });
  const other = await freshSignIn(owner.db, { role: "staff" });
  const page = await openAs(null);
  await signIn(page, person);
  const submissionId = await openDraft(page, owner, "thanh-pho-tra-vinh");
  await owner.pool.query("DELETE FROM auth.session WHERE user_id = $1", [person.id]);
  await cell(page, TEAMS).fill("98");
  const dialog = page.getByRole("dialog", { name: "Phiên làm việc đã kết thúc" });
  await expect(dialog).toContainText(person.name);
  await dialog.getByLabel("Mật khẩu").fill("sai mật khẩu rồi");
  await dialog.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(dialog).toContainText("Tên đăng nhập hoặc mật khẩu không đúng.");
  await dialog.getByLabel("Mật khẩu").fill(person.password);
  await dialog.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(dialog).toHaveCount(0);
  await saved(page);
  await expect(cell(page, TEAMS)).toHaveValue("98");
  expect((await storedValues(owner, submissionId)).teams).toBe(98);

  await test.step("cells left unsent stay with their account", async () => {
    await page.context().setOffline(true);
    await cell(page, TEAMS).fill("99");
    await expect(status(page)).toHaveText(OFFLINE);
    await page.context().clearCookies();
    await page.context().setOffline(false);
    await signIn(page, other);
    await page.goto(`/entry/${submissionId}`);
    await expect(cell(page, TEAMS)).toHaveValue("98");
    await cell(page, MEMBERS).fill("97");
    await saved(page);
    expect(await storedValues(owner, submissionId)).toMatchObject({ teams: 98, members: 97 });
    await page.context().clearCookies();
    await signIn(page, person);
    await page.goto(`/entry/${submissionId}`);
    await expect(cell(page, TEAMS)).toHaveValue("99");
    await saved(page);
  });
});

test("signing out asks what becomes of cells that were never sent", async ({ openAs, owner, axe }) => {
  const person = await freshSignIn(owner.db, { role: "staff" });
  const page = await openAs(null);
  await signIn(page, person);
  const submissionId = await openDraft(page, owner, "huyen-cang-long");
  // Only the saving fails: the rest of the site answers.
  await page.route("**/entry/cells", (route) => route.abort());
  await cell(page, TEAMS).fill("55");
  await expect(status(page)).toHaveText(OFFLINE);
  const signOut = page.getByRole("button", { name: "Đăng xuất" });
  const dialog = page.getByRole("dialog", { name: "1 ô chưa gửi đến máy chủ" });
  await signOut.click();
  await axe(page);
  await dialog.getByRole("button", { name: "Ở lại để gửi" }).click();
  await expect(cell(page, TEAMS)).toHaveValue("55");
  await signOut.click();
  await dialog.getByRole("button", { name: "Giữ lại và đăng xuất" }).click();
  await expect(page.getByRole("link", { name: "Đăng nhập" })).toBeVisible();
  await signIn(page, person);
  await page.goto(`/entry/${submissionId}`);
  await expect(cell(page, TEAMS)).toHaveValue("55");
  await signOut.click();
  await dialog.getByRole("button", { name: "Bỏ 1 ô và đăng xuất" }).click();
  await expect(page.getByRole("link", { name: "Đăng nhập" })).toBeVisible();
  await signIn(page, person);
  await page.goto(`/entry/${submissionId}`);
  await expect(cell(page, TEAMS)).toHaveValue("60");
});

test("a form that a colleague hands in meanwhile says so at once, and what was typed can still be read", async ({
  page,
  signInAs,
  owner,
  axe,
}) => {
  await signInAs("staff");
  const key = await unreportedForm(owner, "huyen-cau-ke");
  const { staff } = await actors(owner);
  const draft = await draftSubmission(staff, key);
  await page.goto(`/entry/${draft.submissionId}`);
  await submitSubmission(staff, draft);
  await cell(page, TEAMS).fill("58");
  await expect(summary(page)).toContainText("Biểu đã sang trạng thái khác");
  await expect(status(page)).toHaveText("1 ô chưa lưu");
  await page.reload();
  const left = page.getByRole("region", { name: /^1 ô bạn nhập chưa gửi được/ });
  await expect(left).toContainText(`${TEAMS}: 58`);
  await axe();
  expect((await storedValues(owner, draft.submissionId)).teams).toBe(60);
  await left.getByRole("button", { name: "Bỏ các ô này" }).click();
  await expect(left).toHaveCount(0);
  await page.reload();
  await expect(page.getByText("Đã gửi duyệt")).toBeVisible();
  await expect(left).toHaveCount(0);
});
