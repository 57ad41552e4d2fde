import type { Locator, Page } from "playwright/test";
import { expect, test } from "./fixtures";
import {
  barOf,
  boxOf,
  expectLinear,
  middleOf,
  pixel,
  readAxes,
  readValueAxis,
  settled,
  valueAt,
  wake,
} from "./geometry";
import { yearTable } from "./tables";

/*
 * Marks say what they mean by where they stand. The numbers come from the table, the places from the
 * screen; what the marks carry for tests is compared with both.
 */

/** A pixel and a half: what rounding to device pixels may cost. */
const SLACK_PX = 1.5;

type Place = { x: number; y: number };

const TEXTS = {
  vi: {
    chart: "Câu lạc bộ tự quản (câu lạc bộ)",
    province: "Toàn tỉnh",
    ranking: /: \d trên 9 đơn vị (tăng|giảm|có số)|: nhiều nhất ở /,
  },
  en: {
    chart: "Self-management clubs (clubs)",
    province: "Whole province",
    ranking: /: (up|down) on |: most in /,
  },
} as const;

const numberIn = (text: string) => Number((text.match(/\d[\d.,]*/)?.[0] ?? "NaN").replace(/[.,]/g, ""));

async function openClubs(page: Page, demoUrl: string, locale: "vi" | "en", query = ""): Promise<Locator> {
  await page.context().addCookies([{ name: "locale", value: locale, url: demoUrl }]);
  await page.goto(`${demoUrl}/measures/clubs${query}`);
  await wake(page);
  const chart = page.getByRole("group", { name: TEXTS[locale].chart }).first();
  await expect(chart.locator("[data-key]").first()).toBeVisible();
  await settled(chart);
  return chart;
}

/** The cells of the table by the head of their row and their year. */
async function tableOf(page: Page) {
  const rows = await yearTable(page).evaluate((table) => {
    const [head, ...body] = [...(table as HTMLTableElement).rows];
    const years = [...(head?.cells ?? [])].slice(1).map((cell) => Number(cell.textContent));
    return body.map((row) => ({
      name: row.cells[0]?.textContent ?? "",
      cells: [...row.cells].slice(1).map((cell, at) => ({
        year: years[at] ?? 0,
        // The share of units in a partial sum, "9/10", stands raised beside the number.
        text: (cell.textContent ?? "").replace(cell.querySelector("sup")?.textContent ?? "", ""),
        statement: cell.querySelector<HTMLElement>("[data-statement]")?.dataset.statement ?? null,
      })),
    }));
  });
  return new Map(rows.map(({ name, cells }) => [name, cells]));
}

/** Whether a line of the chart leads straight from one place to another. */
const isJoined = (chart: Locator, from: Place, to: Place) =>
  chart.evaluate(
    (frame, [a, b]) =>
      [...frame.querySelectorAll("polyline")].some((line) => {
        const points = [...line.points].map((point) => point.matrixTransform(line.getCTM() ?? undefined));
        const near = (point: DOMPoint | undefined, place: Place | undefined) =>
          point && place && Math.hypot(point.x - place.x, point.y - place.y) < 2;
        return points.some((point, at) => near(point, a) && near(points[at + 1], b));
      }),
    [from, to],
  );

/** The ground's colour, as the browser tells it. */
const surfaceOf = (chart: Locator) =>
  chart.evaluate(() => {
    const probe = document.createElement("i");
    probe.style.color = "var(--surface)";
    document.body.append(probe);
    return getComputedStyle(probe).color;
  });

