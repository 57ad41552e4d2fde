import { expect, test } from "./fixtures";
import { yearTable } from "./tables";

/* What rose, what fell, who is behind, what is missing, what contradicts: each leads to where it stands. */

const ARTICLE = "day-manh-cong-tac-tuyen-truyen-2017";

test.describe("the overview without script", () => {
  test.use({ javaScriptEnabled: false });

  test("a fresh installation says honestly what cannot be told yet", async ({ page, freshUrl }) => {
    await page.goto(freshUrl);
    const digest = page.getByRole("region", { name: "Những điều cần biết" });
    await expect(digest.getByRole("heading", { level: 2 })).toHaveText([
      "Chưa so được với năm trước",
      "0 trên 41 đơn vị đã có số được duyệt, năm 2026",
      "19 trên 24 chỉ tiêu chưa có số liệu",
      "1 mâu thuẫn số liệu chờ xác minh",
    ]);
    await digest.getByText("19 chỉ tiêu chưa có số liệu", { exact: true }).click();
    await expect(digest.getByRole("link", { name: "Tổ tự quản" })).toHaveAttribute("href", "/measures/teams");
    await expect(digest.getByRole("link", { name: "Câu lạc bộ tự quản" })).toHaveCount(0);
    await digest.getByText("41 đơn vị chưa có số").click();
    await expect(digest.getByRole("link", { name: "X. Cầu Kè" })).toHaveAttribute(
      "href",
      "/districts/xa-cau-ke",
    );
    await expect(digest).toContainText("Hạn gửi 15/01/2027.");
  });

  test("the contradiction leads to the words of both sides", async ({ page, freshUrl }) => {
    await page.goto(freshUrl);
    await page.getByRole("link", { name: "1 mâu thuẫn số liệu chờ xác minh" }).click();
    await expect(page).toHaveURL(`${freshUrl}/#contradictions`);
    const contradictions = page.locator("#contradictions");
    await expect(contradictions).toBeInViewport();
    await expect(contradictions).toContainText(
      "Loại mô hình tự quản (tại thời điểm 21/6/2017): Một phần ghi 30, lớn hơn tổng 13.",
    );
    for (const [words, number] of [
      ["toàn tỉnh có 13 loại mô hình", 2],
      ["mô hình trong cơ quan, doanh nghiệp, nhà trường có 30 loại", 6],
    ] as const) {
      await contradictions.getByRole("link", { name: words }).click();
      await expect(page).toHaveURL(`${freshUrl}/articles/${ARTICLE}#${ARTICLE}-${number}`);
      await expect(page.locator(`[id="${ARTICLE}-${number}"]`)).toBeInViewport();
      await page.goBack();
    }
  });
});

test("what rose and fell are the province's figures of two whole years", async ({ page, demoUrl }) => {
  await page.goto(demoUrl);
  const digest = page.getByRole("region", { name: "Những điều cần biết" });
  const heading = digest.getByRole("heading", {
    name: /^\d+ chỉ tiêu tăng, \d+ chỉ tiêu giảm so với năm 2023$/,
  });
  await expect(heading).toBeVisible();
  await digest
    .getByText(/^Xem thêm \d+ chỉ tiêu$/)
    .first()
    .click();
  const row = digest.getByRole("row", { name: /^Câu lạc bộ tự quản/ });
  const cells = await row.getByRole("cell").allTextContents();
  const [before = "", now = "", change = ""] = cells;
  const numberIn = (text: string) => Number(text.replaceAll(".", "").match(/[\d]+/)?.[0]);
  expect(change).toMatch(new RegExp(`^\\+${numberIn(now) - numberIn(before)} \\(\\+[\\d,]+%\\)$`));
  await row.getByRole("link").first().click();
  await expect(page).toHaveURL(`${demoUrl}/measures/clubs`);
  const table = yearTable(page);
  const heads = await table.getByRole("columnheader").allTextContents();
  const totals = table.getByRole("row").last().getByRole("cell");
  for (const [year, printed] of [
    ["2023", before],
    ["2024", now],
  ] as const) {
    await expect(totals.nth(heads.indexOf(year) - 1)).toHaveText(printed);
  }
});

test("a rate changes by percentage points, and every direction is said in words", async ({
  page,
  demoUrl,
}) => {
  await page.goto(demoUrl);
  const fallen = page.getByRole("region", { name: "Giảm", exact: true }).first();
  await expect(fallen.getByRole("row", { name: /Tỷ lệ/ }).first()).toContainText(/−0,\d điểm phần trăm/);
  await expect(page.getByRole("region", { name: "Tăng", exact: true }).first()).toBeVisible();
});

test("who is behind are as many as are named", async ({ page, demoUrl }) => {
  await page.goto(demoUrl);
  const progress = page.getByRole("region", { name: /đơn vị đã có số được duyệt, năm 2026$/ });
  const [, reported, expected] =
    (await progress.getByRole("heading").textContent())?.match(/^(\d+) trên (\d+) /)?.map(Number) ?? [];
  expect(expected).toBe(41);
  const form = progress.getByRole("listitem").filter({ hasText: "Biểu C" }).first();
  await form.getByText(/đơn vị chưa có số$/).click();
  await expect(form.getByRole("link")).toHaveCount((expected ?? 0) - (reported ?? 0));
});
