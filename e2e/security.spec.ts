import { randomUUID } from "node:crypto";
import type { Page } from "playwright/test";
import { articleWithClaims, completeLines, draftSubmission, freshSignIn } from "@/db/factories";
import { approveSubmission } from "@/db/write/submission/approve";
import { saveSubmission } from "@/db/write/submission/save";
import { submitSubmission } from "@/db/write/submission/submit";
import { ADMIN_PAGES } from "./administration";
import { expect, test } from "./fixtures";
import { actors, unreportedForm } from "./forms";
import { signIn } from "./sessions";

/* What keeps strangers out of the staff's pages, colleagues out of each other's, and script out of text. */

const policyOf = (headers: Record<string, string>) =>
  Object.fromEntries(
    (headers["content-security-policy"] ?? "").split("; ").map((directive) => {
      const [name = "", ...sources] = directive.split(" ");
      return [name, sources];
    }),
  );

test("every page comes with a strict policy and a nonce of its own", async ({ request }) => {
  const nonces: string[] = [];
  for (const path of ["/", "/measures/clubs", "/sign-in"]) {
    const response = await request.get(path);
    const policy = policyOf(response.headers());
    const nonce = policy["script-src"]?.find((source) => source.startsWith("'nonce-"))?.slice(7, -1) ?? "";
    expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/);
    nonces.push(nonce);
    expect(policy["script-src"]?.join(" ")).not.toMatch(/unsafe|http|\*/);
    expect(policy["style-src"]?.join(" ")).not.toMatch(/unsafe|http|\*/);
    expect(policy).toMatchObject({
      "default-src": ["'self'"],
      "connect-src": ["'self'"],
      "object-src": ["'none'"],
      "base-uri": ["'none'"],
      "form-action": ["'self'"],
      "frame-ancestors": ["'none'"],
    });
    const scripts = (await response.text()).match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(3);
    expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
  }
  expect(new Set(nonces).size).toBe(nonces.length);
});

test("pages and answers carry the other headers, and say nothing of the server", async ({ request }) => {
  for (const path of ["/", "/api/v1/measures", "/no-such-page"]) {
    const headers = (await request.get(path)).headers();
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "same-origin",
      "cross-origin-opener-policy": "same-origin",
    });
    expect(headers["x-powered-by"]).toBeUndefined();
  }
});

test("a session's cookie is out of the reach of scripts and of other sites", async ({
  page,
  signInAs,
  context,
}) => {
  await signInAs("staff");
  await page.goto("/");
  const session = (await context.cookies()).find(({ name }) => name.endsWith("session_token"));
  expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax" });
  expect(await page.evaluate(() => document.cookie)).not.toContain("session_token");
});

const ADMIN_FILES = ["/audit/audit.csv"];

test("a stranger who opens a page of the staff is asked to sign in", async ({ page, owner }) => {
  const { staff } = await actors(owner);
  const { submissionId } = await draftSubmission(staff, await unreportedForm(owner, "huyen-tieu-can"));
  const paths = [
    "/entry",
    `/entry/${submissionId}`,
    "/entry/blank?unit=huyen-cang-long&year=2018",
    "/review",
    `/review/${submissionId}`,
    ...ADMIN_PAGES,
    "/change-password",
  ];
  for (const path of paths) {
    await page.goto(path);
    await expect(page, path).toHaveURL(/\/sign-in(\?|$)/);
  }
});

test("there is no door but the forms: the sign-in library is not mounted", async ({ request }) => {
  for (const path of ["/api/auth/get-session", "/api/auth/sign-up/email", "/api/auth/sign-in/username"]) {
    expect((await request.get(path)).status()).toBe(404);
    expect((await request.post(path, { data: {} })).status()).toBe(404);
  }
});

