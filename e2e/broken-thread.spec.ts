import { rename, rm, writeFile } from "node:fs/promises";
import { expect, test } from "./fixtures";
import { yearTable } from "./tables";

/* The thread that draws dies at its first task: the page answers all the same, and the next thread draws. */

test.describe.configure({ mode: "serial" });

test("while no thread can draw, the page has the table, and the live chart comes", async ({
  page,
  stage,
}) => {
  await rename(stage.brokenWorker, `${stage.brokenWorker}.kept`);
  await writeFile(stage.brokenWorker, 'throw new Error("broken by a test");\n');
  const answer = await page.goto(`${stage.brokenUrl}/measures/clubs`);
  expect(answer?.status()).toBe(200);
  const html = (await answer?.text()) ?? "";
  expect(html).toContain("Chưa vẽ được biểu đồ. Số liệu có trong bảng.");
  expect(await yearTable(page).getByRole("cell").count()).toBeGreaterThan(100);
  const chart = page.locator('[data-chart="year"]').first();
  await expect(chart).toHaveAttribute("data-live", "true");
  await expect(chart.locator("[data-key]").first()).toBeVisible();
  const picture = await page.request.get(`${stage.brokenUrl}/downloads/measure/year.svg?measure=clubs`);
  expect(picture.status()).toBe(503);
  expect(picture.headers()["retry-after"]).toBe("5");
});

test("the thread is replaced: the next reader gets the drawing in the first HTML", async ({
  browser,
  stage,
}) => {
  await rm(stage.brokenWorker);
  await rename(`${stage.brokenWorker}.kept`, stage.brokenWorker);
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "vi-VN" });
  const page = await context.newPage();
  await page.goto(`${stage.brokenUrl}/measures/clubs`);
  await expect(page.locator('[data-chart="year"] svg:visible').first()).toBeVisible();
  await expect(page.getByText("Chưa vẽ được biểu đồ.")).toHaveCount(0);
  await context.close();
});
