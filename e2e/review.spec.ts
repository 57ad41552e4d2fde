import { approvedSubmission, draftSubmission, freshSignIn, submittedSubmission } from "@/db/factories";
import { approveSubmission } from "@/db/write/submission/approve";
import { commentOnCell } from "@/db/write/submission/comment";
import { saveCells } from "@/db/write/submission/save-cells";
import { submitSubmission } from "@/db/write/submission/submit";
import { withdrawSubmission } from "@/db/write/submission/withdraw";
import { expect, test } from "./fixtures";
import { actors, cell, saved, summary, unreportedForm } from "./forms";
import { signIn } from "./sessions";

/* The commander's side: the queue, one form against last year and the other units, single cells sent back, many approved at once. */

const CLUBS = "Câu lạc bộ tự quản";
const TEAMS = "Tổ tự quản";
const MEMBERS = "Thành viên mô hình";
/** The core forces have been other ones since 2024: their parts changed with them. */
const sameCategoriesAsBefore = (year: number) => year !== 2024;
const REASON = "Hai dòng này chưa khớp sổ theo dõi";

test("single cells are sent back, and the clerk walks between them", async ({
  page,
  signInAs,
  openAs,
  owner,
  axe,
}) => {
  test.slow();
  const { staff } = await actors(owner);
  const form = await unreportedForm(owner, "huyen-tieu-can", 1);
  const { submissionId } = await submittedSubmission(staff, form);
  await signInAs("commander");
  await page.goto(`/review/${submissionId}?order=form`);

  await test.step("a refused return keeps its ticks", async () => {
    await page.getByRole("checkbox", { name: `Cần xem lại: ${TEAMS}` }).check();
    await page.getByRole("checkbox", { name: `Cần xem lại: ${MEMBERS}` }).check();
    await page.getByRole("button", { name: "Trả lại" }).click();
    await expect(page.getByRole("textbox", { name: "Ý kiến" })).toHaveAccessibleDescription(
      "Nhập lý do trả lại",
    );
    await expect(page.getByRole("checkbox", { name: `Cần xem lại: ${TEAMS}` })).toBeChecked();
    await expect(
      page.getByRole("checkbox", { name: `Cần xem lại: ${CLUBS}`, exact: true }),
    ).not.toBeChecked();
  });
  await page.getByRole("textbox", { name: "Ý kiến" }).fill(REASON);
  await page.getByRole("button", { name: "Trả lại" }).click();
  await expect(page.getByText(`Tài khoản commander trả lại: ${REASON}`)).toBeVisible();
  await expect(page.getByText("2 ô cần xem lại")).toBeVisible();
  await axe();

  const clerk = await openAs("staff");
  await clerk.goto(`/entry/${submissionId}`);
  await clerk.waitForLoadState("networkidle");
  for (const name of [TEAMS, MEMBERS]) {
    await expect(cell(clerk, name)).toHaveAttribute("data-look", "returned");
    await expect(cell(clerk, name)).toHaveAccessibleDescription(new RegExp(`Cần xem lại: ${REASON}`));
  }
  await expect(clerk.locator('[data-look="returned"]')).toHaveCount(2);
  await clerk.getByRole("main").getByRole("link", { name: MEMBERS, exact: true }).click();
  await expect(cell(clerk, MEMBERS)).toBeFocused();
  await clerk.keyboard.press("F8");
  await expect(cell(clerk, TEAMS)).toBeFocused();
  await clerk.keyboard.press("Shift+F8");
  await expect(cell(clerk, MEMBERS)).toBeFocused();
  await axe(clerk);

  await test.step("comments stand at the cell, on both sides", async () => {
    await clerk.keyboard.press("Shift+F2");
    await expect(clerk.getByRole("textbox", { name: "Nội dung" })).toBeFocused();
    await clerk.keyboard.type("Đã đếm lại theo sổ, nhờ xem giúp.");
    await clerk.getByLabel("Cần theo dõi").check();
    await clerk.getByRole("button", { name: "Gửi trao đổi" }).click();
    await expect(clerk.getByText("Đã đếm lại theo sổ, nhờ xem giúp.")).toBeVisible();
    await expect(clerk.getByRole("textbox", { name: "Nội dung" })).toHaveValue("");
    await clerk.getByRole("textbox", { name: "Nội dung" }).press("Escape");
    await expect(cell(clerk, MEMBERS)).toBeFocused();
    await expect(cell(clerk, MEMBERS)).toHaveAccessibleDescription(/1 trao đổi\. 1 việc cần theo dõi/);
    await expect(clerk.getByText("1 việc cần theo dõi").last()).toBeVisible();

    await page.goto("/review?state=returned&unit=huyen-tieu-can");
    await expect(page.getByText("1 việc cần theo dõi")).toBeVisible();
    await page.goto(`/review/${submissionId}`);
    const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: MEMBERS }) });
    await expect(row).toContainText("nhờ xem giúp");
    await row.getByRole("button", { name: "Đã xử lý xong" }).click();
    await expect(row).toContainText("Tài khoản commander đã xử lý");
    await row.getByRole("link", { name: `Ghi trao đổi: ${MEMBERS}` }).click();
    await expect(row.getByRole("textbox", { name: "Nội dung" })).toBeFocused();
    await row.getByRole("button", { name: "Gửi trao đổi" }).click();
    await expect(row.getByRole("textbox", { name: "Nội dung" })).toHaveAccessibleDescription(/Nhập nội dung/);
    await row.getByRole("textbox", { name: "Nội dung" }).fill("Số này đúng.");
    await row.getByRole("button", { name: "Gửi trao đổi" }).click();
    await expect(row).toContainText("Số này đúng.");
    await expect(row.getByRole("textbox", { name: "Nội dung" })).toHaveValue("");
  });

  await cell(clerk, MEMBERS).fill("61");
  await saved(clerk);
  await clerk.getByRole("button", { name: "Gửi duyệt" }).click();
  await expect(clerk.getByText("Đã gửi duyệt")).toBeVisible();
  await expect(summary(clerk)).toHaveCount(0);
});