test("staff of one unit find neither another unit's form nor the accounts", async ({ page, owner }) => {
  const { staff } = await actors(owner);
  const { submissionId } = await draftSubmission(staff, await unreportedForm(owner, "thanh-pho-tra-vinh"));
  const own = await draftSubmission(staff, await unreportedForm(owner, "huyen-tra-cu"));
  const person = await freshSignIn(owner.db, { role: "staff", unitId: "huyen-tra-cu" });
  await signIn(page, person);

  const statusOf = async (path: string) => (await page.goto(path))?.status();
  expect(await statusOf(`/entry/${own.submissionId}`)).toBe(200);
  await expect(page.locator("input[data-cell]").first()).toBeVisible();
  for (const path of [
    `/entry/${submissionId}`,
    `/review/${submissionId}`,
    ...ADMIN_PAGES,
    `/entry/${randomUUID()}`,
  ]) {
    expect(await statusOf(path), path).toBe(404);
    await expect(page.locator("input[data-cell]")).toHaveCount(0);
    await expect(page.getByText("118/BC-CAH")).toHaveCount(0);
  }
  await page.goto("/entry?year=2018");
  await expect(page.getByRole("rowheader")).toHaveText(["Huyện Trà Cú"]);
});

test("commanders do not find the accounts either, nor may they type", async ({ page, signInAs, owner }) => {
  const { staff } = await actors(owner);
  const { submissionId } = await draftSubmission(staff, await unreportedForm(owner, "huyen-tieu-can"));
  await signInAs("commander");
  for (const path of ADMIN_PAGES) expect((await page.goto(path))?.status(), path).toBe(404);
  for (const path of ADMIN_FILES) expect((await page.request.get(path)).status(), path).toBe(404);
  await page.goto(`/entry/${submissionId}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Huyện Tiểu Cần");
  await expect(page.getByRole("button", { name: "Gửi duyệt" })).toHaveCount(0);
  await expect(page.locator("input[data-cell]")).toHaveCount(0);
});

const BITE = `<img src=x onerror="window.bitten=1"><script>window.bitten=1</script>`;

async function expectPlain(page: Page) {
  await expect(page.getByText(BITE).first()).toBeVisible();
  expect(await page.evaluate(() => "bitten" in window)).toBe(false);
  await expect(page.locator("img[src=x]")).toHaveCount(0);
}

test("HTML in an article's words is shown as words", async ({ page, owner }) => {
  const id = `ma-doc-${randomUUID().slice(0, 8)}`;
  const text = `Toàn huyện có 37 câu lạc bộ ${BITE} đang hoạt động.`;
  const day = "2016-09-03";
  const precise = { fromPrecision: "day", toPrecision: "day" } as const;
  const article = {
    id,
    title: `Bài ${id} có mã ${BITE}`,
    publisher: "Công an huyện thử",
    byline: BITE,
    publishedOn: day,
    printedTime: null,
    text,
    clauses: [{ start: 0, text }],
    claims: [
      {
        facetId: "clubs",
        unitId: "huyen-tieu-can",
        period: { kind: "as_of" as const, from: day, to: day, basis: "calendar" as const, ...precise },
        value: 37,
        qualifier: "exact" as const,
        printed: "37",
        quote: `37 câu lạc bộ ${BITE}`,
        start: text.indexOf("37"),
      },
    ],
  };
  await articleWithClaims(owner.db, article, new Date());
  await page.goto(`/articles/${id}`);
  await expectPlain(page);
  await expect(page.locator("mark")).toHaveText(`37 câu lạc bộ ${BITE}`);
  await page.goto("/articles");
  await expectPlain(page);
});

test("HTML in a note and in a report's office is shown as text", async ({
  page,
  signInAs,
  openAs,
  owner,
}) => {
  const key = await unreportedForm(owner, "huyen-tieu-can");
  const { staff, commander } = await actors(owner);
  const { submissionId, version } = await draftSubmission(staff, key);
  const lines = await completeLines(staff, key);
  const saved = await saveSubmission(staff, {
    submissionId,
    version,
    report: { number: `9/BC ${BITE}`, date: "2019-01-08", office: `Công an ${BITE}` },
    lines: lines.map((line) => (line.facetId === "clips" ? { ...line, note: BITE } : line)),
  });
  const sent = await submitSubmission(staff, { submissionId, version: saved.version });
  await signInAs("commander");
  await page.goto(`/review/${submissionId}`);
  await expectPlain(page);
  await expect(page.getByRole("row", { name: "Clip tuyên truyền đã làm" })).toContainText(BITE);
  await approveSubmission(commander, { submissionId, version: sent.version });
  const stranger = await openAs(null);
  await stranger.goto("/measures/clips");
  await expect(stranger.locator("[data-key]:visible").first()).toBeVisible();
  await expectPlain(stranger);
});
