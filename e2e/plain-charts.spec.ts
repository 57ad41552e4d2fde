import type { Page } from "playwright/test";
import { expect, test } from "./fixtures";
import { inkOf } from "./pixels";

/* Charts that are HTML of our own: page, image, table and API say the same, figure by figure. */

/** The numbers of the marks, by the statements that they rest on. */
async function markedIn(page: Page, within: string): Promise<Map<string, number>> {
  const pairs = await page
    .locator(`${within} [data-mark][data-value]`)
    .evaluateAll((marks) =>
      marks.map((mark): [string, number] => [
        mark.getAttribute("data-mark") ?? "",
        Number(mark.getAttribute("data-value")),
      ]),
    );
  return new Map(pairs);
}

const markedInText = (svg: string) =>
  new Map(
    [...svg.matchAll(/data-mark="([^"]+)" data-value="([^"]+)"/g)].map(
      ([, id = "", value]): [string, number] => [id, Number(value)],
    ),
  );

const valuesOf = (marks: ReadonlyMap<string, number>) => [...marks.values()].sort((a, b) => a - b);

for (const [name, address] of [
  ["the heat table", "measure/heat?measure=clubs"],
  ["the small charts", "measure/multiples?measure=clubs"],
  ["the tile map", "measure/tiles?measure=clubs&year=2024"],
  ["a section of a unit's page", "unit/section-models?unit=huyen-cau-ke"],
] as const) {
  test(`${name}: frame, image and table have the same numbers of the same statements`, async ({
    page,
    request,
    demoUrl,
    axe,
  }) => {
    const [path = "", query = ""] = address.split("?");
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`${demoUrl}/embed/${address}`);
    const framed = await markedIn(page, "main");
    expect(framed.size).toBeGreaterThan(8);
    await axe();
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);
    const fileOf = async (format: string) =>
      (await request.get(`${demoUrl}/downloads/${path}.${format}?${query}`)).body();
    const svg = (await fileOf("svg")).toString("utf8");
    expect(svg).not.toMatch(/var\(--|<script|<a /);
    expect(Object.fromEntries(markedInText(svg))).toEqual(Object.fromEntries(framed));
    const csv = (await fileOf("csv")).toString("utf8").trimEnd().split("\r\n").slice(1);
    const told = csv.flatMap((line) => {
      const cells = line.match(/("(?:[^"]|"")*"|[^,]*)(,|$)/g) ?? [];
      const [unit, value] = [cells[1], cells[5]].map((cell) => cell?.replace(/,$/, "") ?? "");
      return unit && value ? [Number(value)] : [];
    });
    expect(told.sort((a, b) => a - b)).toEqual(valuesOf(framed));
    const png = await fileOf("png");
    const { width, height, ink } = await inkOf(page, png);
    const [, across, down] = svg.match(/^<svg [^>]*?width="([\d.]+)" height="([\d.]+)"/) ?? [];
    expect([width, height]).toEqual([Math.round(Number(across) * 2), Math.round(Number(down) * 2)]);
    expect(ink / (width * height)).toBeGreaterThan(0.01);
  });
}

test("the marks of small charts in an image stand at the height of their numbers", async ({
  request,
  demoUrl,
}) => {
  const svg = await (await request.get(`${demoUrl}/downloads/measure/multiples.svg?measure=clubs`)).text();
  // Of one panel after another: the lines of the scale with their numbers, then the marks.
  const parts = svg.split(/font-size="14" font-weight="600"/).slice(1);
  expect(parts.length).toBe(9);
  let checked = 0;
  for (const part of parts) {
    const ticks = [
      ...part.matchAll(/<line [^>]*?y1="([\d.]+)"[^>]*?><\/line><text [^>]*>([\d.]+)<\/text>/g),
    ].map(([, y, text = ""]) => ({ y: Number(y), value: Number(text.replaceAll(".", "")) }));
    const [zero, top] = [ticks.find(({ value }) => value === 0), ticks.at(-1)];
    if (!zero || !top) throw new Error("a panel without a scale");
    const marks = part.matchAll(
      /data-value="([\d.]+)"><title>[^<]*<\/title>(?:<circle [^>]*?cy="([\d.]+)"|<path [^>]*?translate\([\d.]+,([\d.]+)\))/g,
    );
    for (const [, value, circle, path] of marks) {
      const expected = zero.y + (Number(value) / top.value) * (top.y - zero.y);
      expect(Math.abs(Number(circle ?? path) - expected)).toBeLessThan(1);
      checked += 1;
    }
  }
  expect(checked).toBeGreaterThan(100);
});

test("the heat table has the numbers of the API", async ({ page, request, demoUrl }) => {
  await page.goto(`${demoUrl}/embed/measure/heat?measure=clubs`);
  const drawn = await markedIn(page, "main");
  const answer = await request.get(`${demoUrl}/api/v1/observations?measure=clubs`);
  expect(answer.status()).toBe(200);
  const { observations }: { observations: { unit: string; categories: object; value: number | null }[] } =
    await answer.json();
  const told = observations.flatMap(({ unit, categories, value }) =>
    /^(huyen|thanh-pho|thi-xa)-/.test(unit) && Object.keys(categories).length === 0 ? (value ?? []) : [],
  );
  expect(valuesOf(drawn)).toEqual(told.sort((one, other) => one - other));
});

test("a unit's page has files, a permanent link and a presentation", async ({ page, demoUrl }) => {
  await page.goto(`${demoUrl}/districts/huyen-cau-ke`);
  const link = page.getByRole("link", { name: "Liên kết cố định" }).first();
  const href = (await link.getAttribute("href")) ?? "";
  expect(href).toMatch(/^\/districts\/huyen-cau-ke\?asof=\d{4}-\d\d-\d\d$/);
  await page.goto(`${demoUrl}${href}`);
  await expect(page.getByText("Từ đó đến nay chưa có số nào thay đổi.")).toBeVisible();
  const marks = page.locator("main [data-mark]");
  expect(await marks.count()).toBeGreaterThan(100);
  await page.goto(`${demoUrl}/districts/huyen-cau-ke?asof=2011-01-01`);
  await expect(page.getByText(/Từ đó đến nay \d[\d.]* số đã thay đổi\./)).toBeVisible();
  await expect(marks).toHaveCount(0);
  await page.goto(`${demoUrl}/districts/huyen-cau-ke`);
  await page.getByRole("link", { name: "Trình chiếu" }).click();
  await expect(page.getByText(/^1 trên \d+$/)).toBeVisible();
  // A page that was only drawn does not hear the key yet.
  await expect(async () => {
    await page.keyboard.press("Escape");
    await expect(page).toHaveURL(/\/districts\/huyen-cau-ke$/, { timeout: 2_000 });
  }).toPass();
});

test("the time line goes away as a table and an image, from page and projector", async ({
  page,
  request,
  freshUrl,
}) => {
  const csv = await (await request.get(`${freshUrl}/downloads/overview/timeline.csv`)).text();
  expect(csv).toContain('Tái lập tỉnh, lập lực lượng",,,1992-05-01,1992-05-31');
  expect(csv).toContain("Tỉnh Trà Vinh,,2008-01-01,2017-06-21,1470");
  const svg = await (await request.get(`${freshUrl}/downloads/overview/timeline.svg`)).text();
  expect(valuesOf(markedInText(svg))).toEqual([13, 118, 1360, 1470, 4000]);
  await page.goto(`${freshUrl}/present/overview?figure=timeline`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Các con số này nói về thời gian nào");
});
