import type { Page } from "playwright/test";
import { draftSubmission, freshSignIn } from "@/db/factories";
import { expect, test } from "./fixtures";
import { actors, cell, handIn, recordedValues, saved, storedValues, summary, unreportedForm } from "./forms";
import { signIn } from "./sessions";

/* Two people work on one form: nobody's number is overwritten unseen, and nothing is sent twice. */

const CLUBS = "Câu lạc bộ tự quản";
const TEAMS = "Tổ tự quản";
const MEMBERS = "Thành viên mô hình";
const CREATED = "Mô hình xây dựng mới";

const clashOf = (page: Page) => page.getByRole("group", { name: "Xung đột" });

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
  await signIn(binh, second);
  await binh.goto(`/entry/${submissionId}`);

  await cell(anna, CLUBS).fill("61");
  await cell(anna, TEAMS).fill("70");
  await saved(anna);
  await cell(binh, CLUBS).fill("64");
  await cell(binh, MEMBERS).fill("77");
  await expect(clashOf(binh)).toContainText("Bạn nhập 64; Tài khoản staff vừa lưu 61");
  // Only what both changed is to be chosen; the rest is the later save of each cell.
  await expect(clashOf(binh)).toHaveCount(1);
  await expectValues(binh, { [CLUBS]: "64", [TEAMS]: "70", [MEMBERS]: "77" });
  await expect(cell(binh, CLUBS)).toHaveAccessibleDescription(/xung đột/);
  await expect(summary(binh).getByRole("link")).toHaveText([CLUBS]);
  await axe(binh);
  await clashOf(binh).getByRole("button", { name: "Lấy 61" }).click();
  await expectValues(binh, { [CLUBS]: "61" });
  await saved(binh);
  await expect(clashOf(binh)).toHaveCount(0);

  await cell(binh, CLUBS).fill("62");
  await saved(binh);
  await cell(anna, CLUBS).fill("65");
  await expect(clashOf(anna)).toContainText(`Bạn nhập 65; ${second.name} vừa lưu 62`);
  await clashOf(anna).getByRole("button", { name: "Giữ 65" }).click();
  await saved(anna);
  await anna.reload();
  await expectValues(anna, { [CLUBS]: "65", [TEAMS]: "70", [MEMBERS]: "77" });
});

test("fifty rounds of two people lose nothing and call out each clash to the second", async ({
  owner,
  openAs,
}) => {
  test.slow();
  const key = await unreportedForm(owner, "huyen-tieu-can");
  const { staff } = await actors(owner);
  const { submissionId } = await draftSubmission(staff, key);
  const [first, second] = [await openAs("staff"), await openAs("staff")];
  await first.goto(`/entry/${submissionId}`);
  await second.goto(`/entry/${submissionId}`);
  let clashes = 0;
  for (let round = 0; round < 50; round += 1) {
    const [one, two, own] = round % 2 === 0 ? [first, second, CREATED] : [second, first, MEMBERS];
    await cell(one, TEAMS).fill(String(1000 + round));
    await cell(one, TEAMS).press("Control+s");
    await saved(one);
    // Every fifth round the other writes the same cell, on what it saw before.
    if (round % 5 !== 0) {
      await cell(two, own).fill(String(2000 + round));
      await cell(two, own).press("Control+s");
      await saved(two);
      await expectValues(two, { [TEAMS]: `1.0${String(round).padStart(2, "0")}` });
      continue;
    }
    clashes += 1;
    await cell(two, TEAMS).fill(String(3000 + round));
    await cell(two, TEAMS).press("Control+s");
    await expect(clashOf(two)).toHaveCount(1);
    await expect(clashOf(one)).toHaveCount(0);
    await clashOf(two).getByRole("button", { name: /^Lấy/ }).click();
    await saved(two);
  }
  expect(clashes).toBe(10);
  const stored = await storedValues(owner, submissionId);
  expect(stored).toMatchObject({ teams: 1049, members: 2049, "models-created": 2048 });
  expect(await recordedValues(owner, submissionId)).toEqual(stored);
});

test("a second click hands nothing in a second time", async ({ owner, signInAs, page }) => {
  const key = await unreportedForm(owner, "huyen-chau-thanh");
  const { staff } = await actors(owner);
  const { submissionId } = await draftSubmission(staff, key);
  await signInAs("staff");
  await page.goto(`/entry/${submissionId}`);
  await cell(page, TEAMS).fill("71");
  await page.getByRole("button", { name: "Gửi duyệt" }).dblclick();
  await expect(page.getByText("Đã gửi duyệt")).toBeVisible();
  const { rows } = await owner.pool.query(
    "SELECT verb, count(*)::int FROM change WHERE subject_id = $1 AND verb <> 'submission.open' GROUP BY verb ORDER BY verb",
    [submissionId],
  );
  // One save was the draft's, one came of typing.
  expect(rows).toEqual([
    { verb: "submission.save", count: 2 },
    { verb: "submission.submit", count: 1 },
  ]);
});

test("handing in what somebody changed meanwhile is refused, and shows the change", async ({
  owner,
  openAs,
}) => {
  const key = await unreportedForm(owner, "huyen-cau-ngang");
  const { staff } = await actors(owner);
  const { submissionId } = await draftSubmission(staff, key);
  const [first, second] = [await openAs("staff"), await openAs("staff")];
  await first.goto(`/entry/${submissionId}`);
  await second.goto(`/entry/${submissionId}`);
  await cell(first, TEAMS).fill("72");
  await saved(first);
  await handIn(second);
  await expect(summary(second)).toContainText("Người khác vừa lưu biểu này");
  await expectValues(second, { [TEAMS]: "72" });
  const { rows } = await owner.pool.query("SELECT state FROM submission WHERE id = $1", [submissionId]);
  expect(rows).toEqual([{ state: "draft" }]);
});
