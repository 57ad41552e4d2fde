import type { Page } from "playwright/test";
import { publishedFigures } from "./figures";
import { expect, test } from "./fixtures";
import { pixel, readAxes, valueAt, wake } from "./geometry";
import { yearCell, yearTable } from "./tables";

/*
 * A measure as shares, as changes and by comparable groups: what is drawn and written is what the published
 * figures give by the rules, and nothing where they give nothing.
 */

const CHART = /^Câu lạc bộ tự quản \(câu lạc bộ\)/;
const SLACK_PX = 1.5;
const vietnamese = (value: number) =>
  new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 1 }).format(value);
const signed = (value: number) =>
  vietnamese(Math.abs(value)) === "0" ? "0" : `${value > 0 ? "+" : "−"}${vietnamese(Math.abs(value))}`;

const DISTRICTS = {
  "huyen-cang-long": "Càng Long",
  "huyen-tieu-can": "Tiểu Cần",
  "huyen-tra-cu": "Trà Cú",
} as const;

async function open(page: Page, site: string, query: string) {
  await page.goto(`${site}/measures/clubs?${query}`);
  await wake(page);
  const chart = page.getByRole("group", { name: CHART }).first();
  await expect(chart.locator("[data-key]").first()).toBeVisible();
  return chart;
}

/** Each mark of a unit's or group's line stands at its value; returns the values by the middle of the mark. */
async function expectMarksAt(chart: ReturnType<Page["locator"]>, series: string) {
  const { years } = await readAxes(chart);
  // The panel of the lines has the lower ticks, whether or not they fall below zero.
  const ticks = await chart.evaluate((frame) => {
    const drawing = frame.querySelector("svg")?.getBoundingClientRect() ?? new DOMRect();
    return [...frame.querySelectorAll("g")].flatMap((group) => {
      const [line, text, ...others] = group.children;
      if (!(line instanceof SVGLineElement) || !(text instanceof SVGTextElement) || others.length > 0)
        return [];
      const { top, width, height } = line.getBoundingClientRect();
      const printed = (text.textContent ?? "").replaceAll(".", "").replace(",", ".").replace("−", "-");
      return width > height ? [{ value: Number(printed), at: top - drawing.top }] : [];
    });
  });
  const sorted = ticks.toSorted((a, b) => a.at - b.at);
  // A new panel begins where the values rise again.
  const start = sorted.findLastIndex(({ value }, at) => at > 0 && value > (sorted[at - 1]?.value ?? value));
  const panel = sorted.slice(Math.max(0, start));
  const marks = await chart.locator(`[data-series="${series}"][data-value]`).evaluateAll((elements) =>
    elements.map((mark) => {
      const drawing = mark.closest("svg")?.getBoundingClientRect() ?? new DOMRect();
      const box = mark.querySelector("circle[fill=transparent]")?.getBoundingClientRect() ?? new DOMRect();
      return {
        at: Number(mark.getAttribute("data-at")),
        value: Number(mark.getAttribute("data-value")),
        label: mark.getAttribute("aria-label") ?? "",
        x: box.x + box.width / 2 - drawing.left,
        y: box.y + box.height / 2 - drawing.top,
      };
    }),
  );
  for (const { at, value, label, x, y } of marks) {
    expect(Math.abs(valueAt(panel, y) - value) / pixel(panel), label).toBeLessThan(SLACK_PX);
    expect(Math.abs(valueAt(years, x) - at) / pixel(years), label).toBeLessThan(SLACK_PX);
  }
  return marks;
}

test("shares are of the province's stated total, in the table and by where they stand", async ({
  page,
  demoUrl,
}) => {
  const figure = await publishedFigures(page, demoUrl, "clubs");
  const chart = await open(page, demoUrl, "mode=share&unit=huyen-cang-long&to=2024");
  const marks = await expectMarksAt(chart, "huyen-cang-long");
  expect(marks.length).toBeGreaterThan(5);
  for (const year of [2013, 2017, 2023]) {
    for (const [unit, name] of Object.entries(DISTRICTS)) {
      const [own, total] = [figure(unit, year), figure("tinh-tra-vinh", year)];
      if (own === undefined || total === undefined) continue;
      const share = (100 * own) / total;
      await expect(await yearCell(page, name, year), `${name} ${year}`).toHaveText(`${vietnamese(share)}%`);
      const mark = marks.find(({ at }) => at === year);
      if (unit === "huyen-cang-long") expect(mark?.value).toBeCloseTo(share, 10);
    }
  }
  // The province did not state 2020, and one district is missing in the sum.
  await expect(await yearCell(page, "Càng Long", 2020)).toHaveText("–");
  expect(marks.map(({ at }) => at)).not.toContain(2020);
  await expect(page.getByText(/Không tính năm .*2020.*: tổng toàn tỉnh thiếu đơn vị/)).toBeVisible();
});

