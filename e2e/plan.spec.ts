import { draftSubmission } from "@/db/factories";
import { approveSubmission } from "@/db/write/submission/approve";
import { submitSubmission } from "@/db/write/submission/submit";
import { expect, test } from "./fixtures";
import { actors, cell, unreportedForm } from "./forms";
import { wake } from "./geometry";

/* What is to be reached: written once, then beside the figure wherever it is typed, reviewed and drawn. */

const UNIT = "huyen-cau-ngang";
const NAME = "Huyện Cầu Ngang";
const MEMBERS = "Thành viên mô hình";
const DOCUMENT = "Kế hoạch 15/KH-UBND ngày 20-01-2018 của UBND tỉnh";

test("a plan is written, and stands beside the figure in entry, review and chart", async ({
  page,
  signInAs,
  openAs,
  owner,
  axe,
}) => {
  test.slow();
  const { staff, commander } = await actors(owner);
  const key = await unreportedForm(owner, UNIT);
  const draft = await draftSubmission(staff, key);
  const plans = `/plans?year=${key.year}&facet=members`;
  await signInAs("staff");
  await page.goto(plans);
  const field = page.getByRole("textbox", { name: NAME, exact: true });
  const document = page.getByRole("textbox", { name: "Văn bản giao chỉ tiêu" });

  await test.step("what cannot be meant is refused, and what was typed stays", async () => {
    await field.fill("1,5");
    await page.getByRole("button", { name: "Lưu kế hoạch" }).click();
    await expect(document).toHaveAccessibleDescription(/Nhập số, ngày và cơ quan/);
    await document.fill(DOCUMENT);
    await page.getByRole("button", { name: "Lưu kế hoạch" }).click();
    await expect(field).toHaveAccessibleDescription(/Nhập số nguyên/);
    await expect(field).toHaveValue("1,5");
    await expect(document).toHaveValue(DOCUMENT);
    await axe();
  });
  await field.fill("80");
  await page.getByRole("button", { name: "Lưu kế hoạch" }).click();
  await expect(page.getByRole("main").getByRole("status")).toContainText("Đã lưu 1 đơn vị");

  await test.step("in entry, as one types", async () => {
    await page.goto(`/entry/${draft.submissionId}`);
    const row = page.getByRole("row", { name: new RegExp(MEMBERS) });
    await expect(row).toContainText("Kế hoạch 80, đạt 75%");
    await cell(page, MEMBERS).fill("60");
    await cell(page, MEMBERS).focus();
    await expect(page.getByRole("region", { name: MEMBERS })).toContainText("Kế hoạch 80, đạt 75%");
  });

  const submitted = await submitSubmission(staff, draft);
  await test.step("in review", async () => {
    const reader = await openAs("commander");
    await reader.goto(`/review/${draft.submissionId}?order=form`);
    await expect(reader.getByRole("row", { name: new RegExp(MEMBERS) })).toContainText(
      "Kế hoạch 80, đạt 75%",
    );
    await reader.goto(plans);
    await expect(reader.getByRole("row", { name: new RegExp(NAME) })).toContainText("80");
    await expect(reader.getByRole("main")).toContainText(DOCUMENT);
    await expect(reader.getByRole("textbox")).toHaveCount(0);
  });

  await test.step("in the chart, whose mark leads to the document", async () => {
    await approveSubmission(commander, { submissionId: draft.submissionId, version: submitted.version });
    await page.goto(`/measures/members?unit=${UNIT}`);
    await wake(page);
    const mark = page
      .locator('[data-chart="year"]')
      .getByRole("button", { name: new RegExp(`Kế hoạch năm ${key.year}: 80 `) });
    await expect(mark).toHaveAccessibleName(/Đạt 75% kế hoạch/);
    await mark.focus();
    await page.keyboard.press("Enter");
    const place = page.locator(`td#plan-${UNIT}-${key.year}`);
    await expect(place).toBeFocused();
    await expect(place).toHaveText(/^80a\s*Đã đạt 75%$/);
    await expect(page.getByRole("listitem").filter({ hasText: `a${DOCUMENT}` })).toBeVisible();
  });
});

test("of two who write one plan, the second is told so", async ({ openAs, owner }) => {
  const { year } = await unreportedForm(owner, "huyen-chau-thanh");
  const [one, two] = [await openAs("staff"), await openAs("staff")];
  for (const page of [one, two]) {
    await page.goto(`/plans?year=${year}&facet=teams`);
    await page.getByRole("textbox", { name: "Văn bản giao chỉ tiêu" }).fill(DOCUMENT);
  }
  const write = async (page: typeof one, text: string) => {
    await page.getByRole("textbox", { name: "Huyện Châu Thành", exact: true }).fill(text);
    await page.getByRole("button", { name: "Lưu kế hoạch" }).click();
  };
  await write(one, "100");
  await expect(one.getByRole("main").getByRole("status")).toContainText("Đã lưu 1 đơn vị");
  await write(two, "120");
  await expect(two.getByRole("main").getByRole("alert")).toContainText("Người khác vừa đổi mục này");
  await expect(two.getByRole("textbox", { name: "Huyện Châu Thành", exact: true })).toHaveValue("120");
});
