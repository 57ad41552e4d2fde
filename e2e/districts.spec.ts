import { publishedFigures } from "./figures";
import { expect, test } from "./fixtures";

/* A unit's page: its measures, its history and its record, for every kind of unit and reader. */

test("a district's figures are those of the API and lead to its reports", async ({ page, demoUrl }) => {
  const figure = await publishedFigures(page, demoUrl, "clubs");
  await page.goto(`${demoUrl}/districts/huyen-tra-cu`);
  await expect(page).toHaveTitle(/^Huyện Trà Cú/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Huyện Trà Cú");
  const panel = page.getByRole("group", { name: "Câu lạc bộ tự quản, câu lạc bộ" });
  const marks = await panel.locator("[data-value]").evaluateAll((all) =>
    all.map((mark) => ({
      label: mark.getAttribute("aria-label") ?? "",
      value: Number(mark.getAttribute("data-value")),
    })),
  );
  expect(marks.length).toBeGreaterThan(10);
  for (const { label, value } of marks) {
    const year = Number(label.match(/\/(\d{4})/)?.[1]);
    expect(value, label).toBe(figure("huyen-tra-cu", year));
  }
  const section = page.getByRole("region").filter({ has: panel });
  await section.getByText("Bảng số liệu").click();
  const heads = await section.getByRole("columnheader").allTextContents();
  const cells = await section
    .getByRole("row", { name: /^Câu lạc bộ tự quản câu lạc bộ/ })
    .getByRole("cell")
    .all();
  for (const { label, value } of marks) {
    const year = label.match(/\/(\d{4})/)?.[1] ?? "";
    const cell = cells[heads.indexOf(year) - 1];
    await expect(cell?.getByRole("link") ?? section, label).toHaveText(value.toLocaleString("vi-VN"));
  }
  const share = (100 * (figure("huyen-tra-cu", 2024) ?? 0)) / (figure("tinh-tra-vinh", 2024) ?? 1);
  expect(share).toBeGreaterThan(5);
  await panel.getByRole("link").last().focus();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#report-/);
  const { hash } = new URL(page.url());
  await expect(page.locator(`[id="${hash.slice(1)}"]`)).toBeFocused();
});

test("its history names every change with its law, and leads to the others", async ({ page, demoUrl }) => {
  await page.goto(`${demoUrl}/districts/huyen-duyen-hai`);
  const history = page.getByRole("region", { name: "Lịch sử địa giới" });
  const steps = history.getByRole("listitem");
  await expect(steps.filter({ hasText: "934/NQ-UBTVQH13" })).toHaveText([
    /15\/5\/2015: nhận từ Huyện Trà Cú \(một phần/,
    /15\/5\/2015: chia cho Thị xã Duyên Hải \(một phần/,
  ]);
  await expect(history).toContainText("851 từ 15/5/2015 đến 30/8/2015");
  await history.getByRole("link", { name: "Xã Ngũ Lạc" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Xã Ngũ Lạc");
  const own = page.getByRole("region", { name: "Lịch sử địa giới" });
  await expect(own).toContainText("tách từ Huyện Cầu Ngang, Huyện Duyên Hải");
});

test("a stranger learns what is published, an account of the unit its states", async ({
  page,
  openAs,
  demoUrl,
}) => {
  await page.goto(`${demoUrl}/districts/xa-cau-ke`);
  const record = page.getByRole("region", { name: "Tình hình báo cáo" });
  await expect(record.getByRole("row", { name: /^2026/ })).toContainText("chưa có");
  await expect(record).not.toContainText("Bản nháp");
  await expect(page.getByRole("heading", { name: /Quần chúng, nòng cốt/ })).toHaveCount(0);

  const staff = await openAs("staff", "demo");
  await staff.goto("/districts/xa-cau-ke");
  await expect(
    staff.getByRole("region", { name: "Tình hình báo cáo" }).getByRole("row", { name: /^2026/ }),
  ).toContainText("Bản nháp");
  await expect(staff.getByRole("heading", { name: /Quần chúng, nòng cốt/ })).toBeVisible();
});

for (const [unit, heading] of [
  ["khoi-co-quan-tinh", "Khối cơ quan tỉnh"],
  ["thi-xa-tra-vinh", "Thị xã Trà Vinh không báo cáo"],
  ["thanh-pho-tra-vinh", "Thành phố Trà Vinh"],
  ["tinh-tra-vinh", "Tỉnh Trà Vinh"],
  ["tinh-vinh-long", "Tỉnh Vĩnh Long không báo cáo"],
  ["tra-vinh-cu", "Trà Vinh (cũ)"],
  ["phuong-long-duc", "Phường Long Đức"],
] as const) {
  test(`every kind of unit has a page: ${unit}`, async ({ page, demoUrl }) => {
    const response = await page.goto(`${demoUrl}/districts/${unit}`);
    expect(response?.status()).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(heading);
    await expect(page.getByRole("region", { name: "Lịch sử địa giới" })).toBeVisible();
  });
}

test("on a fresh installation the province has what its article states", async ({ page, freshUrl }) => {
  await page.goto(`${freshUrl}/districts/tinh-tra-vinh`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(
    "1.360 câu lạc bộ tại thời điểm 21/6/2017",
  );
  await expect(page.getByRole("region", { name: /Mô hình/ })).toContainText("Loại mô hình tự quản: 13 loại");
});

for (const [locale, title] of [
  ["vi", "Không tìm thấy trang này"],
  ["en", "This page was not found"],
] as const) {
  test(`an unknown unit is not found (${locale})`, async ({ page, context, demoUrl }) => {
    await context.addCookies([{ name: "locale", value: locale, url: demoUrl }]);
    for (const path of ["/districts/850", "/nothing/here"]) {
      expect((await page.goto(demoUrl + path))?.status()).toBe(404);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    }
  });
}

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the index leads to a unit, and its small charts to their reports", async ({ page, demoUrl }) => {
    await page.goto(`${demoUrl}/districts`);
    await expect(page.getByRole("listitem").filter({ hasText: "Thị xã Trà Vinh" })).toContainText(
      "Kết thúc ngày 04/3/2010",
    );
    await page
      .getByRole("list", { name: "Các huyện, theo vị trí" })
      .getByRole("link", { name: /Trà Cú/ })
      .click();
    await expect(page).toHaveURL(`${demoUrl}/districts/huyen-tra-cu`);
    const mark = page.getByRole("group", { name: "Tổng số hộ, hộ" }).getByRole("link").last();
    const href = (await mark.getAttribute("href")) ?? "";
    await mark.click();
    await expect(page.locator(`[id="${href.slice(1)}"]`)).toContainText("Huyện Trà Cú");
  });
});