test("changes are on the year before, about zero, and not across a break", async ({ page, demoUrl }) => {
  const figure = await publishedFigures(page, demoUrl, "clubs");
  const chart = await open(page, demoUrl, "mode=change&unit=huyen-tra-cu&unit=huyen-cang-long");
  for (const unit of ["huyen-tra-cu", "huyen-cang-long"] as const) {
    const marks = await expectMarksAt(chart, unit);
    expect(marks.length).toBeGreaterThan(4);
    for (const { at: year, value, label } of marks) {
      const [before, now] = [figure(unit, year - 1) ?? Number.NaN, figure(unit, year) ?? Number.NaN];
      expect(value, label).toBeCloseTo((100 * (now - before)) / before, 10);
      await expect(await yearCell(page, DISTRICTS[unit], year)).toHaveText(`${signed(value)}%`);
    }
  }
  for (const [name, year] of [
    ["Trà Cú", 2015],
    ["Tiểu Cần", 2022],
    ["Tiểu Cần", 2025],
  ] as const) {
    await expect(await yearCell(page, name, year), `${name} ${year}`).toHaveText("–");
  }
  await expect(chart.locator("polyline[stroke-width='2.25']")).toHaveCount(0);
});

test("kinds have no shares, and the page says why", async ({ page, demoUrl }) => {
  await page.goto(`${demoUrl}/measures/model-types?mode=share`);
  await expect(page.getByText(/Không có tỷ trọng: các đơn vị có thể có cùng một loại/)).toBeVisible();
  await expect(await yearCell(page, "Càng Long", 2018)).toHaveText(/^\d+$/);
});

