import type { Locator, Page } from "playwright/test";
import { draftSubmission, freshSignIn } from "@/db/factories";
import { expect, test } from "./fixtures";
import { actors, cell, handIn, saveDraft, status, summary, unreportedForm } from "./forms";

/* Two people work on one form: nobody's number is overwritten unseen, and nothing is sent twice. */

const CLUBS = "Câu lạc bộ tự quản";
const TEAMS = "Tổ tự quản";
const MEMBERS = "Thành viên mô hình";

const clashOf = (page: Page, name: string): Locator =>
  page.getByRole("region", { name: `${name} vừa lưu biểu này` });

async function expectValues(page: Page, values: Record<string, string>) {
  for (const [name, value] of Object.entries(values)) await expect(cell(page, name)).toHaveValue(value);
}

test("the later of two saves is told, sees both values, and chooses", async ({ owner, openAs, axe }) => {
  const key = await unreportedForm(owner, "huyen-cau-ke");
  const { staff } = await actors(owner);
  const { submissionId } = await draftSubmission(staff, key);
  const second = await freshSignIn(owner.db, { role: "staff" });

  const anna = await openAs("staff");
  await anna.goto(`/entry/${submissionId}`);
  const binh = await openAs(null);
  await binh.goto("/sign-in");
  await binh.getByLabel("Tên đăng nhập").fill(second.username);
  await binh.getByLabel("Mật khẩu", { exact: true }).fill(second.password);
  await binh.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(binh.getByRole("banner")).toContainText(second.name);
  await binh.goto(`/entry/${submissionId}`);

  await cell(anna, CLUBS).fill("61");
  await cell(anna, TEAMS).fill("70");
  await saveDraft(anna);
  await expect(status(anna)).toHaveText("Đã lưu");

  await cell(binh, CLUBS).fill("64");
  await cell(binh, MEMBERS).fill("77");
  await saveDraft(binh);
  await expect(summary(binh)).toContainText("Người khác vừa lưu biểu này. Số của bạn chưa được lưu");
  await expect(summary(binh)).toBeFocused();
  const clash = clashOf(binh, "Tài khoản staff");
  const row = (name: string) =>
    clash.getByRole("row").filter({ has: binh.getByRole("rowheader", { name, exact: true }) });
  await expect(row(CLUBS).getByRole("cell")).toHaveText(["64", "61", "Lấy số này"]);
  // Only what both changed is to be chosen; the rest is the later save of each cell.
  await expect(clash.getByRole("rowheader")).toHaveText([CLUBS]);
  await axe(binh);
  await expectValues(binh, { [CLUBS]: "64", [TEAMS]: "70", [MEMBERS]: "77" });

  await clash.getByRole("button", { name: `Lấy số này: ${CLUBS}` }).click();
  await expectValues(binh, { [CLUBS]: "61" });
  await saveDraft(binh);
  await expect(status(binh)).toHaveText("Đã lưu");
  await expect(clash).toHaveCount(0);
  await binh.reload();
  await expectValues(binh, { [CLUBS]: "61", [TEAMS]: "70", [MEMBERS]: "77" });

  await cell(binh, CLUBS).fill("62");
  await saveDraft(binh);
  await expect(status(binh)).toHaveText("Đã lưu");
  await cell(anna, CLUBS).fill("65");
  await saveDraft(anna);
  await expect(clashOf(anna, second.name).getByRole("cell")).toHaveText(["65", "62", "Lấy số này"]);
  await expectValues(anna, { [CLUBS]: "65", [MEMBERS]: "77" });
  await saveDraft(anna);
  await expect(status(anna)).toHaveText("Đã lưu");
  await expect(clashOf(anna, second.name)).toHaveCount(0);
  await anna.reload();
  await expectValues(anna, { [CLUBS]: "65", [TEAMS]: "70", [MEMBERS]: "77" });
});

test("a second click sends nothing a second time", async ({ owner, signInAs, page }) => {
  const key = await unreportedForm(owner, "huyen-chau-thanh");
  const { staff } = await actors(owner);
  const { submissionId } = await draftSubmission(staff, key);
  await signInAs("staff");
  await page.goto(`/entry/${submissionId}`);
  const sent: string[] = [];
  page.on("request", (request) => request.method() === "POST" && sent.push(request.url()));

  await cell(page, TEAMS).fill("71");
  await page.getByRole("button", { name: "Lưu bản nháp" }).dblclick();
  await expect(status(page)).toHaveText("Đã lưu");
  expect(sent).toHaveLength(1);

  await page.getByRole("button", { name: "Gửi duyệt" }).dblclick();
  await expect(page.getByText("Đã gửi duyệt")).toBeVisible();
  expect(sent).toHaveLength(2);
  const { rows } = await owner.pool.query(
    "SELECT verb, count(*)::int FROM change WHERE subject_id = $1 AND verb <> 'submission.open' GROUP BY verb ORDER BY verb",
    [submissionId],
  );
  // One save was the draft's, one the button's, one comes with handing in.
  expect(rows).toEqual([
    { verb: "submission.save", count: 3 },
    { verb: "submission.submit", count: 1 },
  ]);
});

test("a stale hand-in is refused as well", async ({ owner, openAs }) => {
  const key = await unreportedForm(owner, "huyen-cau-ngang");
  const { staff } = await actors(owner);
  const { submissionId } = await draftSubmission(staff, key);
  const [first, second] = [await openAs("staff"), await openAs("staff")];
  await first.goto(`/entry/${submissionId}`);
  await second.goto(`/entry/${submissionId}`);
  await cell(first, TEAMS).fill("72");
  await saveDraft(first);
  await expect(status(first)).toHaveText("Đã lưu");
  await handIn(second);
  await expect(clashOf(second, "Tài khoản staff")).toBeVisible();
  await expectValues(second, { [TEAMS]: "72" });
  const { rows } = await owner.pool.query("SELECT state FROM submission WHERE id = $1", [submissionId]);
  expect(rows).toEqual([{ state: "draft" }]);
});
