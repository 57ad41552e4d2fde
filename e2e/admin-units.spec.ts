import { openYear } from "@/db/write/calendar/open-year";
import { actor, expect, test } from "./administration";

/* A unit splits from another by law, and reports for the next year. */

const OLD = "Xã Tam Ngãi";
const NEW = "Xã Tam Ngãi Đông";

test("a new unit splits from an old one and reports next year", async ({ page, enterAs, adminOwner }) => {
  test.slow();
  const { rows } = await adminOwner.pool.query("SELECT FROM reporting_year WHERE year = 2027");
  const dates = { opensOn: "2027-11-01", dueOn: "2028-01-15", closesOn: "2028-03-31" };
  if (rows.length === 0) await openYear(await actor(adminOwner, "admin"), { year: 2027, dates });
  await adminOwner.pool.query(
    "UPDATE reporting_deadline SET opens_on = '2027-01-02' WHERE year = 2027 AND form_id = 'C'",
  );
  await enterAs("admin");
  await page.goto("/admin/units");
  await page.getByRole("link", { name: "Tách đơn vị" }).click();
  await page.getByLabel("Tách từ").selectOption(OLD);
  await page.getByRole("button", { name: "Xem trước" }).click();
  await expect(page.getByLabel("Tên đầy đủ")).toHaveAccessibleDescription(/Nhập tên chưa có đơn vị nào dùng/);
  await expect(page.getByLabel("Tách từ")).toHaveValue("xa-tam-ngai");

  await page.getByLabel("Tên đầy đủ").fill(NEW);
  await page.getByLabel("Tên tiếng Anh", { exact: true }).fill("Tam Ngãi Đông commune");
  await page.getByLabel("Tên ngắn", { exact: true }).fill("Tam Ngãi Đông");
  await page.getByLabel("Tên ngắn tiếng Anh").fill("Tam Ngãi Đông");
  await page.getByLabel("Mã, nếu đã có").fill("29997");
  await page.getByLabel("Ngày có hiệu lực").fill("2026-12-15");
  await page.getByLabel("Căn cứ pháp lý").fill("NQ 15/2026");
  await page.getByRole("button", { name: "Xem trước" }).click();
  const preview = page.getByRole("region", { name: "Thay đổi này sẽ làm gì" });
  await expect(preview).toContainText(`Lập ${NEW} (địa chỉ xa-tam-ngai-dong).`);
  await expect(preview).toContainText(`${NEW} báo cáo biểu C từ năm 2027.`);
  await expect(preview).toContainText(`Chỉ so sánh gộp qua năm thay đổi: ${OLD}, ${NEW}.`);
  const untouched = await adminOwner.pool.query("SELECT FROM unit WHERE id = 'xa-tam-ngai-dong'");
  expect(untouched.rows).toHaveLength(0);

  await preview.getByRole("button", { name: "Xác nhận thay đổi" }).click();
  await expect(page).toHaveURL("/admin/units/xa-tam-ngai-dong");
  await expect(page.getByRole("region", { name: "Lịch sử địa giới" })).toContainText(`tách từ ${OLD}`);

  await enterAs("staff", "xa-tam-ngai-dong");
  await page.goto("/entry?year=2027");
  await expect(page.getByRole("rowheader")).toHaveText([NEW]);
  await page
    .getByRole("row", { name: new RegExp(NEW) })
    .getByRole("button", { name: /^Bắt đầu nhập/ })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(NEW);
  await expect(page.locator("input[data-cell]").first()).toBeVisible();
});
