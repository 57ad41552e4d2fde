import { draftSubmission, freshSignIn, submittedSubmission } from "@/db/factories";
import { expect, test } from "./fixtures";
import { actors, unreportedForm } from "./forms";
import { signIn } from "./sessions";

/* The scan of the signed report: uploaded to an open form, saved as a file by those who may see it, refused in words. */

const PDF = { name: "báo cáo đã ký.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7\nthử") };
const PNG = {
  name: "trang 1.png",
  mimeType: "image/png",
  buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 1, 2]),
};
const PAGE = { ...PDF, buffer: Buffer.from("<html><script>alert(1)</script></html>") };

test("is uploaded, saved as a file, replaced and removed", async ({ page, signInAs, openAs, owner, axe }) => {
  const form = await unreportedForm(owner, "huyen-duyen-hai");
  const { submissionId } = await draftSubmission((await actors(owner)).staff, form);
  await signInAs("staff");
  await page.goto(`/entry/${submissionId}`);
  const section = page.getByRole("region", { name: "Bản quét báo cáo đã ký" });
  await expect(section).toContainText("Chưa có bản quét.");
  await section.getByRole("button", { name: "Tải lên" }).click();
  await expect(section.getByLabel("Tệp bản quét")).toHaveAccessibleDescription(/Chọn một tệp/);
  await section.getByLabel("Tệp bản quét").setInputFiles(PAGE);
  await section.getByRole("button", { name: "Tải lên" }).click();
  await expect(section.getByRole("alert")).toContainText("Tệp này không phải bản quét.");
  await section.getByLabel("Tệp bản quét").setInputFiles(PDF);
  await section.getByRole("button", { name: "Tải lên" }).click();
  await expect(section.getByText("Đã lưu bản quét.")).toBeVisible();
  await axe();

  const downloading = page.waitForEvent("download");
  await section.getByRole("link", { name: `Tải bản quét: ${PDF.name}` }).click();
  expect((await downloading).suggestedFilename()).toMatch(/\.pdf$/);
  const path = `/downloads/scan/${submissionId}`;
  const answer = await page.request.get(path);
  expect(await answer.body()).toEqual(PDF.buffer);
  const headers = answer.headers();
  expect(headers["content-type"]).toBe("application/pdf");
  expect(headers["content-disposition"]).toMatch(
    /^attachment; filename="bao-cao-da-ky\.pdf"; filename\*=UTF-8''/,
  );
  expect(headers["content-security-policy"]).toBe("sandbox; default-src 'none'");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["cache-control"]).toContain("no-store");

  await section.getByLabel("Tệp bản quét").setInputFiles(PNG);
  await section.getByRole("button", { name: "Thay bản quét" }).click();
  await expect(section.getByRole("link", { name: `Tải bản quét: ${PNG.name}` })).toBeVisible();
  const commander = await openAs("commander");
  expect((await commander.request.get(path)).headers()["content-type"]).toBe("image/png");
  await commander.goto(`/review/${submissionId}`);
  await expect(commander.getByRole("link", { name: `Tải bản quét: ${PNG.name}` })).toBeVisible();
  await expect(commander.getByRole("button", { name: "Thay bản quét" })).toHaveCount(0);

  const stranger = await openAs(null);
  expect((await stranger.request.get(path)).status()).toBe(401);
  const neighbour = await openAs(null);
  await signIn(neighbour, await freshSignIn(owner.db, { role: "staff", unitId: "huyen-cau-ke" }));
  for (const absent of [path, "/downloads/scan/no-id", `/downloads/scan/${form.unitId}`]) {
    expect((await neighbour.request.get(absent)).status(), absent).toBe(404);
  }

  await section.getByRole("button", { name: "Bỏ bản quét" }).click();
  await expect(section).toContainText("Chưa có bản quét.");
  expect((await page.request.get(path)).status()).toBe(404);
});

test("is not changed any more once the form was handed in", async ({ page, signInAs, owner }) => {
  const form = await unreportedForm(owner, "huyen-chau-thanh");
  const { submissionId } = await submittedSubmission((await actors(owner)).staff, form);
  await signInAs("staff");
  await page.goto(`/entry/${submissionId}`);
  const section = page.getByRole("region", { name: "Bản quét báo cáo đã ký" });
  await expect(section).toContainText("Chưa có bản quét.");
  await expect(section.getByRole("button")).toHaveCount(0);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("a plain form uploads ten megabytes, and refuses more in words", async ({ page, owner }) => {
    const form = await unreportedForm(owner, "huyen-cang-long");
    const { submissionId } = await draftSubmission((await actors(owner)).staff, form);
    await signIn(page, await freshSignIn(owner.db, { role: "staff", unitId: "huyen-cang-long" }));
    await page.goto(`/entry/${submissionId}`);
    const section = page.getByRole("region", { name: "Bản quét báo cáo đã ký" });
    const sized = (size: number) => ({ ...PDF, buffer: Buffer.concat([PDF.buffer], size) });
    const limit = 10 * 1024 * 1024;
    await section.getByLabel("Tệp bản quét").setInputFiles(sized(limit + 1));
    await section.getByRole("button", { name: "Tải lên" }).click();
    await expect(section.getByRole("alert")).toContainText("Tệp lớn hơn 10 MB.");
    await section.getByLabel("Tệp bản quét").setInputFiles({ ...PDF, buffer: Buffer.alloc(0) });
    await section.getByRole("button", { name: "Tải lên" }).click();
    await expect(section.getByRole("alert")).toContainText("Tệp rỗng.");
    await section.getByLabel("Tệp bản quét").setInputFiles(sized(limit));
    await section.getByRole("button", { name: "Tải lên" }).click();
    await expect(section.getByRole("link", { name: /^Tải bản quét/ })).toBeVisible();
    await expect(section).toContainText("10 MB");
  });
});
