import type { Page } from "playwright/test";
import { expect, test } from "./fixtures";

/* One finds a measure, a unit or an article by a few letters, from every page, however one works. */

const ARTICLE = "day-manh-cong-tac-tuyen-truyen-2017";

const dialogOf = (page: Page) => page.getByRole("dialog", { name: "Tìm chỉ tiêu, đơn vị, bài viết" });
const fieldOf = (page: Page) => dialogOf(page).getByRole("combobox");

/** Presses a key until the page's script, which comes after the page, answers with the dialog. */
async function openBy(page: Page, key: string): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key);
    await expect(fieldOf(page)).toBeFocused({ timeout: 1_000 });
  }).toPass();
}

/** What the list box shows as chosen; the focus stays in the field. */
async function expectChosen(page: Page, name: RegExp) {
  const option = dialogOf(page).getByRole("option", { selected: true });
  await expect(option).toHaveAccessibleName(name);
  await expect(fieldOf(page)).toHaveAttribute(
    "aria-activedescendant",
    (await option.getAttribute("id")) ?? "-",
  );
  await expect(fieldOf(page)).toBeFocused();
}

test("by keyboard: a slash, a few letters, arrows, Enter", async ({ page, axe, freshUrl }) => {
  const heard: string[] = [];
  page.on("console", (message) => message.text().includes("Content Security") && heard.push(message.text()));
  await page.goto(freshUrl);
  const link = page.getByRole("link", { name: "1 bài viết nguồn" });
  await link.focus();
  await openBy(page, "/");
  await page.keyboard.type("mo hinh");
  const options = dialogOf(page).getByRole("option");
  await expect(options.first()).toContainText("Loại mô hình tự quản");
  await expect(options.locator("mark").first()).toHaveText("mô");
  await expect(dialogOf(page).getByRole("status")).toHaveText("8 kết quả");
  await axe();
  await page.keyboard.press("ArrowDown");
  await expectChosen(page, /^Loại mô hình/);
  await page.keyboard.press("ArrowDown");
  await expectChosen(page, /^Điểm mô hình/);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(dialogOf(page).getByRole("option", { selected: true })).toHaveCount(0);
  await page.keyboard.press("ArrowUp");
  await expectChosen(page, /^Đẩy mạnh/);

  await page.keyboard.press("Escape");
  await expect(dialogOf(page)).toBeHidden();
  await expect(link).toBeFocused();

  await openBy(page, "Control+k");
  await expect(fieldOf(page)).toHaveValue("");
  await page.keyboard.type("clb");
  await expect(options.first()).toContainText("Câu lạc bộ tự quản");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${freshUrl}/measures/clubs`);
  await expect(dialogOf(page)).toBeHidden();
  expect(heard).toEqual([]);
});

test("Enter without a choice leads to all results; a slash in a field is a slash", async ({
  page,
  freshUrl,
}) => {
  await page.goto(`${freshUrl}/measures`);
  await openBy(page, "/");
  await page.keyboard.type("tra vinh");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${freshUrl}/search?q=tra+vinh`);
  await expect(page.getByText("6 kết quả cho “tra vinh”")).toBeVisible();
  const own = page.getByRole("searchbox");
  await own.focus();
  await page.keyboard.press("End");
  await page.keyboard.type("/");
  await expect(own).toHaveValue("tra vinh/");
  await expect(dialogOf(page)).toHaveCount(0);
});

test("letters that an input method composes are not taken for keys", async ({ page, freshUrl }) => {
  await page.goto(`${freshUrl}/measures`);
  await openBy(page, "/");
  const session = await page.context().newCDPSession(page);
  await session.send("Input.imeSetComposition", { text: "mô", selectionStart: 2, selectionEnd: 2 });
  await expect(dialogOf(page).getByRole("option").first()).toContainText("Loại mô hình");
  await fieldOf(page).dispatchEvent("keydown", { key: "ArrowDown", isComposing: true, bubbles: true });
  await expect(dialogOf(page).getByRole("option", { selected: true })).toHaveCount(0);
  await session.send("Input.insertText", { text: "mô hình tự quản" });
  await expect(fieldOf(page)).toHaveValue("mô hình tự quản");
  await page.keyboard.press("ArrowDown");
  await expectChosen(page, /^Loại mô hình tự quản/);
});