test("what nobody may read of a comment is on no public page and in no answer", async ({ owner, openAs }) => {
  const { staff, commander } = await actors(owner);
  const secret = "chuyện riêng giữa hai người";
  const form = await unreportedForm(owner, "huyen-tra-cu");
  const { submissionId, version } = await submittedSubmission(staff, form);
  await commentOnCell(commander, { submissionId, facetId: "clubs", text: secret, followUp: true });
  await approveSubmission(commander, { submissionId, version });
  const stranger = await openAs(null);
  for (const path of [
    "/measures/clubs?unit=huyen-tra-cu",
    "/districts/huyen-tra-cu",
    "/api/v1/observations?measure=clubs&unit=huyen-tra-cu",
    "/downloads/measure/year.csv?measure=clubs&unit=huyen-tra-cu",
    "/contradictions",
  ]) {
    const answer = await stranger.request.get(path);
    const text = await answer.text();
    expect(answer.status(), path).toBe(200);
    expect(text, path).not.toContain(secret);
    expect(text, path).not.toContain("riêng giữa");
  }
  for (const path of [`/review/${submissionId}`, `/entry/${submissionId}`]) {
    await stranger.goto(path);
    await expect(stranger).toHaveURL(/\/sign-in(\?|$)/);
  }
});

test("forms without warnings are approved together; every refusal is named", async ({
  page,
  owner,
  axe,
  signInAs,
}) => {
  const { staff } = await actors(owner);
  const clean = await unreportedForm(owner, "huyen-cau-ke", 1);
  await submittedSubmission(staff, clean);
  const other = await unreportedForm(owner, "huyen-chau-thanh", 1);
  const late = await submittedSubmission(staff, other);
  const warned = await unreportedForm(owner, "huyen-cang-long", 1);
  const draft = await draftSubmission(staff, warned);
  const value = (number: number) => ({ kind: "number", value: number, qualifier: "exact" });
  const { version } = await saveCells(staff, {
    submissionId: draft.submissionId,
    cells: [
      {
        facetId: "clubs",
        base: { value: value(60), note: null },
        value: value(61),
        note: "theo báo cáo giấy",
      },
    ],
  });
  await submitSubmission(staff, { submissionId: draft.submissionId, version });

  await signInAs("commander");
  await page.goto("/review?form=D");
  const line = (name: string, year: number) =>
    page
      .getByRole("listitem")
      .filter({ hasText: name })
      .filter({ hasText: `năm ${year}` });
  await expect(line("Càng Long", warned.year)).toContainText("1 cảnh báo");
  await expect(line("Càng Long", warned.year).getByRole("checkbox")).toBeDisabled();
  await expect(line("Cầu Kè", clean.year)).toContainText("đạt mọi kiểm tra");
  await page.getByRole("button", { name: "Duyệt các biểu đã chọn" }).click();
  await expect(page.getByText("Chọn ít nhất một biểu.")).toBeVisible();
  await line("Cầu Kè", clean.year).getByRole("checkbox").check();
  await line("Châu Thành", other.year).getByRole("checkbox").check();
  // Meanwhile the clerk takes one back.
  await withdrawSubmission(staff, late);
  await axe();
  await page.getByRole("button", { name: "Duyệt các biểu đã chọn" }).click();
  const answers = page.getByRole("status", { name: "Kết quả duyệt" });
  // In the order of the queue, which depends on the years that were free.
  const lines = answers.getByRole("listitem");
  await expect(lines).toHaveCount(2);
  await expect(lines.filter({ hasText: "Cầu Kè" })).toHaveText(
    ` Cầu Kè, Biểu D, năm ${clean.year}: đã duyệt`,
  );
  await expect(lines.filter({ hasText: "Châu Thành" })).toHaveText(
    ` Châu Thành, Biểu D, năm ${other.year}: Biểu đã sang trạng thái khác. Tải lại trang để xem.`,
  );
  await expect(line("Cầu Kè", clean.year)).toHaveCount(1);
});

