import { approvedSubmission, draftSubmission } from "@/db/factories";
import { openYear } from "@/db/write/calendar/open-year";
import { actor, done, expect, test } from "./administration";
import { cell } from "./forms";
import { wake } from "./geometry";

/* What is counted changes: a definition breaks and the chart shows it; a form gains a row from a year on. */

test("a measure's definition breaks, and the chart shows the break line", async ({
  page,
  enterAs,
  adminOwner,
}) => {
  const staff = await actor(adminOwner, "staff");
  const commander = await actor(adminOwner, "commander");
  for (const year of [2018, 2019]) {
    await approvedSubmission(staff, commander, { formId: "D", unitId: "huyen-tieu-can", year });
  }
  await enterAs("admin");
  await page.goto("/measures/teams");
  await wake(page);
  await expect(page.getByText(/TT 77\/2018/)).toHaveCount(0);

  await page.goto("/admin/measures");
  await page.getByRole("link", { name: "Tổ tự quản" }).click();
  const breaks = page.getByRole("region", { name: "Gián đoạn định nghĩa" });
  await breaks.getByLabel("Từ ngày, hoặc năm").fill("hôm nào");
  await breaks.getByLabel("Căn cứ pháp lý").fill("TT 77/2018");
  const add = breaks.getByRole("button", { name: "Thêm gián đoạn" });
  await add.click();
  await expect(breaks.getByLabel("Từ ngày, hoặc năm")).toHaveAccessibleDescription(/Nhập ngày hoặc năm/);
  await expect(breaks.getByLabel("Căn cứ pháp lý")).toHaveValue("TT 77/2018");
  await breaks.getByLabel("Từ ngày, hoặc năm").fill("01/02/2019");
  await breaks.getByLabel("Ghi chú: điều gì đổi").fill("Chỉ tính tổ có quy chế");
  await breaks.getByLabel("Ghi chú tiếng Anh").fill("Only teams with rules count");
  await add.click();
  await done(page, "Đã thêm");
  await expect(breaks.getByRole("listitem").first()).toHaveText(/^01\/02\/2019: TT 77\/2018/);

  await page.getByRole("link", { name: "Trang số liệu của chỉ tiêu" }).click();
  await wake(page);
  await expect(page.getByText(/01\/02\/2019: .*TT 77\/2018.*Chỉ tính tổ có quy chế/).first()).toBeVisible();
});

test("a form gains a row from 2027: its blank and its grid ask for it, those of 2026 do not", async ({
  page,
  enterAs,
  adminOwner,
}) => {
  // Many pages, one after the other.
  test.slow();
  const unitId = "xa-long-huu";
  const { rows } = await adminOwner.pool.query("SELECT FROM reporting_year WHERE year = 2027");
  const dates = { opensOn: "2027-11-01", dueOn: "2028-01-15", closesOn: "2028-03-31" };
  if (rows.length === 0) await openYear(await actor(adminOwner, "admin"), { year: 2027, dates });
  await adminOwner.pool.query(
    "UPDATE reporting_deadline SET opens_on = '2027-01-02' WHERE year = 2027 AND form_id = 'C'",
  );
  const staff = await actor(adminOwner, "staff");
  const { submissionId } = await draftSubmission(staff, { formId: "C", unitId, year: 2026 });

  await enterAs("admin");
  await page.goto("/admin/measures/new");
  const fill = (label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text);
  await page.getByLabel("Nhóm").selectOption("Mô hình");
  await fill("Tên", "Camera an ninh");
  await page.getByRole("button", { name: "Thêm chỉ tiêu" }).click();
  await expect(page.getByLabel("Đơn vị tính", { exact: true })).toHaveAccessibleDescription("Không để trống");
  await fill("Tên tiếng Anh", "Security cameras");
  await fill("Đơn vị tính", "camera");
  await fill("Đơn vị tính tiếng Anh", "cameras");
  await fill("Định nghĩa: đếm gì, không đếm gì", "Số camera đang hoạt động.");
  await fill("Định nghĩa tiếng Anh", "Cameras that work.");
  await page.getByRole("button", { name: "Thêm chỉ tiêu" }).click();
  await expect(page).toHaveURL("/admin/measures/security-cameras");
  await expect(page.getByRole("main")).toContainText("chưa có trong biểu nào");

  await page.goto("/admin/forms/C");
  await expect(page.getByText("thay đổi áp dụng từ năm 2027")).toBeVisible();
  const add = page.getByRole("region", { name: "Thêm dòng" });
  await add.getByLabel("Dòng", { exact: true }).selectOption("Camera an ninh");
  await add.getByLabel("Đứng sau dòng").selectOption("Tổ tự quản");
  await add.getByLabel("Từ năm").fill("2026");
  await add.getByRole("button", { name: "Thêm dòng" }).click();
  await expect(add.getByLabel("Từ năm")).toHaveAccessibleDescription("Nhập năm từ 2027 trở đi");
  await add.getByLabel("Từ năm").fill("2027");
  await add.getByRole("button", { name: "Thêm dòng" }).click();
  await expect(page.getByRole("row", { name: /^Camera an ninh 2027 – nay/ })).toBeVisible();

  await enterAs("staff", unitId);
  for (const [year, count] of [
    [2026, 0],
    [2027, 1],
  ] as const) {
    await page.goto(`/entry/blank?unit=${unitId}&year=${year}`);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(String(year));
    await expect(page.getByRole("rowheader", { name: "Camera an ninh" })).toHaveCount(count);
  }
  await page.goto("/entry?year=2027");
  await page.getByRole("button", { name: /^Bắt đầu nhập/ }).click();
  const cameras = cell(page, "Camera an ninh");
  await expect(cameras).toBeVisible();
  await page.goto(`/entry/${submissionId}`);
  await expect(cell(page, "Câu lạc bộ tự quản")).toBeVisible();
  await expect(cameras).toHaveCount(0);
});
