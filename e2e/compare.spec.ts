import { publishedFigures } from "./figures";
import { expect, test } from "./fixtures";
import { wake } from "./geometry";
import { yearCell } from "./tables";

/* Chosen units by chosen measures: every figure is the published one, and the address keeps the choice. */

const vietnamese = (value: number) => new Intl.NumberFormat("vi-VN").format(value);
const TWO = "unit=huyen-tra-cu&unit=huyen-tieu-can";

test("before anything is chosen it offers comparisons from the data", async ({ page, demoUrl }) => {
  await page.goto(`${demoUrl}/compare`);
  const examples = page.getByRole("region", { name: "Chọn đơn vị và chỉ tiêu" }).getByRole("link");
  await expect(examples).toHaveCount(3);
  await examples.filter({ hasText: "Trà Cú, H. Duyên Hải, TX Duyên Hải" }).click();
  await expect(page).toHaveURL(/boundaries=groups/);
  const figure = page.getByRole("figure", { name: "Câu lạc bộ tự quản" });
  await expect(figure.locator("[data-chart] [data-key]:visible").first()).toBeVisible();
});

test("a fresh installation says that there is nothing to compare yet", async ({ page, freshUrl }) => {
  await page.goto(`${freshUrl}/compare`);
  await expect(page.getByText("Chưa có số liệu theo đơn vị để lấy ví dụ.")).toBeVisible();
  await page.goto(`${freshUrl}/compare?${TWO}&measure=clubs`);
  await expect(page.getByText("Chưa có số liệu của các đơn vị này")).toBeVisible();
});

test("each figure is the published one, on the chart and in the table", async ({ page, demoUrl }) => {
  const figure = await publishedFigures(page, demoUrl, "clubs");
  await page.goto(`${demoUrl}/compare?${TWO}&measure=clubs&measure=teams&to=2024`);
  await expect(page.getByRole("figure")).toHaveCount(2);
  await wake(page);
  const chart = page.getByRole("figure", { name: "Câu lạc bộ tự quản" }).getByRole("group");
  await expect(chart.locator("[data-mark]").first()).toBeVisible();
  for (const [unit, name] of [
    ["huyen-tra-cu", "Trà Cú"],
    ["huyen-tieu-can", "Tiểu Cần"],
  ] as const) {
    for (const year of [2014, 2017, 2023]) {
      const value = figure(unit, year);
      if (value === undefined) continue;
      await expect(await yearCell(page, name, year), `${name} ${year}`).toHaveText(vietnamese(value));
      await expect(chart.locator(`[data-series="${unit}"][data-at="${year}"]`)).toHaveAttribute(
        "data-value",
        String(value),
      );
    }
  }
  // A colour follows its unit from one measure to the next.
  const colours = await page
    .getByRole("figure")
    .evaluateAll((figures) =>
      figures.map((each) =>
        ["huyen-tra-cu", "huyen-tieu-can"].map((unit) =>
          each.querySelector(`[data-series="${unit}"] path`)?.getAttribute("fill"),
        ),
      ),
    );
  expect(colours[0]).toEqual(colours[1]);
  expect(new Set(colours[0]).size).toBe(2);
});

test("more than there is room for is named, and what is not for the reader is dropped", async ({
  page,
  openAs,
  demoUrl,
}) => {
  const seven = ["cang-long", "cau-ke", "tieu-can", "chau-thanh", "cau-ngang", "tra-cu", "duyen-hai"];
  const units = seven.map((name) => `unit=huyen-${name}`).join("&");
  await page.goto(`${demoUrl}/compare?${units}&measure=clubs&measure=tip-offs`);
  await expect(page.getByRole("status")).toContainText("Không hiện: 1 đơn vị, 0 chỉ tiêu");
  await expect(page.getByRole("figure")).toHaveCount(1);
  const staff = await openAs("staff", "demo");
  await staff.goto(`/compare?${TWO}&measure=clubs&measure=tip-offs`);
  await expect(staff.getByRole("figure")).toHaveCount(2);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("it is a plain form", async ({ page, demoUrl }) => {
    await page.goto(`${demoUrl}/compare`);
    await page.getByText("Đơn vị: 0").click();
    await page.getByRole("checkbox", { name: "Trà Cú", exact: true }).check();
    await page.getByText("Đơn vị: 0").click();
    await page.getByText("Chỉ tiêu: 0").click();
    await page.getByRole("checkbox", { name: "Tổ tự quản", exact: true }).check();
    await page.getByText("Chỉ tiêu: 0").click();
    await page.getByRole("combobox", { name: "Cách xem" }).selectOption("So với năm trước");
    await page.getByRole("main").getByRole("button", { name: "So sánh" }).click();
    const { searchParams } = new URL(page.url());
    expect(searchParams.getAll("unit")).toEqual(["huyen-tra-cu"]);
    expect(searchParams.getAll("measure")).toEqual(["teams"]);
    await expect(await yearCell(page, "Trà Cú", 2018)).toHaveText(/^[+−]?\d.*%$/);
    await expect(page.getByText("Đơn vị: 1")).toBeVisible();
  });
});
