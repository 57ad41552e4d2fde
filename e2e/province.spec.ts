import { completeLines, submittedSubmission } from "@/db/factories";
import { openSubmission } from "@/db/write/submission/open";
import { saveSubmission } from "@/db/write/submission/save";
import { submitSubmission } from "@/db/write/submission/submit";
import { expect, test } from "./fixtures";
import { actors, cell, saved } from "./forms";

/* The province states its totals: what its units add up to stands beside, is taken over, or is explained. */

/** No other journey enters this year. */
const YEAR = 2012;
const DISTRICTS = [
  "thanh-pho-tra-vinh",
  "huyen-cang-long",
  "huyen-cau-ke",
  "huyen-tieu-can",
  "huyen-chau-thanh",
  "huyen-cau-ngang",
  "huyen-tra-cu",
  "huyen-duyen-hai",
];
const TEAMS = "Tổ tự quản";
const MEMBERS = "Thành viên mô hình";
const TYPES = "Loại mô hình tự quản";

test("sums of the units are proposed where all reported, and explained where some are missing", async ({
  page,
  owner,
  signInAs,
  openAs,
  axe,
}) => {
  test.slow();
  const { staff } = await actors(owner);
  for (const unitId of DISTRICTS) await submittedSubmission(staff, { formId: "D", unitId, year: YEAR });
  const key = { formId: "P", unitId: "tinh-tra-vinh", year: YEAR };
  const { id } = await openSubmission(staff, key);
  await signInAs("staff");
  await page.goto(`/entry/${id}`);
  await page.waitForLoadState("networkidle");
  const row = (name: string) => page.getByRole("row").filter({ has: cell(page, name) });

  await test.step("teams are asked of the districts, and all of them reported", async () => {
    await expect(row(TEAMS)).toContainText("Các đơn vị cộng lại: 480 (8 trên 8 đơn vị)");
    await row(TEAMS)
      .getByRole("button", { name: /^Lấy số cộng/ })
      .click();
    await expect(cell(page, TEAMS)).toBeFocused();
    await expect(cell(page, TEAMS)).toHaveValue("480");
    await expect(row(TEAMS)).toContainText("khớp");
    await expect(row(TEAMS).getByRole("button", { name: /^Lấy số cộng/ })).toHaveCount(0);
    await cell(page, TEAMS).fill("500");
    await expect(row(TEAMS)).toContainText("lệch +20");
  });

  await test.step("members are asked of the block too, which is missing; kinds are never added", async () => {
    await expect(row(MEMBERS)).toContainText("Các đơn vị cộng lại: 480 (8 trên 9 đơn vị)");
    await expect(row(MEMBERS)).toContainText("Chưa có số: Khối cơ quan");
    await expect(row(MEMBERS).getByRole("button", { name: /^Lấy số cộng/ })).toHaveCount(0);
    await expect(row(TYPES)).not.toContainText("Các đơn vị cộng lại");
  });
  await axe();
  await saved(page);

  const lines = await completeLines(staff, key);
  const report = { number: "9/BC", date: "2013-01-08", office: "Công an tỉnh" };
  const { rows } = await owner.pool.query("SELECT version FROM submission WHERE id = $1", [id]);
  const { version } = await saveSubmission(staff, {
    submissionId: id,
    version: rows[0].version,
    report,
    lines: lines.map((line) => ({ ...line, note: "theo báo cáo giấy" })),
  });
  await submitSubmission(staff, { submissionId: id, version });
  const commander = await openAs("commander");
  await commander.goto(`/review/${id}?order=form`);
  const reviewed = (name: string) =>
    commander.getByRole("row").filter({ has: commander.getByRole("rowheader", { name }) });
  await expect(reviewed(TEAMS)).toContainText("Các đơn vị cộng lại: 480 (8 trên 8 đơn vị)");
  await expect(reviewed(TEAMS)).toContainText("lệch −420");
  await expect(reviewed(TYPES).first()).toContainText("không cộng");
  await axe(commander);
});
