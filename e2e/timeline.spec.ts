import type { Locator, Page } from "playwright/test";
import { expect, test } from "./fixtures";
import { wake } from "./geometry";

/* The movement's events: each with its words, none over another, on every width. */

const WIDTHS = [360, 768, 1366, 1920];

/** Which of the shown shapes lie over another, by their texts. */
const overlapping = (shapes: Locator) =>
  shapes.evaluateAll((all) => {
    const shown = all
      .map((shape) => ({ text: shape.textContent ?? "", box: shape.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0);
    return shown.flatMap((a, at) =>
      shown.slice(at + 1).flatMap((b) => {
        const apart =
          a.box.right <= b.box.left ||
          b.box.right <= a.box.left ||
          a.box.bottom <= b.box.top ||
          b.box.bottom <= a.box.top;
        return apart ? [] : [`${a.text} / ${b.text}`];
      }),
    );
  });

const line = (page: Page) => page.getByRole("region", { name: "Các con số này nói về thời gian nào" });

for (const width of WIDTHS) {
  test(`no words of the time line touch others at ${width} px`, async ({ page, stage }) => {
    await page.setViewportSize({ width, height: 768 });
    for (const [url, events] of [
      [stage.freshUrl, 10],
      [stage.demoUrl, 8],
    ] as const) {
      await page.goto(url);
      const words = line(page).locator("[data-event]:visible");
      await expect(words).toHaveCount(events);
      expect(await overlapping(words)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  });

  test(`nor in English at ${width} px`, async ({ page, context, freshUrl }) => {
    await page.setViewportSize({ width, height: 768 });
    await context.addCookies([{ name: "locale", value: "en", url: freshUrl }]);
    await page.goto(freshUrl);
    const words = page.getByRole("region", { name: "Of which time these figures speak" });
    await expect(words.locator("[data-event]:visible")).toHaveCount(10);
    expect(await overlapping(words.locator("[data-event]:visible"))).toEqual([]);
    // A badge reaches for fingers beyond what it shows.
    const cut = await words
      .locator(".truncate:not(:has(.badge)):visible")
      .evaluateAll((all) =>
        all.filter((each) => each.scrollWidth > each.clientWidth).map((each) => each.textContent),
      );
    expect(cut).toEqual([]);
  });

  test(`nor the events' marks over the years' chart at ${width} px`, async ({ page, demoUrl }) => {
    await page.setViewportSize({ width, height: 768 });
    await page.goto(`${demoUrl}/measures/clubs?events=1`);
    await wake(page);
    const chart = page.getByRole("group", { name: "Câu lạc bộ tự quản (câu lạc bộ)" }).first();
    const marks = chart.locator("[data-event] rect");
    await expect(marks).toHaveCount(5);
    expect(await overlapping(marks)).toEqual([]);
    const drawing = await chart.boundingBox();
    for (const mark of await marks.all()) {
      const box = await mark.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(drawing?.x ?? 0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(
        (drawing?.x ?? 0) + (drawing?.width ?? 0),
      );
    }
  });
}

test("the events are said below the chart, and the rest of the page keeps them", async ({
  page,
  demoUrl,
}) => {
  await page.goto(`${demoUrl}/measures/clubs?events=1`);
  const figure = page.getByRole("figure", { name: "Theo năm, toàn tỉnh và từng huyện" });
  await expect(figure).toContainText("10/02/2022: Chuẩn mới, TT 124");
  await expect(figure).not.toContainText("21/6/2017: Bài viết nguồn");
  await page.locator("#ranking").getByRole("button", { name: "Đổi năm" }).click();
  await expect(page).toHaveURL(/[?&]events=1/);
});

test("the units of the time line are those of the record", async ({ page, freshUrl }) => {
  await page.goto(freshUrl);
  for (const words of ["8 đơn vị cấp huyện", "9 đơn vị cấp huyện", "41 xã, phường"]) {
    await expect(line(page).getByText(words).filter({ visible: true })).toHaveCount(1);
  }
  await expect(page.getByText("Mốc hành chính: 11/NQ-CP, 934/NQ-UBTVQH13, 1687/NQ-UBTVQH15.")).toBeVisible();
});
