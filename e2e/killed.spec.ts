import { draftSubmission, freshSignIn } from "@/db/factories";
import { actors, cell, openForm, recordedValues, saved, status, storedValues, whileHeld } from "./forms";
import { expect, test } from "./own-fixtures";
import { signIn } from "./sessions";

/* A server that is killed in the midst of its work loses nothing and writes nothing twice. */

const TEAMS = "Tổ tự quản";
const MEMBERS = "Thành viên mô hình";
const CREATED = "Mô hình xây dựng mới";

test("a server that is killed while it saves loses no cell and writes none twice", async ({
  page,
  own,
  site,
}) => {
  test.setTimeout(240_000);
  const { staff } = await actors(own);
  const { submissionId } = await draftSubmission(staff, {
    formId: "D",
    unitId: "huyen-tra-cu",
    year: 2018,
  });
  await signIn(page, await freshSignIn(own.db, { role: "staff" }));
  await openForm(page, submissionId);

  await test.step("in the midst of a transaction; it comes up again by itself", async () => {
    const type = async () => {
      await cell(page, TEAMS).fill("81");
      await cell(page, MEMBERS).fill("82");
    };
    await whileHeld(own, submissionId, type, async () => {
      await site.kill();
      await expect(status(page)).toHaveText(/^Mất kết nối, 2 ô giữ trên máy này/);
    });
    await cell(page, CREATED).fill("83");
    await expect(status(page)).toHaveText(/^Đã lưu lúc/, { timeout: 90_000 });
  });

  await test.step("as soon as the message is on its way; it is started again later", async () => {
    const sent = page.waitForRequest("**/entry/cells");
    await cell(page, TEAMS).fill("91");
    await sent;
    await site.kill();
    await expect(status(page)).toHaveText(/^(Mất kết nối|Đã lưu)/);
    await cell(page, MEMBERS).fill("92");
    await expect(status(page)).toHaveText(/^Mất kết nối/, { timeout: 30_000 });
    await site.restart();
    await expect(status(page)).toHaveText(/^Đã lưu lúc/, { timeout: 90_000 });
  });

  await saved(page);
  const stored = await storedValues(own, submissionId);
  expect(stored).toMatchObject({ teams: 91, members: 92, "models-created": 83 });
  expect(await recordedValues(own, submissionId)).toEqual(stored);
  const { rows } = await own.pool.query<{ lines: number; facets: number }>(
    "SELECT count(*)::int AS lines, count(DISTINCT facet_id)::int AS facets FROM statement WHERE submission_id = $1",
    [submissionId],
  );
  expect(rows[0]?.lines).toBe(rows[0]?.facets);
  await page.reload();
  await expect(cell(page, TEAMS)).toHaveValue("91");
  await expect(cell(page, MEMBERS)).toHaveValue("92");
});