for (const locale of ["vi", "en"] as const) {
  test(`province bars rise from zero to the table's totals (${locale})`, async ({ page, demoUrl }) => {
    const chart = await openClubs(page, demoUrl, locale);
    const { panels, years } = await readAxes(chart);
    expect(panels).toHaveLength(2);
    const [province = []] = panels;
    expectLinear(province);
    expectLinear(years);
    const totals = [...(await tableOf(page)).values()].at(-1) ?? [];
    const bars = chart.locator('[data-series="total"]');
    await expect(bars).toHaveCount(totals.filter(({ text }) => /\d/.test(text)).length);
    for (const { year, text } of totals.filter(({ text }) => /\d/.test(text))) {
      const mark = chart.locator(
        `[data-series="total"][data-key="total-${year}"], [data-series="total"][data-key^="total-${year - 1}."]`,
      );
      const bar = await boxOf(barOf(mark));
      const value = numberIn(text);
      expect(Math.abs(valueAt(province, bar.top) - value) / pixel(province), `top of ${year}`).toBeLessThan(
        SLACK_PX,
      );
      expect(Math.abs(valueAt(province, bar.bottom)) / pixel(province), `foot of ${year}`).toBeLessThan(
        SLACK_PX,
      );
      const right = valueAt(years, bar.right);
      const left = valueAt(years, bar.left);
      expect(left, `${year}`).toBeLessThan(year);
      expect(right, `${year}`).toBeGreaterThan(year - 0.5);
      await expect(mark).toHaveAttribute("data-value", String(value));
    }
  });

  test(`line points stand at the table's values and years (${locale})`, async ({ page, demoUrl }) => {
    const chart = await openClubs(page, demoUrl, locale);
    const { panels, years } = await readAxes(chart);
    const districts = panels.at(-1) ?? [];
    expectLinear(districts);
    const table = await tableOf(page);
    const drawn = await chart.evaluate((frame) => {
      const drawing = frame.querySelector("svg")?.getBoundingClientRect() ?? new DOMRect();
      const vertices = [...frame.querySelectorAll("polyline")].flatMap((line) =>
        [...line.points].map((point) => {
          const { x, y } = new DOMPoint(point.x, point.y).matrixTransform(line.getScreenCTM() ?? undefined);
          return { x: x - drawing.left, y: y - drawing.top };
        }),
      );
      const marks = [...frame.querySelectorAll<SVGGElement>("[data-mark]")].map((mark) => {
        const circle = mark.querySelector("circle[fill=transparent]");
        const box = circle?.getBoundingClientRect();
        return {
          statement: mark.dataset.mark ?? "",
          series: mark.dataset.series ?? "",
          value: Number(mark.dataset.value),
          label: mark.getAttribute("aria-label") ?? "",
          x: box ? box.x + box.width / 2 - drawing.left : Number.NaN,
          y: box ? box.y + box.height / 2 - drawing.top : Number.NaN,
          symbol: mark.querySelector("path") !== null,
        };
      });
      return { vertices, marks };
    });
    const points = drawn.marks.filter(
      ({ series }) => series !== "total" && series !== "as-of" && series !== "span",
    );
    const names = new Map<string, string>();
    for (const [name, cells] of table)
      for (const { statement } of cells) if (statement) names.set(statement, name);
    const values = new Map([...table.values()].flat().map((cell) => [cell.statement, cell]));
    const numbers = points.filter(({ statement }) => /\d/.test(values.get(statement)?.text ?? ""));
    expect(numbers.length).toBeGreaterThan(100);
    for (const { statement, value, label, x, y, symbol } of numbers) {
      const cell = values.get(statement);
      const stated = numberIn(cell?.text ?? "");
      expect(value, label).toBe(stated);
      expect(label).toContain(names.get(statement) ?? "-");
      expect(Math.abs(valueAt(districts, y) - stated) / pixel(districts), label).toBeLessThan(SLACK_PX);
      const place = valueAt(years, x);
      // The last year of the districts ended on 30 June 2025, before its place on the axis.
      if (cell?.year !== 2025)
        expect(Math.abs(place - (cell?.year ?? 0)) / pixel(years), label).toBeLessThan(SLACK_PX);
      else expect(place).toBeGreaterThan(2024);
      const seen = symbol || drawn.vertices.some((each) => Math.hypot(each.x - x, each.y - y) < 1);
      expect(seen, `${label} is drawn`).toBe(true);
    }
    const own = new Set(points.map(({ series }) => series)).size;
    expect(own).toBe(9);
    // The other way round: no district's figure of the table is left out of the chart.
    const onChart = new Set(points.map(({ statement }) => statement));
    const lost = [...table]
      .filter(([, cells]) => cells.some(({ statement }) => statement && onChart.has(statement)))
      .flatMap(([name, cells]) =>
        cells.flatMap(({ statement, year }) => (statement ? [{ name, year, statement }] : [])),
      )
      .filter(({ name, statement }) => name !== TEXTS[locale].province && !onChart.has(statement));
    expect(lost).toEqual([]);
  });
}

test("an as-of claim stands between the years, at its day", async ({ page, demoUrl }) => {
  const chart = await openClubs(page, demoUrl, "vi");
  const { panels, years } = await readAxes(chart);
  const [province = []] = panels;
  const claims = chart.locator('[data-series="as-of"]');
  await expect(claims.first()).toBeVisible();
  for (const claim of await claims.all()) {
    const label = (await claim.getAttribute("aria-label")) ?? "";
    const [, day, month, year] = label.match(/(\d+)\/(\d+)\/(\d{4})/)?.map(Number) ?? [];
    const at = Date.UTC(year ?? 0, (month ?? 1) - 1, day);
    const before = Date.UTC((year ?? 0) - 1, 11, 14);
    const expected = (year ?? 0) - 1 + (at - before) / (Date.UTC(year ?? 0, 11, 14) - before);
    const place = middleOf(await boxOf(claim.locator("path").first()));
    expect(Math.abs(valueAt(years, place.x) - expected) / pixel(years), label).toBeLessThan(SLACK_PX);
    expect(Math.floor(valueAt(years, place.x))).toBe((year ?? 0) - 1);
    const value = Number(await claim.getAttribute("data-value"));
    expect(Math.abs(valueAt(province, place.y) - value) / pixel(province), label).toBeLessThan(SLACK_PX);
  }
});

