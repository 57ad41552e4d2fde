import type { Page } from "playwright/test";
import { expect, test } from "./fixtures";
import { wake } from "./geometry";
import { yearTable } from "./tables";

/* Unit × year in colours: the numbers of the plain table, each leading to what states it. */

const heatOf = (page: Page) => page.locator("table.table-heat").first();

/** What stands in a row, by its name: sign or number, without the letters beside it. */
const rowsOf = (page: Page, table: "heat" | "years") =>
  (table === "heat" ? heatOf(page) : yearTable(page)).evaluate((element) =>
    Object.fromEntries(
      [...element.querySelectorAll<HTMLTableRowElement>("tbody tr")].map((row) => [
        row.cells[0]?.textContent ?? "",
        [...row.cells].slice(1).map((cell) => {
          const shown = (cell.querySelector("[aria-hidden]") ?? cell).cloneNode(true) as Element;
          for (const each of shown.querySelectorAll("sup")) each.remove();
          return shown.textContent ?? "";
        }),
      ]),
    ),
  );

test("holds the numbers and signs of the table of years, district by district", async ({ page, demoUrl }) => {
  await page.goto(`${demoUrl}/measures/clubs?to=2025`);
  const [heat, years] = [await rowsOf(page, "heat"), await rowsOf(page, "years")];
  expect(Object.keys(heat)).toHaveLength(9);
  for (const [name, cells] of Object.entries(heat)) expect(cells, name).toEqual(years[name]);
  expect(heat["TX Duyên Hải"]?.slice(0, 4)).toEqual(["×", "×", "×", expect.stringMatching(/^\d+$/)]);
});

test("a stronger colour is a larger number, and numbers alone are coloured", async ({ page, demoUrl }) => {
  await page.goto(`${demoUrl}/measures/clubs?to=2025`);
  const cells = await heatOf(page)
    .locator("tbody td")
    .evaluateAll((all) =>
      all.map((cell) => ({
        value: cell.querySelector<HTMLElement>("[data-value]")?.dataset.value ?? null,
        step: Number((cell as HTMLElement).style.backgroundColor.match(/seq-(\d)/)?.[1] ?? 0),
      })),
    );
  const numbers = cells
    .filter(({ value }) => value !== null)
    .toSorted((a, b) => Number(a.value) - Number(b.value));
  expect(numbers.length).toBeGreaterThan(100);
  for (const [at, { step }] of numbers.entries()) {
    expect(step).toBeGreaterThanOrEqual(numbers[at - 1]?.step ?? 1);
  }
  expect(new Set(numbers.map(({ step }) => step)).size).toBe(5);
  expect(cells.filter(({ value, step }) => value === null && step > 0)).toEqual([]);
});

test("the change of boundaries breaks three rows, the definition all", async ({ page, demoUrl }) => {
  await page.goto(`${demoUrl}/measures/clubs?to=2025`);
  const broken = (year: number) =>
    heatOf(page).evaluate(
      (table, at) =>
        [...table.querySelectorAll<HTMLTableRowElement>("tbody tr")]
          .filter((row) => row.cells[at]?.classList.contains("break-before"))
          .map((row) => row.cells[0]?.textContent),
      year - 2011,
    );
  expect(await broken(2015)).toEqual(["Trà Cú", "H. Duyên Hải", "TX Duyên Hải"]);
  expect(await broken(2022)).toHaveLength(9);
  expect(await broken(2019)).toEqual([]);
});

test("one tab stop; arrows move between cells, Enter goes to the source", async ({ page, demoUrl }) => {
  await page.goto(`${demoUrl}/measures/clubs?to=2025`);
  const grid = page.getByRole("grid");
  await expect(grid).toHaveCount(1);
  await expect(grid.locator('[data-cell][tabindex="0"]')).toHaveCount(1);
  const focused = page.locator(":focus");
  await grid.locator('[data-cell][tabindex="0"]').focus();
  await expect(focused).toContainText("TP Trà Vinh, 14/12/2012");
  await page.keyboard.press("ArrowDown");
  await expect(focused).toContainText("Càng Long, 14/12/2012");
  await page.keyboard.press("End");
  await expect(focused).toContainText("Càng Long, 30/6/2025");
  await page.keyboard.press("ArrowLeft");
  await expect(focused).toContainText("số sơ bộ");
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Home");
  await expect(focused).toContainText("TX Duyên Hải, năm 2012: chưa thành lập");
  for (let step = 0; step < 3; step += 1) await page.keyboard.press("ArrowRight");
  const evidence = await focused.getAttribute("data-evidence");
  await page.keyboard.press("Enter");
  expect(decodeURIComponent(new URL(page.url()).hash)).toBe(`#${evidence}`);
  await expect(page.locator(`[id="${evidence}"]`)).toBeInViewport();
});

test("from 2026 communes and wards have the ranking and the table, and there is no map", async ({
  page,
  axe,
  demoUrl,
}) => {
  await page.goto(`${demoUrl}/measures/clubs?from=2026&to=2026`);
  await expect(heatOf(page).locator("tbody tr")).toHaveCount(41);
  await wake(page);
  await expect(page.locator("#ranking").locator('[data-at="1"]')).toHaveCount(41);
  await expect(page.getByText("Sơ đồ ô vuông")).toHaveCount(0);
  await axe();
});

test.describe("on a phone, without script", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  test("the names stay while the years scroll, and cells are links of a finger's size", async ({
    page,
    demoUrl,
  }) => {
    await page.goto(`${demoUrl}/measures/clubs?to=2025`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    const name = heatOf(page).getByRole("rowheader", { name: "TP Trà Vinh" });
    const link = heatOf(page).getByRole("link", { name: /TP Trà Vinh, 30\/6\/2025/ });
    const before = await name.boundingBox();
    await link.scrollIntoViewIfNeeded();
    expect((await name.boundingBox())?.x).toBe(before?.x);
    const box = await link.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    expect(box?.width).toBeGreaterThanOrEqual(40);
    await link.click();
    expect(new URL(page.url()).hash).toMatch(/^#report-/);
  });
});