test("a comparable group is the sum of its units and leads to them", async ({ page, demoUrl }) => {
  const figure = await publishedFigures(page, demoUrl, "clubs");
  const units = ["huyen-tra-cu", "huyen-duyen-hai", "thi-xa-duyen-hai"];
  const name = "Trà Cú + H. Duyên Hải + TX Duyên Hải";
  const chart = await open(page, demoUrl, "boundaries=groups&from=2014&to=2018&unit=huyen-tra-cu");
  const group = "huyen-duyen-hai+huyen-tra-cu+thi-xa-duyen-hai";
  const marks = await expectMarksAt(chart, group);
  expect(marks.map(({ at }) => at)).toEqual([2014, 2015, 2016, 2017, 2018]);
  for (const { at: year, value } of marks) {
    const sum = units.reduce((added, unit) => added + (figure(unit, year) ?? 0), 0);
    expect(value, String(year)).toBe(sum);
    await expect(await yearCell(page, name, year)).toHaveText(vietnamese(sum));
  }
  const mark = chart.locator(`[data-series="${group}"][data-at="2016"]`);
  await mark.focus();
  await page.keyboard.press("Enter");
  const place = page.locator(`[id="parts-clubs-${group}"]`);
  await expect(place).toBeFocused();
  await expect(place.getByRole("row")).toHaveCount(4);
  await place
    .getByRole("row", { name: "TX Duyên Hải", exact: false })
    .last()
    .getByRole("link")
    .last()
    .click();
  await expect(page).toHaveURL(/#report-/);
});

test("across 2025 the groups go on with their communes, and the total leaves the block out", async ({
  page,
  demoUrl,
}) => {
  await open(page, demoUrl, "boundaries=groups&from=2023");
  await expect(page.getByText(/Tổng không gồm khối cơ quan tỉnh/)).toBeVisible();
  await expect(page.getByRole("rowheader", { name: "Càng Long", exact: true }).first()).toBeVisible();
  const cell = await yearCell(page, "Càng Long", 2026);
  await expect(cell).toHaveText(/^\d+\d\/5$/);
  await cell.getByRole("link").click();
  await expect(page.locator('[id="parts-clubs-huyen-cang-long-communes"]')).toContainText("X. Nhị Long");
});

test("what is provisional can be left out: its place is a gap that says so", async ({ page, demoUrl }) => {
  const chart = await open(page, demoUrl, "unit=huyen-cang-long");
  await expect(chart.locator('[aria-label^="Càng Long, 14/12/2024:"]')).toHaveCount(1);
  const left = await open(page, demoUrl, "unit=huyen-cang-long&provisional=0");
  await expect(
    left.locator('[aria-label="Càng Long, năm 2024: chỉ có số sơ bộ, đang để ngoài"]'),
  ).toHaveCount(1);
  await expect(await yearCell(page, "Càng Long", 2024)).toHaveText("…");
  await expect(await yearCell(page, "Trà Cú", 2024)).toHaveText(/^\d/);
});

test("a break tells its law to the keyboard and in the notes", async ({ page, demoUrl }) => {
  const chart = await open(page, demoUrl, "");
  const mark = chart.locator('[data-key="break-a"]');
  await expect(mark).toHaveAttribute("aria-label", /15\/5\/2015: đổi ranh giới.*934\/NQ-UBTVQH13/);
  await mark.focus();
  await expect(chart.getByText("934/NQ-UBTVQH13")).toBeVisible();
  const note = page.getByRole("definition").filter({ hasText: "934/NQ-UBTVQH13" }).first();
  await expect(note).toContainText("Trà Cú");
});

test("small charts stand on one scale, each figure where it belongs", async ({ page, demoUrl }) => {
  const figure = await publishedFigures(page, demoUrl, "clubs");
  await open(page, demoUrl, "to=2024&from=2015");
  const figures = page.getByRole("figure", { name: /^Từng huyện một/ });
  await expect(figures.getByRole("group")).toHaveCount(9);
  for (const [unit, name] of Object.entries(DISTRICTS)) {
    const panel = figures.getByRole("group", { name: new RegExp(`^${name}, `) });
    const drawn = await panel.evaluate((frame) => {
      const plot = frame.querySelector<HTMLElement>("div.relative");
      const box = plot?.getBoundingClientRect() ?? new DOMRect();
      const ticks = [...(plot?.querySelectorAll<HTMLElement>("div.absolute.inset-x-0") ?? [])].map(
        (tick) => ({
          value: Number((tick.textContent ?? "").replaceAll(".", "")),
          at: tick.getBoundingClientRect().top - box.top,
        }),
      );
      const marks = [...frame.querySelectorAll<HTMLElement>("[data-value]")].map((mark) => {
        const place = mark.getBoundingClientRect();
        return {
          year: Number(mark.dataset.key),
          value: Number(mark.dataset.value),
          at: place.top + place.height / 2 - box.top,
          href: mark.getAttribute("href"),
        };
      });
      return { ticks, marks };
    });
    expect(drawn.ticks.map(({ value }) => value)).toEqual([0, 100, 200, 300]);
    expect(drawn.marks.length).toBeGreaterThan(7);
    for (const { year, value, at, href } of drawn.marks) {
      expect(value, `${name} ${year}`).toBe(figure(unit, year));
      expect(Math.abs(valueAt(drawn.ticks, at) - value) / pixel(drawn.ticks)).toBeLessThan(SLACK_PX);
      expect(href).toMatch(/^#report-/);
    }
  }
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the modes are choices of a plain form", async ({ page, demoUrl }) => {
    await page.goto(`${demoUrl}/measures/clubs`);
    await page.getByRole("combobox", { name: "Cách xem" }).selectOption("So với năm trước");
    await page.getByRole("combobox", { name: "Ranh giới" }).selectOption("Nhóm so sánh được");
    await page.getByRole("combobox", { name: "Số sơ bộ" }).selectOption("Để ngoài");
    await page.getByRole("main").getByRole("button", { name: "Xem" }).click();
    const { searchParams } = new URL(page.url());
    expect(Object.fromEntries(searchParams)).toMatchObject({
      mode: "change",
      boundaries: "groups",
      provisional: "0",
    });
    await expect(yearTable(page).getByRole("row", { name: /^Tiểu Cần/ })).toContainText(/\+\d/);
    const panels = page.getByRole("figure", { name: /^Từng nhóm một/ });
    await expect(panels.getByRole("link").first()).toBeVisible();
  });
});