test("a gap has no point and no line through it", async ({ page, demoUrl }) => {
  const chart = await openClubs(page, demoUrl, "vi", "?unit=huyen-cang-long&unit=huyen-duyen-hai");
  for (const [name, year] of [
    ["Càng Long", 2021],
    ["H. Duyên Hải", 2020],
  ] as const) {
    const gap = chart.locator(`[aria-label^="${name}, năm ${year}: chưa có số liệu"]`);
    await expect(gap).toHaveCount(1);
    await expect(gap.locator("path")).toHaveCount(0);
    await expect(gap).not.toHaveAttribute("data-value");
    const { panels, years } = await readAxes(chart);
    const districts = panels.at(-1) ?? [];
    const tick = await boxOf(gap.locator("line"));
    expect(Math.abs(valueAt(districts, tick.bottom)) / pixel(districts)).toBeLessThan(SLACK_PX);
    expect(Math.abs(valueAt(years, tick.left) - year) / pixel(years)).toBeLessThan(SLACK_PX);
    const placeOf = async (each: number) =>
      middleOf(await boxOf(chart.locator(`[aria-label^="${name}, 14/12/${each}:"] path`).first()));
    const [before, ago] = [await placeOf(year - 1), await placeOf(year - 2)];
    expect(await isJoined(chart, ago, before)).toBe(true);
    expect(await isJoined(chart, before, await placeOf(year + 1))).toBe(false);
  }
});

test("ranking marks stand at their values, this year's and the last one's, the largest first", async ({
  page,
  demoUrl,
}) => {
  await openClubs(page, demoUrl, "vi", "?year=2021");
  const figure = page.getByRole("figure", { name: TEXTS.vi.ranking });
  const chart = figure.getByRole("group").first();
  const axis = await readValueAxis(chart);
  expectLinear(axis);
  const table = await tableOf(page);
  const numberOf = (name: string, year: number) =>
    numberIn(table.get(name)?.find((cell) => cell.year === year)?.text ?? "");
  const told: number[] = [];
  for (const name of [...table.keys()].filter((each) => !/^(Khối|Toàn tỉnh)/.test(each))) {
    const now = { year: 2021, value: numberOf(name, 2021) };
    const last = { year: 2020, value: numberOf(name, 2020) };
    for (const { year, value } of [now, last]) {
      const mark = chart.locator(`[aria-label^="${name}, 14/12/${year}:"]`);
      await expect(mark).toHaveCount(Number.isNaN(value) ? 0 : 1);
      if (Number.isNaN(value)) continue;
      await expect(mark).toHaveAttribute("data-value", String(value));
      const shape = year === 2021 ? mark.locator("path").last() : mark.locator("line.tick");
      const { x } = middleOf(await boxOf(shape));
      expect(Math.abs(valueAt(axis, x) - value) / pixel(axis), `${name} ${year}`).toBeLessThan(SLACK_PX);
    }
    if (!Number.isNaN(now.value)) told.push(now.value);
  }
  expect(told.length).toBeGreaterThan(6);
  const values = chart.locator('[data-at="1"][data-value]');
  const shown = await values.evaluateAll((marks) =>
    marks.map((mark) => Number((mark as SVGElement).dataset.value)),
  );
  expect(shown).toEqual(told.toSorted((a, b) => b - a));
});

test("a ranking joins two years only where they compare, and both marks lead to their words", async ({
  page,
  demoUrl,
}) => {
  await openClubs(page, demoUrl, "vi", "?year=2015");
  const figure = page.getByRole("figure", { name: TEXTS.vi.ranking });
  const chart = figure.getByRole("group").first();
  await settled(chart);
  const joins = (unit: string) =>
    chart.locator("g", { has: page.locator(`> [data-key="${unit}"]`) }).locator("> line");
  await expect(joins("huyen-cang-long")).toHaveCount(1);
  for (const unit of ["huyen-tra-cu", "huyen-duyen-hai"]) {
    await expect(chart.locator(`[data-key="${unit}-before"]`)).toHaveCount(1);
    await expect(joins(unit)).toHaveCount(0);
  }
  await expect(chart.locator('[data-key="thi-xa-duyen-hai-before"]')).toHaveCount(0);
  await expect(figure).toContainText("15/5/2015: đổi ranh giới");

  const [now, last] = [
    chart.locator('[data-key="huyen-cang-long"]'),
    chart.locator('[data-key="huyen-cang-long-before"]'),
  ];
  const evidence = await Promise.all([now, last].map((mark) => mark.getAttribute("data-evidence")));
  expect(new Set(evidence).size).toBe(2);
  await last.focus();
  await page.keyboard.press("ArrowRight");
  await expect(now).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  expect(decodeURIComponent(new URL(page.url()).hash)).toBe(`#${evidence[1]}`);
  await page.keyboard.press("Escape");
  for (const [mark, id] of [
    [now, evidence[0]],
    [last, evidence[1]],
  ] as const) {
    await mark.locator('rect[fill="transparent"]').click();
    expect(decodeURIComponent(new URL(page.url()).hash)).toBe(`#${id}`);
  }
});

