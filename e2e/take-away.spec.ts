import { readXlsx } from "hucre/xlsx";
import type { APIRequestContext } from "playwright/test";
import { approvedSubmission } from "@/db/factories";
import { expect, test } from "./fixtures";
import { actors, unreportedForm } from "./forms";
import { inkOf } from "./pixels";

/* What leaves the site: tables, images, frames, permanent links, and the pages for a projector. */

async function fetched(request: APIRequestContext, address: string) {
  const response = await request.get(address);
  expect(response.status(), address).toBe(200);
  return { headers: response.headers(), body: await response.body() };
}

test.describe("the files of a figure", () => {
  test("the CSV and the workbook have the values of the marks, one header row each", async ({
    page,
    request,
    demoUrl,
  }) => {
    await page.goto(`${demoUrl}/measures/clubs`);
    const figure = page.getByRole("figure", { name: "Theo năm, toàn tỉnh và từng huyện" });
    const hrefOf = async (name: string) =>
      (await figure.getByRole("link", { name: new RegExp(`^Tải ${name}:`) }).getAttribute("href")) ?? "";
    const drawn = await figure
      .locator("[data-chart] [data-key]:visible")
      .evaluateAll((marks) => marks.flatMap((mark) => mark.getAttribute("data-value") ?? []).map(Number));
    expect(drawn.length).toBeGreaterThan(100);

    const csv = await fetched(request, `${demoUrl}${await hrefOf("CSV")}`);
    expect(csv.headers["content-disposition"]).toBe('attachment; filename="clubs-year.csv"');
    const [head = "", ...lines] = csv.body.toString("utf8").trimEnd().split("\r\n");
    expect(head).toBe(
      "\uFEFFMục,Đơn vị hành chính,Phân tổ,Từ ngày,Đến ngày,Giá trị,Bổ nghĩa,Đơn vị tính,Ghi chú,Trạng thái,Nguồn,Trích dẫn",
    );

    const book = await fetched(request, `${demoUrl}${await hrefOf("Excel")}`);
    const { sheets } = await readXlsx(book.body);
    expect(sheets.map(({ name }) => name)).toEqual(["Số liệu", "Ghi chú"]);
    const [header, ...rows] = sheets[0]?.rows ?? [];
    expect(header).toHaveLength(12);
    expect(rows).toHaveLength(lines.length);
    const values = rows.flatMap((row) => (typeof row[5] === "number" ? [row[5]] : []));
    const sorted = (numbers: number[]) => numbers.toSorted((a, b) => a - b);
    expect(sorted(values)).toEqual(sorted(drawn));
    for (const row of rows) if (row[10] !== null) expect(row[10]).toMatch(/^Số liệu minh họa(: .+)?$/);
    const notes = new Map((sheets[1]?.rows ?? []).map(([item, text]) => [item, text]));
    expect(notes.get("Lưu ý")).toBe("Nguồn: số liệu minh họa");
    expect(notes.get("Nguồn")).toMatch(/báo cáo của đơn vị\. Cập nhật \d+\/\d+\/\d{4}\.$/);
    expect(notes.get("Địa chỉ")).toContain("/measures/clubs?");
  });

  test("the images are as large as they say and not blank", async ({ page, request, freshUrl, demoUrl }) => {
    for (const address of [
      `${demoUrl}/downloads/measure/year.png?measure=clubs`,
      `${demoUrl}/downloads/measure/parts-sector.png?measure=clubs`,
      `${freshUrl}/downloads/measure/parts-sector-stated.png?measure=model-types`,
    ]) {
      const png = await fetched(request, address);
      expect(png.headers["content-type"]).toBe("image/png");
      const { width, height, ink } = await inkOf(page, png.body);
      const svg = (await fetched(request, address.replace(".png", ".svg"))).body.toString("utf8");
      const [, across, down] = svg.match(/^<svg [^>]*?width="(\d+)" height="([\d.]+)"/) ?? [];
      expect([width, height]).toEqual([Number(across) * 2, Math.round(Number(down) * 2)]);
      expect(ink / (width * height)).toBeGreaterThan(0.01);
      expect(svg).not.toMatch(/var\(--|<script|<a /);
      expect(svg.includes("Nguồn: số liệu minh họa")).toBe(address.startsWith(demoUrl));
    }
  });

  test("what is not there is not found, and what is not public only for those who may see it", async ({
    request,
    demoUrl,
    signInAs,
    page,
  }) => {
    for (const path of [
      "/downloads/measure/year.exe?measure=clubs",
      "/downloads/measure/nothing.png?measure=clubs",
      "/downloads/measure/year.png?measure=nothing",
      "/downloads/nowhere/year.png",
      "/embed/measure/year?measure=nothing",
      "/embed/measure/year?measure=residential-areas-classified",
      "/present/nowhere",
    ]) {
      expect((await request.get(`${demoUrl}${path}`)).status(), path).toBe(404);
    }
    const odd = await fetched(request, `${demoUrl}/downloads/measure/year.xlsx?measure=clubs&asof=tomorrow`);
    const [, told] = (await readXlsx(odd.body)).sheets;
    expect(told?.rows.flat()).not.toContain("Số liệu đến hết ngày");
    const internal = `${demoUrl}/downloads/measure/year.csv?measure=residential-areas-classified&category=class%3Dgood`;
    expect((await request.get(internal)).status()).toBe(404);
    await signInAs("commander", "demo");
    expect((await page.request.get(internal)).status()).toBe(200);
  });
});

test("a frame shows one public figure, and may stand anywhere", async ({ page, request, demoUrl, axe }) => {
  const address = `${demoUrl}/embed/measure/year?measure=clubs`;
  const { headers } = await fetched(request, address);
  expect(headers["content-security-policy"]).toContain("frame-ancestors *");
  const own = await fetched(request, `${demoUrl}/measures/clubs`);
  expect(own.headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  for (const width of [360, 1366]) {
    await page.setViewportSize({ width, height: 700 });
    await page.goto(address);
    await expect(page.locator("[data-chart] svg:visible").first()).toBeVisible();
    await expect(page.getByText("Nguồn: số liệu minh họa")).toBeVisible();
    await axe();
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);
  }
  await expect(page.getByRole("link", { name: /Xem trên trang/ })).toHaveAttribute("href", "/measures/clubs");
});

test("a permanent link keeps the figures of its day and says that they have changed", async ({
  page,
  owner,
  realUrl,
}) => {
  const key = await unreportedForm(owner, "huyen-tieu-can");
  const { staff, commander } = await actors(owner);
  await approvedSubmission(staff, commander, key);
  await page.goto(`${realUrl}/measures/clubs?asof=2020-01-01`);
  await expect(page.getByText("Số liệu như đã công bố đến hết ngày 01/01/2020.")).toBeVisible();
  await expect(page.getByText(/Từ đó đến nay \d+ số đã thay đổi\./)).toBeVisible();
  await expect(page.locator("[data-chart] [data-key]")).toHaveCount(0);
  await page.getByRole("link", { name: "Xem số liệu hiện nay" }).click();
  await expect(page).toHaveURL(/\/measures\/clubs\?(?!.*asof)/);
  await expect(page.locator("[data-chart] [data-key]:visible").first()).toBeVisible();
  const link = page.getByRole("link", { name: "Liên kết cố định" }).first();
  const href = (await link.getAttribute("href")) ?? "";
  expect(href).toContain("asof=2027-01-05");
  await page.goto(`${realUrl}${href}`);
  await expect(page.getByText("Từ đó đến nay chưa có số nào thay đổi.")).toBeVisible();
});

test("a presentation turns its pages by arrow keys and ends by Escape", async ({ page, demoUrl, axe }) => {
  await page.goto(`${demoUrl}/measures/clubs`);
  await page.getByRole("link", { name: "Trình chiếu" }).click();
  await expect(page.getByText(/^1 trên \d+$/)).toBeVisible();
  const first = await page.getByRole("heading", { level: 1 }).textContent();
  await axe();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByText(/^2 trên \d+$/)).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(first ?? "");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByText(/^3 trên \d+$/)).toBeVisible();
  // A step inside the site brings no drawing: the chart is alive at once.
  await expect(page.locator("[data-chart]")).toHaveAttribute("data-live", "true");
  for (const at of [2, 1]) {
    await page.keyboard.press("ArrowLeft");
    await expect(page.getByText(new RegExp(`^${at} trên`))).toBeVisible();
  }
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(first ?? "");
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/\/measures\/clubs/);
});
