import type { Locator, Page } from "playwright/test";
import { expect, test } from "./fixtures";
import { wake } from "./geometry";

/*
 * What a newcomer finds on a fresh installation: the seed article's figures, and from each mark the way to
 * the words that state it and back.
 */

const ARTICLE = "day-manh-cong-tac-tuyen-truyen-2017";
const TITLE = "Đẩy mạnh công tác tuyên truyền, vận động phong trào toàn dân bảo vệ an ninh Tổ quốc";

test.beforeEach(async ({ page, freshUrl }) => {
  await page.goto(freshUrl);
});

const markOf = (page: Page, name: string) => page.getByRole("figure").getByRole("button", { name });
const quoteOf = (page: Page, words: string) => page.locator("mark", { hasText: words });
const isActive = (quote: Locator) => expect(quote).toHaveAttribute("data-active", "true");
const isCalm = (quote: Locator) => expect(quote).not.toHaveAttribute("data-active");

test("the overview states each headline figure with its qualifier, period and source", async ({ page }) => {
  await expect(page.getByRole("heading", { level: 1 })).toContainText("1.360 câu lạc bộ");
  const tiles: [string, string, string, number[]][] = [
    ["Câu lạc bộ tự quản", "1.360 câu lạc bộ", "tại thời điểm 21/6/2017", [3]],
    ["Loại mô hình", "13 loại", "tại thời điểm 21/6/2017", [2]],
    ["Khen thưởng", "118 tập thể", "cộng gộp 2008 – 21/6/2017", [8, 9]],
    ["Khen thưởng", "1.470 cá nhân", "cộng gộp 2008 – 21/6/2017", [8, 9]],
    ["Tài liệu tuyên truyền", "trên 4.000 trang", "lũy kế đến 21/6/2017", [1]],
  ];
  for (const [name, figure, period, badges] of tiles) {
    const tile = page.getByRole("region", { name, exact: true });
    await expect(tile).toContainText(figure);
    await expect(tile).toContainText(period);
    for (const badge of badges) {
      await expect(tile.getByRole("link", { name: `Con số ${badge} trong bài` })).toBeVisible();
    }
  }
});

test("the parts add up, and what cannot be is said to be so", async ({ page }) => {
  await wake(page);
  const parts = page.getByRole("figure", { name: "Hơn một nửa câu lạc bộ ở ngoài xã hội" });
  await expect(parts.getByRole("button", { name: "Ngoài xã hội, 21/6/2017: 747 câu lạc bộ" })).toBeVisible();
  await expect(parts.getByRole("button", { name: /nhà trường, 21\/6\/2017: 613 câu lạc bộ/ })).toBeVisible();
  await expect(page.getByText("Khớp: 747 + 613 = 1.360")).toBeVisible();

  const types = page.getByRole("figure", { name: "Số loại mô hình không khớp" });
  for (const name of ["như bài viết ghi, 21/6/2017: 13", "hội, 21/6/2017: 10", "trường, 21/6/2017: 30"]) {
    await expect(types.getByRole("button", { name })).toBeVisible();
  }
  await expect(types.getByRole("img").getByText("Tổng hợp lý phải là 30 – 40")).toBeVisible();
  await expect(page.getByRole("link", { name: "1 mâu thuẫn số liệu chờ xác minh" })).toBeVisible();
});

test("the empty coverage says so and leads to the same page of the demonstration", async ({
  page,
  demoUrl,
}) => {
  const coverage = page.getByRole("figure", { name: "Chưa có số liệu theo huyện" });
  await expect(coverage).toContainText("0 trên 9 đơn vị cấp huyện");
  await expect(coverage.getByRole("listitem")).toHaveCount(9);
  await expect(coverage.getByRole("link", { name: "Nhập số liệu" })).toHaveAttribute("href", "/sign-in");
  await coverage.getByRole("link", { name: "Xem biểu đồ này với số liệu minh họa" }).click();
  await expect(page).toHaveURL(`${demoUrl}/`);
  await expect(page.getByText("Số liệu minh họa", { exact: true }).first()).toBeVisible();
});

