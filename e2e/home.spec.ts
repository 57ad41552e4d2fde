import { draftSubmission, freshSignIn, returnedSubmission, submittedSubmission } from "@/db/factories";
import { expect, test } from "./fixtures";
import { actors, unreportedForm } from "./forms";
import { signIn } from "./sessions";

/* Where signing in leads: what waits, by when, and what came back and why. */

test("a clerk lands on what came back, with the reason, and goes on from there", async ({ page, owner }) => {
  const { staff, commander } = await actors(owner);
  const form = await unreportedForm(owner, "huyen-cau-ke");
  await returnedSubmission(staff, commander, form);
  const other = await unreportedForm(owner, "huyen-cau-ke");
  await draftSubmission(staff, other);
  const person = await freshSignIn(owner.db, { role: "staff", unitId: "huyen-cau-ke" });
  await signIn(page, person);
  await expect(page).toHaveURL("/home");
  const tasks = page.getByRole("region", { name: "Biểu cần gửi" }).getByRole("listitem");
  const back = tasks.filter({ hasText: `năm ${form.year}` });
  await expect(back).toContainText("Trả lại");
  await expect(back).toContainText("Đối chiếu lại số hộ");
  await expect(tasks.filter({ hasText: `năm ${other.year}` })).toContainText(/(\d+) trên \1 dòng/);
  await back.getByRole("link", { name: /^Sửa và gửi lại/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Huyện Cầu Kè, năm ${form.year}`);
});

test("a commune's clerk begins the form that is due; a district that ended has nothing", async ({
  page,
  owner,
  openAs,
}) => {
  const { rows } = await owner.pool.query<{ id: string; name_vi: string }>(
    `SELECT id, name_vi FROM unit u WHERE kind = 'commune'
       AND NOT EXISTS (SELECT FROM submission s WHERE s.unit_id = u.id) LIMIT 1`,
  );
  const [unit] = rows;
  if (!unit) throw new Error("no commune without a form");
  await signIn(page, await freshSignIn(owner.db, { role: "staff", unitId: unit.id }));
  const task = page.getByRole("region", { name: "Biểu cần gửi" }).getByRole("listitem");
  await expect(task).toContainText("Chưa nhập");
  await expect(task).toContainText("Hạn gửi 15/01/2027");
  await task.getByRole("button", { name: /^Bắt đầu nhập/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${unit.name_vi}, năm 2026`);

  const idle = await openAs(null);
  await signIn(idle, await freshSignIn(owner.db, { role: "staff", unitId: "thi-xa-tra-vinh" }));
  await expect(idle.getByText("Mọi biểu của bạn đã gửi.")).toBeVisible();
});

test("a commander sees what waits for review", async ({ page, owner }) => {
  const { staff } = await actors(owner);
  const form = await unreportedForm(owner, "huyen-tieu-can");
  await submittedSubmission(staff, form);
  await signIn(page, await freshSignIn(owner.db, { role: "commander", unitId: "huyen-tieu-can" }));
  const waiting = page.getByRole("region", { name: "Chờ duyệt" });
  await waiting.getByRole("link", { name: `Huyện Tiểu Cần, năm ${form.year}` }).click();
  await expect(page.getByRole("button", { name: "Duyệt", exact: true })).toBeVisible();
});

test("an administrator sees what is missing; a stranger is asked to sign in", async ({
  page,
  signInAs,
  openAs,
}) => {
  await signInAs("admin");
  await page.goto("/home");
  await expect(page.getByRole("region", { name: "Biểu năm 2026" })).toContainText(
    /\d+ trên 42 biểu đã duyệt/,
  );
  await expect(page.getByRole("region", { name: "Tài khoản" })).toContainText(
    /\d+ đơn vị chưa có tài khoản cán bộ riêng/,
  );
  await expect(page.getByRole("region", { name: "Lịch báo cáo" })).toContainText(
    "Lịch báo cáo chưa có năm 2027.",
  );
  const stranger = await openAs(null);
  await stranger.goto("/home");
  await expect(stranger).toHaveURL(/\/sign-in(\?|$)/);
});
