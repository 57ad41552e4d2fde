import { freshSignIn, submittedSubmission } from "@/db/factories";
import { expect, test } from "./fixtures";
import { actors, unreportedForm } from "./forms";
import { signIn } from "./sessions";
import { TODAY } from "./stage";

/* A commander away: a clerk reviews in his place, for the days that he names and no longer. */

const UNIT = "huyen-cau-ke";

test("a commander names a clerk, who approves in his place until it is ended", async ({
  openAs,
  owner,
  axe,
}) => {
  test.slow();
  const commander = await freshSignIn(owner.db, { role: "commander", unitId: UNIT });
  const clerk = await freshSignIn(owner.db, { role: "staff", unitId: UNIT });
  const { staff } = await actors(owner);
  const { submissionId } = await submittedSubmission(staff, await unreportedForm(owner, UNIT));

  const theirs = await openAs(null);
  await signIn(theirs, clerk);
  await theirs.goto(`/review/${submissionId}`);
  await expect(theirs.getByRole("button", { name: "Duyệt" })).toHaveCount(0);

  const page = await openAs(null);
  await signIn(page, commander);
  await page.goto("/home");
  const card = page.getByRole("region", { name: "Người duyệt thay" });
  await expect(card).toContainText("Chưa ủy quyền cho ai.");
  await card.getByRole("button", { name: "Ủy quyền", exact: true }).click();
  await expect(card.getByRole("combobox", { name: "Người duyệt thay" })).toHaveAccessibleDescription(
    "Chọn người nhập hoặc chỉ huy cùng phạm vi",
  );
  await expect(card.getByLabel("Đến hết ngày")).toHaveAccessibleDescription(/^Từ hôm nay trở đi/);
  await axe(page);
  await card
    .getByRole("combobox", { name: "Người duyệt thay" })
    .selectOption(`${clerk.name} (${clerk.username})`);
  await expect(card.getByLabel("Từ ngày")).toHaveValue(TODAY);
  await card.getByLabel("Đến hết ngày").fill(TODAY);
  await card.getByRole("button", { name: "Ủy quyền", exact: true }).click();
  await expect(card.getByRole("listitem")).toContainText(clerk.name);

  await theirs.goto("/home");
  await expect(theirs.getByRole("main")).toContainText(`Bạn duyệt thay ${commander.name}`);
  await theirs
    .getByRole("region", { name: "Chờ duyệt" })
    .getByRole("link", { name: /Cầu Kè/ })
    .first()
    .click();
  await expect(theirs).toHaveURL(/\/review\//);
  await theirs.goto(`/review/${submissionId}`);
  await theirs.getByRole("button", { name: "Duyệt", exact: true }).click();
  const state = async () =>
    (await owner.pool.query("SELECT state FROM submission WHERE id = $1", [submissionId])).rows;
  await expect.poll(state).toEqual([{ state: "approved" }]);
  const decided = `${clerk.name} (thay ${commander.name}) duyệt ngày`;
  await theirs.goto(`/review/${submissionId}`);
  await expect(theirs.getByText(decided)).toBeVisible();

  await card.getByRole("button", { name: "Thôi ủy quyền" }).click();
  await expect(card.getByRole("listitem")).toContainText("thôi ủy quyền ngày");
  await theirs.goto("/home");
  await expect(theirs.getByRole("main")).not.toContainText("Bạn duyệt thay");
  await theirs.goto(`/review/${submissionId}`);
  await expect(theirs.getByRole("button", { name: "Khóa" })).toHaveCount(0);
});