test("a measure without figures by district shows the claim, and the way to the demonstration", async ({
  page,
  freshUrl,
  demoUrl,
}) => {
  await page.getByRole("region", { name: "Câu lạc bộ tự quản" }).getByRole("link").first().click();
  await expect(page).toHaveURL(`${freshUrl}/measures/clubs`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(
    "Câu lạc bộ tự quản: 1.360 câu lạc bộ tại thời điểm 21/6/2017",
  );
  const pane = page.getByRole("complementary", { name: "Nguồn của các con số" });
  await expect(pane.getByRole("heading", { name: TITLE })).toBeVisible();
  await expect(pane.locator("mark")).toContainText([
    "toàn tỉnh có 13",
    "1.360",
    "10 loại",
    "747",
    "30 loại",
    "613",
  ]);
  await wake(page);
  await expect(markOf(page, "Toàn tỉnh, 21/6/2017: 1.360 câu lạc bộ")).toBeVisible();
  const same = page.getByRole("link", { name: "Xem biểu đồ này với số liệu minh họa" });
  await expect(same).toHaveAttribute("href", `${demoUrl}/measures/clubs`);
});

test("the article lists its nine figures in the order of its words", async ({ page }) => {
  await page.getByRole("link", { name: "Đọc bài" }).click();
  await expect(page.getByRole("heading", { level: 1, name: TITLE })).toBeVisible();
  const figures = page.getByRole("region", { name: "9 con số trong bài" }).getByRole("list").first();
  const numbers = ["trên 4.000", "13", "1.360", "10", "747", "30", "613", "118", "1.470"];
  await expect(figures.getByRole("listitem")).toContainText(numbers);
  await expect(figures.getByRole("listitem").locator("strong")).toHaveText(numbers);
  const badges = page.getByRole("region", { name: "Lời văn của bài" }).locator("a.badge");
  await expect(badges).toHaveText(["1", "2", "3", "4", "5", "6", "7", "8", "9"]);
});

test("a mark highlights its words on hover and focus, and keeps them by a tap until Escape", async ({
  page,
  freshUrl,
}) => {
  await wake(page);
  const mark = markOf(page, "Ngoài xã hội, 21/6/2017: 747 câu lạc bộ");
  const words = quoteOf(page, "với 747 câu lạc bộ");
  await isCalm(words);
  await mark.hover();
  await isActive(words);
  await expect(page.locator("mark[data-active]")).toHaveCount(1);
  await page.mouse.move(1, 1);
  await isCalm(words);

  await mark.focus();
  await isActive(words);
  await mark.blur();
  await isCalm(words);

  await mark.click();
  await page.mouse.move(1, 1);
  await isActive(words);
  await expect(page).toHaveURL(`${freshUrl}/#${ARTICLE}-5`);
  await page.keyboard.press("Escape");
  await isCalm(words);
  expect(new URL(page.url()).hash).toBe("");
});

test("the badge of a quote wakes its chart and highlights its mark", async ({ page, freshUrl }) => {
  const quote = page.getByRole("region", { name: "Bài viết nguồn mới nhất" });
  const mark = markOf(page, "nhà trường, 21/6/2017: 613 câu lạc bộ");
  const drawn = () => mark.innerHTML();
  const badge = quote.getByRole("link", { name: "Con số 7 trong bài" });
  await expect(page.locator("[data-live]")).toHaveCount(0);
  await badge.hover();
  await expect(page.locator("[data-live]")).toHaveCount(1);
  await expect.poll(drawn).toContain("var(--evidence");
  await page.mouse.move(1, 1);
  await expect.poll(drawn).not.toContain("var(--evidence");
  const calm = await drawn();
  await badge.hover();
  await expect.poll(drawn).toContain("var(--evidence");
  await page.mouse.move(1, 1);
  await expect.poll(drawn).toBe(calm);
  await badge.click();
  await page.mouse.move(1, 1);
  await expect.poll(drawn).toContain("var(--evidence");
  await expect(page).toHaveURL(`${freshUrl}/#${ARTICLE}-7`);
});

test("an address with a fragment opens with that quote shown", async ({ page, freshUrl }) => {
  await page.goto(`${freshUrl}/measures/clubs#${ARTICLE}-3`);
  await isActive(quoteOf(page, "với 1.360 câu lạc bộ"));
  const pane = page.getByRole("complementary", { name: "Nguồn của các con số" });
  await expect(pane).toContainText("Đang xem");
  await page.keyboard.press("Escape");
  await isCalm(quoteOf(page, "với 1.360 câu lạc bộ"));
  await expect(pane).not.toContainText("Đang xem");
});

test("keys alone lead from mark to mark, to the words, and back", async ({ page }) => {
  const chart = page.getByRole("group", { name: "Số câu lạc bộ tự quản theo khu vực" });
  const [outside, inside] = [chart.getByRole("button").first(), chart.getByRole("button").last()];
  await expect(chart).toBeVisible();
  const before = page.getByRole("link", { name: "1 mâu thuẫn số liệu chờ xác minh" });
  await before.focus();
  const reached = () => page.evaluate(() => document.activeElement?.closest("[data-chart]") !== null);
  for (let tabs = 0; tabs < 20 && !(await reached()); tabs += 1) await page.keyboard.press("Tab");
  await expect(outside).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(inside).toBeFocused();
  await isActive(quoteOf(page, "với 613 câu lạc bộ"));
  await page.keyboard.press("Enter");
  const badge = page
    .getByRole("region", { name: "Bài viết nguồn mới nhất" })
    .getByRole("link", { name: "Con số 7 trong bài" });
  await expect(badge).toBeFocused();
  await isActive(quoteOf(page, "với 613 câu lạc bộ"));
  await page.keyboard.press("Enter");
  await expect(inside).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(chart.getByRole("button").and(page.locator(":focus"))).toHaveCount(0);
});

test("on a phone a tap on a mark shows the words in a sheet", async ({ browser, freshUrl }) => {
  const phone = await browser.newContext({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
    locale: "vi-VN",
  });
  const page = await phone.newPage();
  await page.goto(`${freshUrl}/measures/clubs`);
  // On the drawing of the first HTML, which is a link; the live chart comes meanwhile.
  await page.locator(`[data-chart="year"] a[href="#${ARTICLE}-3"]:visible circle`).last().tap();
  const sheet = page
    .getByRole("complementary", { name: "Nguồn của các con số" })
    .getByText("“với 1.360 câu lạc bộ”");
  await expect(sheet).toBeInViewport();
  await page.getByRole("button", { name: "Đóng" }).tap();
  await expect(sheet).toHaveCount(0);

  // And back: the badge beside the words lights the mark up.
  const mark = markOf(page, "Toàn tỉnh, 21/6/2017: 1.360 câu lạc bộ");
  await expect.poll(() => mark.innerHTML()).not.toContain("var(--evidence");
  await page.getByRole("complementary").getByRole("link", { name: "Con số 3 trong bài" }).first().tap();
  await expect.poll(() => mark.innerHTML()).toContain("var(--evidence");
  await phone.close();
});
