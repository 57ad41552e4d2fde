import { cp, rename, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { test as base, expect } from "./fixtures";
import { type OwnSite, ownSite } from "./own-site";
import { DIST } from "./stage";

/* The thread that draws dies at its first task: the page answers all the same, and the next thread draws. */

/** A copy of the build, whose drawing thread may be broken without anybody else noticing. */
const COPY = ".next-test-broken";
const WORKER = join(COPY, "chart-worker.mjs");
const UNREAD = new Set(["cache", "types", "dev"]);

const test = base.extend<object, { site: OwnSite }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to see what is asked for
    async ({}, use) => {
      await rm(COPY, { recursive: true, force: true });
      const filter = (source: string) => !UNREAD.has(relative(DIST, source));
      await cp(DIST, COPY, { recursive: true, filter });
      const site = await ownSite(COPY);
      await use(site);
      await site.stop();
      await rm(COPY, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 120_000 },
  ],
  baseURL: async ({ site }, use) => use(site.url),
});

test("without a drawing thread the page has the table; the next thread draws", async ({
  page,
  browser,
  site,
}) => {
  const chart = '[data-chart="contradiction"]';
  const path = "/measures/model-types";

  await test.step("a thread that dies: the table, the live chart, and a picture later", async () => {
    await rename(WORKER, `${WORKER}.kept`);
    await writeFile(WORKER, 'throw new Error("broken by a test");\n');
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(200);
    expect(await answer?.text()).toContain("Chưa vẽ được biểu đồ. Số liệu có trong bảng.");
    const figure = page.getByRole("figure").filter({ has: page.locator(chart) });
    await figure.getByText("Bảng số liệu").click();
    for (const number of ["13", "10", "30"]) {
      await expect(figure.getByRole("cell", { name: number, exact: true })).toBeVisible();
    }
    await expect(page.locator(chart)).toHaveAttribute("data-live", "true");
    await expect(page.locator(chart).locator("[data-key]").first()).toBeVisible();
    const picture = await page.request.get("/downloads/measure/parts-sector-stated.png?measure=model-types");
    expect(picture.status()).toBe(503);
    expect(picture.headers()["retry-after"]).toBe("5");
  });

  await test.step("one in its place: the drawing is in the first HTML", async () => {
    await rm(WORKER);
    await rename(`${WORKER}.kept`, WORKER);
    const context = await browser.newContext({ javaScriptEnabled: false, locale: "vi-VN" });
    const reader = await context.newPage();
    await reader.goto(site.url + path);
    await expect(reader.locator(`${chart} svg:visible`).first()).toBeVisible();
    await expect(reader.getByText("Chưa vẽ được biểu đồ.")).toHaveCount(0);
    const picture = await reader.request.get(
      `${site.url}/downloads/measure/parts-sector-stated.png?measure=model-types`,
    );
    expect(picture.status()).toBe(200);
    await context.close();
  });
});