test("the largest change stands first, beside last year and the other units", async ({
  page,
  owner,
  signInAs,
}) => {
  const { staff, commander } = await actors(owner);
  const form = await unreportedForm(owner, "huyen-cau-ngang", 1, sameCategoriesAsBefore);
  await approvedSubmission(staff, commander, { ...form, year: form.year - 1 });
  const draft = await draftSubmission(staff, form);
  const value = (number: number) => ({ kind: "number", value: number, qualifier: "exact" });
  const { version } = await saveCells(staff, {
    submissionId: draft.submissionId,
    cells: [
      { facetId: "teams", base: { value: value(60), note: null }, value: value(90), note: null },
      { facetId: "members", base: { value: value(60), note: null }, value: value(66), note: null },
    ],
  });
  await submitSubmission(staff, { submissionId: draft.submissionId, version });
  const peers = ["huyen-duyen-hai", "huyen-tra-cu"];
  let compared = 0;
  for (const unitId of peers) {
    const { rows } = await owner.pool.query(
      "SELECT 1 FROM submission WHERE unit_id = $1 AND year = $2 AND form_id = 'D'",
      [unitId, form.year],
    );
    if (rows.length > 0) continue;
    await submittedSubmission(staff, { ...form, unitId });
    compared += 1;
  }
  expect(compared).toBeGreaterThan(0);
  await signInAs("commander");
  await page.goto(`/review/${draft.submissionId}`);
  const heads = page.getByRole("table").getByRole("rowheader");
  await expect(heads.nth(0)).toContainText(TEAMS);
  await expect(heads.nth(1)).toContainText(MEMBERS);
  const first = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: TEAMS }) });
  await expect(first).toContainText("+30");
  await expect(first).toContainText(/thứ 1 trên \d+ đơn vị/);
  await expect(first).toContainText("trung vị 60");
  await page.getByRole("link", { name: "Theo biểu" }).click();
  await expect(heads.nth(0)).not.toContainText(TEAMS);
  await page.getByRole("link", { name: `Các năm trước của ${TEAMS}`, exact: true }).click();
  await expect(page).toHaveURL("/measures/teams?unit=huyen-cau-ngang");
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the queue is filtered, cells are sent back and comments are written by plain forms", async ({
    page,
    owner,
  }) => {
    const { staff } = await actors(owner);
    const form = await unreportedForm(owner, "huyen-duyen-hai");
    const { submissionId } = await submittedSubmission(staff, form);
    const person = await freshSignIn(owner.db, { role: "commander", unitId: "huyen-duyen-hai" });
    await signIn(page, person);
    await page.goto("/review");
    await page.getByLabel("Hạn gửi").selectOption("Quá hạn");
    await page.getByRole("button", { name: "Xem", exact: true }).click();
    await expect(page.getByText("Không có biểu nào như vậy")).toBeVisible();
    await page.getByRole("link", { name: "Xem các biểu chờ duyệt" }).click();
    await page.getByRole("link", { name: new RegExp(`năm ${form.year}`) }).click();
    await page.getByRole("link", { name: `Ghi trao đổi: ${TEAMS}`, exact: true }).click();
    await page.getByRole("textbox", { name: "Nội dung" }).fill("Đề nghị ghi rõ nguồn.");
    await page.getByRole("button", { name: "Gửi trao đổi" }).click();
    await expect(page.getByText("Đề nghị ghi rõ nguồn.").first()).toBeVisible();
    await page.goto(`/review/${submissionId}`);
    await page.getByRole("checkbox", { name: `Cần xem lại: ${TEAMS}` }).check();
    await page.getByRole("textbox", { name: "Ý kiến" }).fill(REASON);
    await page.getByRole("button", { name: "Trả lại" }).click();
    await expect(page.getByText("1 ô cần xem lại")).toBeVisible();
  });
});
