import { expect, test } from "./fixtures";

/*
 * What a few charts look like, compared with pictures that someone looked at and approved. They are drawn
 * by the server in the browser of the tests, whose fonts the site brings itself. A picture that is meant
 * to change is drawn again by: npm run test:e2e -- approved --update-snapshots
 */

const CLOSE = { maxDiffPixelRatio: 0.002, animations: "disabled" } as const;

for (const [width, scheme] of [
  [360, "light"],
  [768, "light"],
  [1366, "light"],
  [1366, "dark"],
  [1920, "light"],
] as const) {
  test(`clubs over the years at ${width} px, ${scheme}`, async ({ page, demoUrl }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    await page.goto(`${demoUrl}/measures/clubs`, { waitUntil: "networkidle" });
    await page.evaluate(() => document.fonts.ready);
    await expect(page.locator('[data-chart="year"]')).toHaveScreenshot(`year-${width}-${scheme}.png`, CLOSE);
  });
}

test("the ranking of 2024 and the parts by year", async ({ page, demoUrl }) => {
  await page.goto(`${demoUrl}/measures/clubs?year=2024`, { waitUntil: "networkidle" });
  await page.evaluate(() => document.fonts.ready);
  for (const kind of ["ranking", "composition-by-year"]) {
    await expect(page.locator(`[data-chart="${kind}"]`)).toHaveScreenshot(`${kind}.png`, CLOSE);
  }
});

for (const [width, scheme] of [
  [360, "light"],
  [1366, "dark"],
] as const) {
  test(`each unit by itself, tiles and heat table at ${width} px, ${scheme}`, async ({ page, demoUrl }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    await page.goto(`${demoUrl}/measures/clubs?year=2024`, { waitUntil: "networkidle" });
    await page.evaluate(() => document.fonts.ready);
    for (const [name, chart] of [
      ["multiples", page.getByRole("figure", { name: "Từng huyện một" }).locator("ul").first()],
      ["tiles", page.getByRole("figure", { name: "Nhiều nhất ở" }).locator("ul").first()],
      ["heat", page.locator("table.table-heat").first()],
    ] as const) {
      await expect(chart).toHaveScreenshot(`${name}-${width}-${scheme}.png`, CLOSE);
    }
  });
}

test("the charts of the seed article", async ({ page, freshUrl }) => {
  await page.goto(freshUrl, { waitUntil: "networkidle" });
  await page.evaluate(() => document.fonts.ready);
  for (const kind of ["composition", "contradiction", "spans"]) {
    await expect(page.locator(`[data-chart="${kind}"]`)).toHaveScreenshot(`${kind}.png`, CLOSE);
  }
});
