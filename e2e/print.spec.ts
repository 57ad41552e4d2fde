import type { Page } from "playwright/test";
import { submittedSubmission } from "@/db/factories";
import { expect, test } from "./fixtures";
import { actors, unreportedForm } from "./forms";
import { wake } from "./geometry";

/* On A4 nothing is cut off, and what a chart shows on paper is the drawing that is as wide as the paper. */

/** What is between the margins of A4, in pixels of 96 to the inch; wide tables lie on its long side. */
const PAPER = 624;
const LONG_SIDE = 1009;

/** What reaches over the right edge of the paper. */
const clipped = (page: Page) =>
  page.evaluate(
    ([paper, longSide]) => {
      const over: string[] = [];
      for (const element of document.querySelectorAll("main table, main svg, main figure, main h1, main p")) {
        const { right, width } = element.getBoundingClientRect();
        const edge = element.closest(".print-wide") ? longSide : paper;
        if (width > 0 && right > (edge ?? 0) + 1) over.push(`${element.tagName} ${Math.round(right)}`);
      }
      return over;
    },
    [PAPER, LONG_SIDE],
  );

for (const path of ["/measures/clubs", "/measures/households-pledged-rate", "/districts/huyen-tra-cu"]) {
  test(`${path} prints without cutting anything off`, async ({ page, demoUrl }) => {
    await page.setViewportSize({ width: PAPER, height: 900 });
    await page.goto(`${demoUrl}${path}`, { waitUntil: "networkidle" });
    await page.emulateMedia({ media: "print" });
    expect(await clipped(page)).toEqual([]);
    await expect(page.getByText("Nguồn: số liệu minh họa").first()).toBeVisible();
    const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  });
}

for (const site of ["demo", "real"] as const) {
  test(`the overview of the ${site} site prints on one sheet`, async ({ page, demoUrl, realUrl }) => {
    await page.goto(site === "demo" ? demoUrl : realUrl, { waitUntil: "networkidle" });
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    // What is left out has its place on the screen; the headline, a chart and what to know are on the sheet.
    await page.setViewportSize({ width: 1046, height: 718 });
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.locator("main figure").first()).toBeVisible();
    await expect(page.locator("#digest-contradictions")).toBeVisible();
    await expect(page.getByRole("button", { name: "In một trang" })).toBeHidden();
  });
}

test("a live chart gives way to its drawing on paper", async ({ page, demoUrl }) => {
  await page.goto(`${demoUrl}/measures/clubs`);
  await wake(page);
  await page.emulateMedia({ media: "print" });
  const chart = page.locator('[data-chart="year"]');
  await expect(chart.locator("fieldset")).toBeHidden();
  await expect(chart.locator('svg[width="880"]:visible')).toHaveCount(1);
  await page.setViewportSize({ width: PAPER, height: 900 });
  await expect(chart.locator('svg[width="620"]:visible')).toHaveCount(1);
});

test("a filled form prints with its office, day and signatures, and nothing is cut off", async ({
  page,
  owner,
  signInAs,
  openAs,
}) => {
  const { staff } = await actors(owner);
  const form = await unreportedForm(owner, "huyen-cau-ngang");
  const { submissionId } = await submittedSubmission(staff, form);
  await signInAs("staff");
  await page.goto(`/entry/${submissionId}`);
  await page.getByRole("link", { name: "Bản in để ký" }).click();
  await expect(page).toHaveURL(`/entry/${submissionId}/print`);
  await page.setViewportSize({ width: PAPER, height: 900 });
  await page.emulateMedia({ media: "print" });
  for (const text of [
    "Công an huyện",
    "HUYỆN CẦU NGANG",
    "Số: 118/BC-CAH",
    "Cầu Ngang, ngày 08 tháng 01 năm 2019",
    "Đã gửi, chưa duyệt",
    "Người lập biểu",
    "Thủ trưởng đơn vị",
  ]) {
    await expect(page.getByText(new RegExp(text, "i")).first()).toBeVisible();
  }
  await expect(page.getByRole("row").filter({ hasText: "Tổ tự quản" }).first()).toContainText("60");
  await expect(page.getByRole("banner")).toBeHidden();
  expect(await clipped(page)).toEqual([]);
  const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
  const pages = pdf.toString("latin1").match(/\/Type\s*\/Page[^s]/g) ?? [];
  // Seventy rows: more than one sheet, and no empty ones after them.
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.length).toBeLessThan(6);
  const stranger = await openAs(null);
  await stranger.goto(`/entry/${submissionId}/print`);
  await expect(stranger).toHaveURL(/\/sign-in(\?|$)/);
});
