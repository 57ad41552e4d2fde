import { readFile } from "node:fs/promises";
import { approvedSubmission } from "@/db/factories";
import { expect, test } from "./fixtures";
import { actors, saved, storedValues, unreportedForm } from "./forms";

/* Over many units at once: one group of measures typed for all of them, and where every form stands. */

const BLOCK = "khoi-co-quan-tinh";

test("a group of measures is typed over the units, each into its own draft", async ({
  page,
  signInAs,
  owner,
  axe,
}) => {
  const { unitId, year } = await unreportedForm(owner, "thanh-pho-tra-vinh");
  await signInAs("staff");
  await page.goto(`/entry?year=${year}`);
  await page.getByRole("link", { name: "Nhập một nhóm chỉ tiêu cho mọi đơn vị" }).click();
  await page.getByLabel("Nhóm chỉ tiêu").selectOption({ label: "Mô hình" });
  await page.getByRole("button", { name: "Xem" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Mô hình, năm ${year}`);
  const cell = (unit: string, facet: string) => page.locator(`input[data-cell="${unit}/${facet}"]`);
  await cell(unitId, "clubs").fill("31");
  await cell(BLOCK, "clubs").fill("12");
  await saved(page);
  await axe();
  await test.step("a wide table scrolls in its own box, on a phone too", async () => {
    for (const width of [1366, 360]) {
      await page.setViewportSize({ width, height: 740 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    await page.setViewportSize({ width: 1366, height: 768 });
  });

  const { rows } = await owner.pool.query<{ id: string; unit_id: string; state: string }>(
    "SELECT id, unit_id, state FROM submission WHERE year = $1 AND unit_id IN ($2, $3) ORDER BY unit_id",
    [year, unitId, BLOCK],
  );
  expect(rows.map(({ unit_id, state }) => [unit_id, state])).toEqual([
    [BLOCK, "draft"],
    [unitId, "draft"],
  ]);
  const [block, city] = rows;
  expect(await storedValues(owner, block?.id ?? "")).toEqual({ clubs: 12 });
  expect(await storedValues(owner, city?.id ?? "")).toEqual({ clubs: 31 });

  await test.step("what a form does not ask for is no cell, and the sum says of how many", async () => {
    await expect(cell(BLOCK, "teams")).toHaveCount(0);
    await expect(page.getByRole("row", { name: /^Cộng \d+ đơn vị/ })).toContainText(/trên \d+/);
  });

  await test.step("only the chosen units are handed in, and each refusal says why", async () => {
    await page.getByRole("checkbox", { name: "Chọn Thành phố Trà Vinh để gửi duyệt" }).check();
    await page.getByRole("button", { name: "Gửi duyệt 1 đơn vị" }).click();
    await expect(page.getByText(/^\s*Thành phố Trà Vinh:/)).toContainText("Còn ô trống");
    await expect(page.getByRole("link", { name: "Mở biểu của đơn vị" })).toHaveAttribute(
      "href",
      `/entry/${city?.id}`,
    );
  });
});

test("coverage tells where each form stands and leads to it, also as a file and on a phone", async ({
  page,
  signInAs,
  owner,
  axe,
}) => {
  const key = await unreportedForm(owner, "huyen-duyen-hai");
  const { staff, commander } = await actors(owner);
  const { submissionId } = await approvedSubmission(staff, commander, key);
  await signInAs("commander");
  await page.goto("/coverage");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Năm \d{4}: \d+ trên \d+ biểu đã duyệt$/);
  const link = page.locator(`a[href="/review/${submissionId}"]`);
  await expect(link).toHaveAccessibleName(/^đã duyệt, (\d+) trên \1 dòng/);
  await axe();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "CSV" }).click(),
  ]);
  const csv = await readFile(await download.path(), "utf8");
  expect(csv.split("\r\n")).toContainEqual(
    expect.stringMatching(new RegExp(`^Huyện Duyên Hải,D,${key.year},đã duyệt,(\\d+),\\1,`)),
  );
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await link.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Huyện Duyên Hải, năm ${key.year}`);
});

test("a commander locks an approved form, and only an administrator with a reason opens it again", async ({
  openAs,
  owner,
}) => {
  const key = await unreportedForm(owner, "huyen-cau-ngang");
  const { staff, commander } = await actors(owner);
  const { submissionId } = await approvedSubmission(staff, commander, key);
  const chief = await openAs("commander");
  await chief.goto(`/review/${submissionId}`);
  await chief.getByRole("button", { name: "Khóa biểu" }).click();
  await expect(chief.getByRole("button", { name: "Khóa biểu" })).toHaveCount(0);
  await expect(chief.getByText("Đã khóa").first()).toBeVisible();
  await expect(chief.getByRole("button", { name: "Mở khóa" })).toHaveCount(0);

  const clerk = await openAs("staff");
  await clerk.goto(`/entry/${submissionId}`);
  await expect(clerk.getByRole("heading", { level: 1 })).toContainText("Huyện Cầu Ngang");
  await expect(clerk.getByRole("button", { name: "Mở bản đính chính" })).toHaveCount(0);

  const admin = await openAs("admin");
  await admin.goto(`/review/${submissionId}`);
  await admin.getByLabel("Lý do mở khóa").fill("Công văn đề nghị đính chính");
  await admin.getByRole("button", { name: "Mở khóa" }).click();
  await expect(admin.getByRole("button", { name: "Mở khóa" })).toHaveCount(0);
  await clerk.reload();
  await expect(clerk.getByRole("button", { name: "Mở bản đính chính" })).toBeVisible();
});
