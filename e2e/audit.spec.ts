import { readFile } from "node:fs/promises";
import { submittedSubmission } from "@/db/factories";
import { expect, test } from "./fixtures";
import { actors, unreportedForm } from "./forms";

/* What was done is found again: who, what and when, before and after, with its chain verified. */

test("an administrator finds a change, takes it away as CSV, and verifies the chains", async ({
  page,
  signInAs,
  owner,
}) => {
  const { staff } = await actors(owner);
  const key = await unreportedForm(owner, "huyen-cau-ke");
  await submittedSubmission(staff, key);
  await signInAs("admin");
  await page.goto("/");
  await page.getByRole("navigation", { name: "Các mục" }).getByRole("link", { name: "Quản trị" }).click();
  await page.getByRole("main").getByRole("link", { name: "Nhật ký thay đổi" }).click();
  await expect(page).toHaveURL("/audit");

  await page.getByRole("searchbox", { name: "Tìm" }).fill(`cau ke ${key.year}`);
  await page.getByRole("combobox", { name: "Việc" }).selectOption("Gửi duyệt");
  await page.getByRole("button", { name: "Xem" }).click();
  const found = page.getByRole("region", { name: "Các thay đổi" }).getByRole("listitem");
  await expect(found).toHaveCount(1);
  await expect(found).toContainText(`Biểu D, Huyện Cầu Kè, năm ${key.year}`);
  await expect(found.getByRole("row", { name: "Trạng thái" })).toContainText("Bản nháp");
  await expect(found.getByRole("row", { name: "Trạng thái" })).toContainText("Đã gửi duyệt");

  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Tải CSV" }).click(),
  ]);
  const lines = (await readFile(await file.path(), "utf8")).trim().split("\r\n");
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain("Trạng thái,Bản nháp,Đã gửi duyệt");

  await page.getByRole("link", { name: "Kiểm tra chuỗi ghi chép" }).click();
  await expect(page.getByRole("main").getByRole("status")).toContainText("Chuỗi ghi chép nguyên vẹn");
  await expect(found).toHaveCount(1);
  await found.getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Huyện Cầu Kè");
});

test("a long record is paged, and without script too", async ({ browser, stage, openAs }) => {
  const scripted = await openAs("admin", "demo");
  const context = await browser.newContext({
    baseURL: stage.demoUrl,
    javaScriptEnabled: false,
    storageState: await scripted.context().storageState(),
  });
  const page = await context.newPage();
  await page.goto("/audit");
  const list = page.getByRole("region", { name: "Các thay đổi" }).getByRole("listitem");
  await expect(list).toHaveCount(50);
  const first = await list.first().textContent();
  await page.getByRole("link", { name: "Cũ hơn" }).click();
  await expect(list).toHaveCount(50);
  expect(await list.first().textContent()).not.toBe(first);
  await page.getByRole("link", { name: "Về mới nhất" }).click();
  expect(await list.first().textContent()).toBe(first);
  await context.close();
});
