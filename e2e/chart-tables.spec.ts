import { expect, test } from "./fixtures";

test.use({ javaScriptEnabled: false });

/* Each chart has its figures as a table, in the first HTML and without script. */

test("the overview's charts give their figures as tables that lead to the words", async ({
  page,
  freshUrl,
}) => {
  await page.goto(freshUrl);
  const figure = page.getByRole("figure", { name: "Hơn một nửa câu lạc bộ ở ngoài xã hội" });
  await figure.getByText("Bảng số liệu").click();
  const rows = figure.getByRole("row");
  await expect(rows).toHaveText([/câu lạc bộ/, /Ngoài xã hội\s*747/, /nhà trường\s*613/]);
  await figure.getByRole("link", { name: "747", exact: true }).click();
  await expect(page).toHaveURL(/#day-manh-cong-tac-tuyen-truyen-2017-5$/);

  const kinds = page.getByRole("figure", { name: "Số loại mô hình không khớp" });
  await kinds.getByText("Bảng số liệu").click();
  await expect(kinds.getByRole("row")).toHaveText([
    /loại/,
    /Tổng.*13/,
    /Ngoài xã hội\s*10/,
    /nhà trường\s*30/,
  ]);

  const awards = page.getByRole("figure", { name: /118 tập thể, 1\.470 cá nhân/ });
  await awards.getByText("Bảng số liệu").click();
  await expect(awards.getByRole("row")).toHaveText([/2008 – 21\/6\/2017/, /118 tập thể/, /1\.470 cá nhân/]);
});

test("the ranking and the parts by year give theirs", async ({ page, demoUrl }) => {
  await page.goto(`${demoUrl}/measures/clubs`);
  const ranking = page.locator("#ranking");
  await ranking.getByText("Bảng số liệu").click();
  await expect(ranking.getByRole("row")).toHaveCount(10);
  const parts = page.getByRole("figure", { name: "Câu lạc bộ tự quản theo khu vực, từng năm" });
  await parts.getByText("Bảng số liệu").click();
  await expect(parts.getByRole("columnheader")).toHaveText(["Năm", "Ngoài xã hội", /nhà trường/]);
});