test("the year of the ranking is chosen by a plain form that keeps the rest", async ({ page, demoUrl }) => {
  await page.goto(`${demoUrl}/measures/clubs?from=2013&to=2020&unit=huyen-tra-cu`);
  const figure = page.locator("#ranking");
  await figure.getByRole("combobox", { name: "Xếp hạng năm" }).selectOption("2014");
  await figure.getByRole("button", { name: "Đổi năm" }).click();
  await expect(page).toHaveURL(/[?&]year=2014\b.*#ranking$/);
  const { searchParams } = new URL(page.url());
  expect([searchParams.get("from"), searchParams.get("to"), searchParams.get("unit")]).toEqual([
    "2013",
    "2020",
    "huyen-tra-cu",
  ]);
  // Eight districts before the town of Duyên Hải: it has no row and no empty tile.
  const map = page.getByRole("figure", { name: /^Nhiều nhất ở / });
  await expect(map.getByRole("list").first().getByRole("listitem")).toHaveCount(8);
  await expect(map).not.toContainText("TX Duyên Hải");
  await map.getByText("Bảng số liệu").click();
  await expect(map.getByRole("row")).toHaveCount(9);
  await map.getByRole("list").getByRole("link").first().focus();
  await page.keyboard.press("Enter");
  expect(new URL(page.url()).hash).toMatch(/^#report-/);
});

test("what is provisional is hatched or hollow, what is final is not", async ({ page, demoUrl }) => {
  const chart = await openClubs(page, demoUrl, "vi", "?year=2024&unit=huyen-cang-long");
  const isHatch = (shape: Locator) =>
    shape.evaluate((element) => {
      const id = element.getAttribute("fill")?.match(/^url\(#(.+)\)$/)?.[1];
      return id !== undefined && document.getElementById(id) instanceof SVGPatternElement;
    });
  const ranking = page.getByRole("figure", { name: TEXTS.vi.ranking });
  for (const [name, hollow] of [
    ["Càng Long", true],
    ["Châu Thành", true],
    ["Trà Cú", false],
  ] as const) {
    const mark = ranking.locator(`[data-at="1"][aria-label^="${name}, "]`);
    await expect(mark).toHaveAttribute("aria-label", hollow ? /số sơ bộ/ : /^((?!số sơ bộ).)*$/);
    const filled = await mark
      .locator("path")
      .last()
      .evaluate((path) => getComputedStyle(path).fill);
    expect(filled === (await surfaceOf(chart)), name).toBe(hollow);
  }
  const totals = chart.locator('[data-series="total"]');
  expect(await isHatch(barOf(totals.and(page.locator('[aria-label*="số sơ bộ"]')).first()))).toBe(true);
  expect(await isHatch(barOf(chart.locator('[data-key="total-2019"]')))).toBe(false);
  const fillOf = (year: number) =>
    chart
      .locator(`[aria-label^="Càng Long, 14/12/${year}:"] path`)
      .first()
      .evaluate((path) => getComputedStyle(path).fill);
  const surface = await surfaceOf(chart);
  expect(await fillOf(2024)).toBe(surface);
  expect(await fillOf(2023)).not.toBe(surface);
});

for (const width of [360, 1366]) {
  test(`nothing on the measure page moves while it loads (${width} px)`, async ({ page, demoUrl }) => {
    await page.setViewportSize({ width, height: 768 });
    await page.addInitScript(() => {
      const seen = window as Window & { shifted?: number };
      seen.shifted = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          seen.shifted = (seen.shifted ?? 0) + (entry as PerformanceEntry & { value: number }).value;
        }
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(`${demoUrl}/measures/clubs`, { waitUntil: "networkidle" });
    await wake(page);
    const shifted = await page.evaluate(async () => {
      await document.fonts.ready;
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
      return (window as Window & { shifted?: number }).shifted;
    });
    console.log(`layout shift of the measure page at ${width} px, charts reached for: ${shifted}`);
    expect(shifted).toBeLessThanOrEqual(0.02);
  });
}