test("by mouse: the button, a click on what is found", async ({ page, freshUrl }) => {
  await page.goto(freshUrl);
  await page.getByRole("banner").getByRole("link", { name: /^Tìm/ }).click();
  await fieldOf(page).fill("khen thuong");
  await dialogOf(page)
    .getByRole("option", { name: /^Cá nhân được khen thưởng/ })
    .click();
  await expect(page).toHaveURL(`${freshUrl}/measures/commended-individuals`);
  await expect(dialogOf(page)).toBeHidden();
});

test("a unit is found by a code that it bore, and says when", async ({ page, freshUrl }) => {
  await page.goto(freshUrl);
  await openBy(page, "/");
  await page.keyboard.type("851");
  const options = dialogOf(page).getByRole("option");
  await expect(options).toHaveText([
    /Huyện Duyên Hải.*đến 30\/6\/2025.*mã 851 15\/5\/2015 – 30\/8\/2015/,
    /Thị xã Duyên Hải.*mã 851 31\/8\/2015 – 30\/6\/2025/,
  ]);
  await expect(options.first()).toHaveAttribute("href", "/districts/huyen-duyen-hai");
});

test("what nobody finds, and a lost connection, are said", async ({ page, freshUrl }) => {
  await page.goto(freshUrl);
  await openBy(page, "/");
  await page.keyboard.type("cần thơ");
  await expect(dialogOf(page)).toContainText("Không tìm thấy gì cho “cần thơ”");
  await expect(dialogOf(page).getByRole("listbox")).toBeHidden();
  await page.route("**/api/v1/search**", (route) => route.abort());
  await fieldOf(page).fill("cau ke");
  await expect(dialogOf(page)).toContainText("Mất kết nối");
});

test("on a phone it fills the screen and is worked by fingers", async ({ browser, axe, freshUrl }) => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true });
  const page = await context.newPage();
  await page.goto(freshUrl);
  await page.getByRole("banner").getByRole("link", { name: /^Tìm/ }).tap();
  await expect(dialogOf(page)).toBeVisible();
  const box = await dialogOf(page).boundingBox();
  expect(box).toEqual({ x: 0, y: 0, width: 360, height: 740 });
  await fieldOf(page).fill("cau ke");
  const option = dialogOf(page).getByRole("option", { name: /^Huyện Cầu Kè/ });
  expect((await option.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await axe(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await dialogOf(page).getByRole("button", { name: "Đóng" }).tap();
  await expect(dialogOf(page)).toBeHidden();
  await context.close();
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the button is a link to a plain form, and its results are marked links", async ({
    page,
    freshUrl,
  }) => {
    await page.goto(`${freshUrl}/articles`);
    await page.getByRole("banner").getByRole("link", { name: /^Tìm/ }).click();
    await expect(page).toHaveURL(`${freshUrl}/search`);
    await page.getByRole("searchbox", { name: "Tìm chỉ tiêu, đơn vị, bài viết" }).fill("Huyen Cau Ke");
    await page.getByRole("main").getByRole("button", { name: "Tìm" }).click();
    await expect(page).toHaveURL(`${freshUrl}/search?q=Huyen+Cau+Ke`);
    const units = page.getByRole("region", { name: "Đơn vị 1" });
    await expect(units.getByRole("link")).toHaveText(["Huyện Cầu Kè"]);
    await expect(units.getByRole("link")).toHaveAttribute("href", "/districts/huyen-cau-ke");
    await expect(units.locator("mark")).toHaveText(["Huyện", "Cầu", "Kè"]);

    await page.goto(`${freshUrl}/search?q=1360`);
    const articles = page.getByRole("region", { name: "Bài viết nguồn 1" });
    await expect(articles.locator("mark")).toHaveText(["1.360"]);
    await articles.getByRole("link").click();
    await expect(page).toHaveURL(`${freshUrl}/articles/${ARTICLE}`);
  });

  test("nothing asked and nothing found lead on", async ({ page, freshUrl }) => {
    await page.goto(`${freshUrl}/search`);
    await page.getByRole("main").getByRole("link", { name: "clb" }).click();
    await expect(page.getByRole("link", { name: "Câu lạc bộ tự quản" })).toBeVisible();
    await page.goto(`${freshUrl}/search?q=atlantis`);
    await expect(page.getByRole("heading", { name: "Không tìm thấy gì cho “atlantis”" })).toBeVisible();
    await page.getByRole("main").getByRole("link", { name: "Chỉ tiêu" }).click();
    await expect(page).toHaveURL(`${freshUrl}/measures`);
  });
});
