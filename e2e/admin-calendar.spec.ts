import { done, expect, test } from "./administration";

/* The reporting calendar: a unit that is late gets more time, and sees it; the next year is opened. */

const UNIT = { id: "xa-cau-ke", name: "Xã Cầu Kè" };

test("more time for one unit is seen by its clerk, and ends again", async ({ page, enterAs }) => {
  await enterAs("admin");
  await page.goto("/admin");
  await page.getByRole("main").getByRole("link", { name: "Lịch báo cáo" }).click();
  await page.getByRole("combobox", { name: "Đơn vị" }).selectOption(UNIT.name);
  await page.getByRole("button", { name: "Chọn" }).click();
  const card = page.getByRole("region", { name: "Gia hạn cho một đơn vị" });
  await expect(card).toContainText("Hạn chung 15/01/2027. Chưa được gia hạn.");
  const extend = card.getByRole("button", { name: "Gia hạn", exact: true });
  await card.getByLabel("Gia hạn đến ngày").fill("2027-01-15");
  await extend.click();
  await expect(card.getByLabel("Lý do")).toHaveAccessibleDescription("Nhập lý do");
  await card.getByLabel("Lý do").fill("Xã mới nhận bàn giao sổ sách");
  await extend.click();
  await expect(card.getByLabel("Gia hạn đến ngày")).toHaveAccessibleDescription(
    "Nhập ngày sau hạn gửi chung",
  );
  await card.getByLabel("Gia hạn đến ngày").fill("2027-05-20");
  await extend.click();
  await done(page, "Đã gia hạn");
  await expect(page.getByRole("region", { name: "Gia hạn đang áp dụng" })).toContainText("20/5/2027");

  await enterAs("staff", UNIT.id);
  await page.goto("/entry?year=2026");
  await expect(page.getByText("Hạn gửi 20/5/2027, đóng 20/5/2027.")).toBeVisible();

  await enterAs("admin");
  await page.goto(`/admin/calendar?unit=${UNIT.id}&of=2026`);
  await page.getByLabel("Lý do kết thúc").fill("Đã gửi đủ");
  await page.getByRole("button", { name: "Kết thúc gia hạn" }).click();
  await expect(card).toContainText("Chưa được gia hạn.");
  await page.goto("/audit?kind=calendar&q=cau+ke");
  const changes = page.getByRole("region", { name: "Các thay đổi" }).getByRole("listitem");
  await expect(changes).toContainText(["Kết thúc gia hạn", "Gia hạn"]);
});

test("the days of one form are changed, and the next year is opened, without script too", async ({
  page,
  enterAs,
  browser,
  stage,
}) => {
  await enterAs("admin");
  const context = await browser.newContext({
    baseURL: stage.adminUrl,
    locale: "vi-VN",
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  const plain = await context.newPage();
  await plain.goto("/admin/calendar");
  await plain
    .getByRole("row", { name: /2026 Biểu P/ })
    .getByRole("link", { name: "Đổi" })
    .click();
  const change = plain.getByRole("region", { name: /^Đổi ngày: Biểu P/ });
  await change.getByLabel("Hạn gửi").fill("2027-02-10");
  await change.getByLabel("Lý do").fill("Theo công văn của tỉnh");
  await change.getByRole("button", { name: "Lưu" }).click();
  await expect(plain.getByRole("row", { name: /2026 Biểu P/ })).toContainText("10/02/2027");
  await expect(plain.getByRole("row", { name: /2026 Biểu C/ })).toContainText("15/01/2027");

  const opened = plain.getByRole("row", { name: /2027 Biểu C/ });
  if ((await opened.count()) === 0) await plain.getByRole("button", { name: "Mở năm 2027" }).click();
  await expect(opened).toContainText("15/01/2028");
  await expect(plain.getByRole("button", { name: "Mở năm 2028" })).toBeVisible();
  await context.close();
});
