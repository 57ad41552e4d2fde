import type { Page } from "playwright/test";
import { expect, test } from "./fixtures";
import { wake } from "./geometry";
import { differingPixels } from "./pixels";

/* Charts are drawn by the server; the script that makes them alive comes when a reader reaches for one. */

const PAGES = [
  { site: "demo", path: "/measures/clubs" },
  { site: "fresh", path: "/" },
  { site: "fresh", path: "/measures/model-types" },
] as const;

/** Bytes of scripts as they came over the wire, and what a page moved while it loaded. */
function scriptBytes(page: Page): () => Promise<{ files: number; bytes: number }> {
  const seen: Promise<number>[] = [];
  page.on("requestfinished", (request) => {
    if (request.resourceType() === "script") {
      seen.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    }
  });
  return async () => {
    const sizes = await Promise.all(seen);
    return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
  };
}

for (const { site, path } of PAGES) {
  for (const width of [360, 1366]) {
    test(`the live charts of ${site}${path} stand where the drawn ones stood (${width} px)`, async ({
      page,
      stage,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ reducedMotion: "reduce" });
      await page.goto(`${site === "demo" ? stage.demoUrl : stage.freshUrl}${path}`, {
        waitUntil: "networkidle",
      });
      await page.evaluate(() => document.fonts.ready);
      const charts = page.locator("[data-chart]");
      expect(await charts.count()).toBeGreaterThan(0);
      for (const chart of await charts.all()) {
        await chart.scrollIntoViewIfNeeded();
        await page.mouse.move(0, 0);
        await expect(chart).not.toHaveAttribute("data-live");
        const marks = (scope: string) => chart.locator(`${scope}[data-key]:visible`).count();
        const [before, drawn] = [await chart.screenshot(), await marks("")];
        expect(drawn).toBeGreaterThan(0);
        await chart.hover({ position: { x: 1, y: 1 } });
        await expect(chart).toHaveAttribute("data-live", "true");
        await page.mouse.move(0, 0);
        expect(await marks("")).toBe(drawn);
        const after = await chart.screenshot();
        const { width: across, height } = (await chart.boundingBox()) ?? { width: 0, height: 0 };
        const differing = await differingPixels(page, before, after);
        const kind = await chart.getAttribute("data-chart");
        console.log(`taking over ${path} ${kind} at ${width} px: ${differing} pixels differ`);
        expect(differing, `${kind}`).toBeGreaterThanOrEqual(0);
        expect(differing / (across * height), `${kind}`).toBeLessThan(0.001);
      }
    });
  }
}

test("Recharts is fetched when a chart is reached for, and not before", async ({ page, demoUrl }) => {
  const bytes = scriptBytes(page);
  await page.goto(`${demoUrl}/measures/clubs`, { waitUntil: "networkidle" });
  const before = await bytes();
  const loaded = () =>
    page.evaluate(
      () => performance.getEntriesByType("resource").filter(({ name }) => name.endsWith(".js")).length,
    );
  const files = await loaded();
  await wake(page);
  await page.waitForLoadState("networkidle");
  const after = await bytes();
  console.log(
    `scripts of the measure page: ${before.files} files, ${Math.round(before.bytes / 1000)} KB before a chart is reached for; ` +
      `${after.files} files, ${Math.round(after.bytes / 1000)} KB after`,
  );
  expect(await loaded()).toBeGreaterThan(files);
  expect(after.bytes - before.bytes).toBeGreaterThan(50_000);
});

test("the first chart is there with the first HTML", async ({ page, demoUrl, request }) => {
  const times: number[] = [];
  // The years make it a drawing that nobody has asked for yet.
  for (let visit = 0; visit < 3; visit += 1) {
    const begun = Date.now();
    const html = await (await request.get(`${demoUrl}/measures/teams?from=2013&to=2023`)).text();
    times.push(Date.now() - begun);
    expect(html).toMatch(/<div class="@min-\[344px\]:hidden"><svg width="294"/);
    expect(html).toContain('data-value="');
  }
  await page.goto(`${demoUrl}/measures/teams?from=2013&to=2024`);
  await expect(page.locator("[data-chart] svg:visible").first()).toBeVisible();
  const paint = await page.evaluate(
    () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
  );
  console.log(
    `first drawn chart: HTML after ${times[0]} ms undrawn, ${times[1]} and ${times[2]} ms drawn before; painted after ${Math.round(paint)} ms`,
  );
});

test("a chart comes alive by the keyboard, and the first mark takes the focus", async ({ page, demoUrl }) => {
  await page.goto(`${demoUrl}/measures/clubs`);
  const chart = page.locator("[data-chart]").first();
  await chart.focus();
  await expect(chart).toHaveAttribute("data-live", "true");
  await expect(chart.locator("[data-key]:focus")).toHaveCount(1);
  await page.keyboard.press("ArrowRight");
  await expect(chart.locator("[data-key]:focus")).toHaveCount(1);
});

test("a chart whose script does not come stays as it was drawn", async ({ page, demoUrl }) => {
  await page.goto(`${demoUrl}/measures/clubs`, { waitUntil: "networkidle" });
  await page.route("**/_next/static/**", (route) => route.abort("internetdisconnected"));
  const chart = page.locator("[data-chart]").first();
  const asked = page.waitForEvent("requestfailed");
  await chart.hover({ position: { x: 1, y: 1 } });
  await asked;
  await expect(chart.locator("a[href^='#']:visible").first()).toBeVisible();
  await page.unroute("**/_next/static/**");
  await page.mouse.move(0, 0);
  await chart.hover({ position: { x: 1, y: 1 } });
  await expect(chart.locator("[data-key]:visible").first()).toBeVisible();
});
