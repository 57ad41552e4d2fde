import { draftSubmission, freshSignIn } from "@/db/factories";
import { saveCells } from "@/db/write/submission/save-cells";
import { expect, test } from "./fixtures";
import { actors, storedValues, unreportedForm } from "./forms";
import { yearTable } from "./tables";

/* Where scripts do not run everything is readable, and forms and links work as plain ones. */

test.use({ javaScriptEnabled: false });

const ARTICLE = "day-manh-cong-tac-tuyen-truyen-2017";

test("the overview reads: headline figures, quotes, empty coverage", async ({ page, freshUrl }) => {
  await page.goto(freshUrl);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("1.360 câu lạc bộ");
  for (const figure of ["1.360 câu lạc bộ", "13 loại", "118 tập thể", "1.470 cá nhân", "trên 4.000 trang"]) {
    await expect(
      page.getByRole("main").getByRole("region").filter({ hasText: figure }).first(),
    ).toBeVisible();
  }
  await expect(page.locator("mark")).toHaveCount(9);
  await expect(page.locator("mark").first()).toBeVisible();
  await expect(page.getByRole("figure", { name: "Chưa có số liệu theo huyện" })).toContainText("0 trên 9");
});

test("a badge leads to its quote by the fragment of the address", async ({ page, freshUrl }) => {
  await page.goto(`${freshUrl}/articles/${ARTICLE}`);
  const figures = page.getByRole("region", { name: "9 con số trong bài" }).getByRole("list").first();
  await expect(figures.getByRole("listitem")).toHaveCount(9);
  await figures.getByRole("link", { name: "Con số 9 trong bài" }).click();
  await expect(page).toHaveURL(`${freshUrl}/articles/${ARTICLE}#${ARTICLE}-9`);
  await expect(page.locator(`[id="${ARTICLE}-9"]`)).toBeInViewport();
  await figures.getByRole("link", { name: "Câu lạc bộ tự quản", exact: true }).click();
  await expect(page).toHaveURL(`${freshUrl}/measures/clubs#${ARTICLE}-3`);
  await expect(page.locator(`[id="${ARTICLE}-3"]`)).toBeInViewport();
});

test("a measure's filters are a plain form, and its table has every figure", async ({ page, demoUrl }) => {
  await page.goto(`${demoUrl}/measures/clubs`);
  const filter = (name: string) => page.getByRole("combobox", { name, exact: true });
  await filter("Từ năm").selectOption("2016");
  await filter("Đến năm").selectOption("2019");
  await filter("Phân tổ").selectOption("Ngoài xã hội");
  await page.getByText(/^Nêu bật \d/).click();
  await page.getByRole("checkbox", { name: "Trà Cú" }).check();
  await page.getByRole("main").getByRole("button", { name: "Xem" }).click();
  const { searchParams } = new URL(page.url());
  expect(searchParams.get("from")).toBe("2016");
  expect(searchParams.get("to")).toBe("2019");
  expect(searchParams.get("category")).toBe("sector=outside");
  expect(searchParams.getAll("unit")).toContain("huyen-tra-cu");

  await expect(page.getByRole("heading", { level: 1 })).toContainText("Ngoài xã hội");
  const table = yearTable(page);
  await expect(table.getByRole("columnheader")).toHaveText(["Đơn vị", "2016", "2017", "2018", "2019"]);
  const row = table.getByRole("row", { name: "Càng Long" });
  await expect(row.getByRole("cell")).toHaveCount(4);
  for (const cell of await row.getByRole("cell").all()) await expect(cell).toHaveText(/^\d/);
  await expect(filter("Từ năm")).toHaveValue("2016");

  await row.getByRole("cell").first().getByRole("link").click();
  const { hash } = new URL(page.url());
  expect(hash).toMatch(/^#report-/);
  await expect(page.locator(`[id="${hash.slice(1)}"]`)).toContainText("Báo cáo số");
});

test("one signs in by a plain form, and comes to the page that wanted it", async ({ page, owner }) => {
  const person = await freshSignIn(owner.db, { role: "staff" });
  await page.goto("/entry?year=2024");
  await expect(page).toHaveURL("/sign-in?to=%2Fentry%3Fyear%3D2024");
  await page.getByLabel("Tên đăng nhập").fill(person.username);
  await page.getByLabel("Mật khẩu", { exact: true }).fill("không phải mật khẩu này");
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(page.getByText("Tên đăng nhập hoặc mật khẩu không đúng.")).toBeVisible();
  await expect(page.getByLabel("Tên đăng nhập")).toHaveValue(person.username);
  await page.getByLabel("Mật khẩu", { exact: true }).fill(person.password);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(page.getByRole("banner")).toContainText(person.name);
  await expect(page).toHaveURL("/entry?year=2024");
  await page.getByRole("button", { name: "Đăng xuất" }).click();
  await expect(page.getByRole("banner")).not.toContainText(person.name);
});

test("a form is saved and handed in as a plain one, and never over what somebody else saved", async ({
  page,
  signInAs,
  owner,
}) => {
  const key = await unreportedForm(owner, "huyen-duyen-hai");
  const { staff } = await actors(owner);
  const { submissionId } = await draftSubmission(staff, key);
  await signInAs("staff");
  await page.goto(`/entry/${submissionId}`);
  const teams = page.getByLabel("Tổ tự quản", { exact: true });
  const members = page.getByLabel("Thành viên mô hình", { exact: true });
  const save = page.getByRole("button", { name: "Lưu bản nháp" });

  await teams.fill("1,360");
  await members.fill("61");
  await save.click();
  await expect(page.getByText("Xem lại các ô được đánh dấu.")).toBeVisible();
  await expect(teams).toHaveValue("1,360");
  expect(await storedValues(owner, submissionId)).toMatchObject({ teams: 60, members: 60 });
  await teams.fill("62");
  await save.click();
  await expect(page.getByText("Xem lại các ô được đánh dấu.")).toHaveCount(0);
  expect(await storedValues(owner, submissionId)).toMatchObject({ teams: 62, members: 61 });

  // Somebody else saves two cells of the page that stands here; one of them is typed into here as well.
  const cellOf = (facetId: string, base: number, mine: number) => ({
    facetId,
    base: { value: { kind: "number", value: base, qualifier: "exact" }, note: null },
    value: { kind: "number", value: mine, qualifier: "exact" },
    note: null,
  });
  await saveCells(staff, { submissionId, cells: [cellOf("teams", 62, 70), cellOf("members", 61, 71)] });
  await teams.fill("63");
  await save.click();
  await expect(page.getByText(/Bạn nhập 63; .* vừa lưu 70/)).toBeVisible();
  await expect(members).toHaveValue("71");
  expect(await storedValues(owner, submissionId)).toMatchObject({ teams: 70, members: 71 });

  await teams.fill("64");
  await page.getByRole("button", { name: "Gửi duyệt" }).click();
  await expect(page.getByText("Đã gửi duyệt")).toBeVisible();
  expect(await storedValues(owner, submissionId)).toMatchObject({ teams: 64, members: 71 });
});

test("the language and the light are switched by plain buttons", async ({ page, freshUrl }) => {
  await page.goto(`${freshUrl}/measures/clubs`);
  await page.getByRole("button", { name: "en", exact: true }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page).toHaveURL(/\/measures\/clubs/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("1,360 clubs");
  const ink = () =>
    page.getByRole("heading", { level: 1 }).evaluate((title) => getComputedStyle(title).color);
  const light = await ink();
  await page.getByRole("button", { name: "Dark" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  expect(await ink()).not.toBe(light);
});
