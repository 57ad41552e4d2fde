import type { Page } from "playwright/test";
import { approvedSubmission, draftSubmission } from "@/db/factories";
import { expect, test } from "./fixtures";
import {
  actors,
  cell,
  handIn,
  openDraft,
  openForm,
  saved,
  storedValues,
  summary,
  unreportedForm,
} from "./forms";

/* The table of cells under the hand: keys, selections, blocks of Excel, the phone. */

const TEAMS = "Tổ tự quản";
const MEMBERS = "Thành viên mô hình";
const CREATED = "Mô hình xây dựng mới";
const DISSOLVED = "Mô hình giải thể";

/** Pastes a text as the clipboard of a spreadsheet brings it. */
async function pasteInto(page: Page, name: string, text: string) {
  await cell(page, name).focus();
  await cell(page, name).evaluate((input, data) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", data);
    input.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

const focusedName = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));

test("the keys of a spreadsheet", async ({ page, signInAs, owner, axe }) => {
  await signInAs("staff");
  const submissionId = await openDraft(page, owner, "huyen-tra-cu");
  const teams = cell(page, TEAMS);

  await test.step("arrows and Enter move, typing replaces, Escape takes back", async () => {
    await teams.focus();
    await page.keyboard.type("81");
    await page.keyboard.press("ArrowDown");
    expect(await focusedName(page)).toBe(MEMBERS);
    await page.keyboard.press("ArrowUp");
    await expect(teams).toHaveValue("81");
    await page.keyboard.type("99");
    await page.keyboard.press("Escape");
    await expect(teams).toHaveValue("81");
    await page.keyboard.press("Tab");
    expect(await focusedName(page)).toBe(MEMBERS);
    await page.keyboard.press("Control+Home");
    expect(await focusedName(page)).toBe("Cuộc tuyên truyền");
  });

  await test.step("F2 edits inside, where the arrows stay", async () => {
    await teams.focus();
    await page.keyboard.press("F2");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.type("5");
    await expect(teams).toHaveValue("851");
    expect(await focusedName(page)).toBe(TEAMS);
  });

  await test.step("the point of the numeric pad is the decimal comma", async () => {
    await teams.focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.type("12");
    await page.keyboard.press("NumpadDecimal");
    await page.keyboard.type("5");
    await expect(teams).toHaveValue("12,5");
    await page.keyboard.press("Escape");
  });

  await test.step("what an input method puts together is not taken for keys", async () => {
    await teams.focus();
    const client = await page.context().newCDPSession(page);
    await client.send("Input.imeSetComposition", { text: "７７", selectionStart: 2, selectionEnd: 2 });
    await client.send("Input.insertText", { text: "７７" });
    await expect(teams).toHaveValue("７７");
    await expect(teams).toHaveAccessibleDescription(/đọc là 77/);
    expect(await focusedName(page)).toBe(TEAMS);
  });

  await test.step("Delete empties, Ctrl+Z and Ctrl+Y go back and forth", async () => {
    await teams.fill("83");
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Delete");
    await expect(teams).toHaveValue("");
    await page.keyboard.press("Control+z");
    await expect(teams).toHaveValue("83");
    await page.keyboard.press("Control+y");
    await expect(teams).toHaveValue("");
    await page.keyboard.press("Control+z");
  });

  await test.step("Shift with arrows selects, which is seen and said; copy and Delete take the whole of it", async () => {
    await teams.focus();
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Shift+ArrowDown");
    await expect(page.locator("input[data-selected]")).toHaveCount(3);
    await expect(cell(page, MEMBERS)).toHaveAccessibleDescription(/đang chọn/);
    const copied = await teams.evaluate((input) => {
      const clipboardData = new DataTransfer();
      input.dispatchEvent(new ClipboardEvent("copy", { clipboardData, bubbles: true, cancelable: true }));
      return clipboardData.getData("text/plain");
    });
    expect(copied).toBe("83\n60\n60");
    await page.keyboard.press("Delete");
    for (const name of [TEAMS, MEMBERS, CREATED]) await expect(cell(page, name)).toHaveValue("");
    await page.keyboard.press("Control+z");
    for (const [name, value] of [
      [TEAMS, "83"],
      [MEMBERS, "60"],
      [CREATED, "60"],
    ] as const) {
      await expect(cell(page, name)).toHaveValue(value);
    }
    await page.keyboard.press("ArrowUp");
    await expect(page.locator("input[data-selected]")).toHaveCount(0);
  });

  await test.step("Alt+T says more than, Alt+0 says missing", async () => {
    await teams.press("Alt+t");
    await expect(teams).toHaveValue("trên 83");
    await cell(page, MEMBERS).press("Alt+0");
    await expect(cell(page, MEMBERS)).toHaveAttribute("placeholder", "chưa có số liệu");
    await saved(page);
    const { rows } = await owner.pool.query(
      "SELECT facet_id, value, qualifier, missing_reason FROM statement WHERE submission_id = $1 AND facet_id IN ('teams', 'members') ORDER BY facet_id",
      [submissionId],
    );
    expect(rows).toEqual([
      { facet_id: "members", value: null, qualifier: null, missing_reason: "not_reported" },
      { facet_id: "teams", value: "83", qualifier: "more_than", missing_reason: null },
    ]);
  });

  await test.step("? lists every key, Escape closes and the cell has the keyboard again", async () => {
    await teams.press("?");
    await expect(page.getByRole("dialog", { name: "Phím tắt" })).toContainText("hoàn tác, làm lại");
    await axe();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(teams).toBeFocused();
  });

  await test.step("the accessibility tree names row, column, state and error of a cell", async () => {
    await teams.fill("x1");
    await expect(page.getByRole("grid")).toHaveAccessibleName(/Các ô nhập của năm/);
    await expect(page.getByRole("gridcell").filter({ has: teams })).toHaveCount(1);
    await expect(teams).toHaveAccessibleDescription(/chưa lưu.*Chỉ nhập chữ số/);
    await expect(teams).toHaveAttribute("aria-invalid", "true");
  });
});

test("a block of Excel is pasted as one step, asks what is not clear, and says what does not fit", async ({
  page,
  signInAs,
  owner,
  axe,
}) => {
  await signInAs("staff");
  const submissionId = await openDraft(page, owner, "huyen-cau-ke");
  // By label, not by role: behind an open dialog the table has none.
  const values = () =>
    Promise.all(
      [TEAMS, MEMBERS, CREATED, DISSOLVED].map((name) => page.locator(`[aria-label="${name}"]`).inputValue()),
    );
  const before = await values();

  await pasteInto(page, TEAMS, "1.360\r\n1 420\r\n7\r\n0\r\n");
  expect(await values()).toEqual(["1.360", "1.420", "7", "0"]);
  await saved(page);
  expect(await storedValues(owner, submissionId)).toMatchObject({
    teams: 1360,
    members: 1420,
    "models-created": 7,
    "models-dissolved": 0,
  });
  await cell(page, TEAMS).press("Control+z");
  expect(await values()).toEqual(before);

  const dialog = page.getByRole("dialog", { name: "Dán khối số liệu" });
  await pasteInto(page, TEAMS, "1,360\t5\n-\t6\n12\t7");
  await expect(dialog).toContainText("1 cột nằm ngoài bảng: cột 2 của khối");
  expect(await values()).toEqual(before);
  await axe();
  const paste = dialog.getByRole("button", { name: /^Dán/ });
  await expect(paste).toHaveAttribute("aria-disabled", "true");
  await expect(dialog).toContainText("Trả lời các câu hỏi rồi dán.");
  await dialog.getByRole("radio", { name: "1,360 → 1.360" }).check();
  await dialog.getByRole("radio", { name: "- → chưa có số liệu" }).check();
  await paste.click();
  await expect(dialog).toHaveCount(0);
  expect(await values()).toEqual(["1.360", "", "12", before[3]]);
  await expect(cell(page, MEMBERS)).toHaveAttribute("placeholder", "chưa có số liệu");

  await pasteInto(page, TEAMS, "1,5\n…");
  await dialog.getByRole("button", { name: "Không dán" }).click();
  expect(await values()).toEqual(["1.360", "", "12", before[3]]);
});

test("beside a cell stand its years before, from zero, each leading to its report; leaving sends what was typed last", async ({
  page,
  signInAs,
  owner,
  axe,
}) => {
  const { staff, commander } = await actors(owner);
  const form = await unreportedForm(owner, "thi-xa-duyen-hai", 5, (year) => year > 2020);
  const before = await approvedSubmission(staff, commander, { ...form, year: form.year - 2 });
  const { submissionId } = await draftSubmission(staff, form, 2);
  await signInAs("staff");
  await openForm(page, submissionId);
  await cell(page, TEAMS).focus();
  const years = page.getByRole("table", { name: "Số các năm trước và năm đang nhập" });
  const texts = () =>
    years
      .getByRole("row")
      .evaluateAll((rows) => rows.map((row) => row.textContent?.replace(/\D+/g, " ").trim()));
  const earlier = (back: number) => String(form.year - back);
  expect(await texts()).toEqual([
    earlier(5),
    earlier(4),
    earlier(3),
    `${earlier(2)}60`,
    earlier(1),
    `${form.year}120`,
  ]);
  /** The bars' lengths in pixels; null for a year without one. */
  const widths = () =>
    years
      .getByRole("row")
      .evaluateAll((rows) =>
        rows.map((row) => row.querySelector("span[style]")?.getBoundingClientRect().width ?? null),
      );
  const [, , , sixty = null, gap, typed = null] = await widths();
  expect(typed).toBeGreaterThan(60);
  expect(Math.abs((typed ?? 0) / 2 - (sixty ?? 0))).toBeLessThanOrEqual(1);
  expect(gap).toBeNull();
  await axe();

  await page.keyboard.type("30");
  await expect
    .poll(async () => {
      const [, , , longer = null, , shorter = null] = await widths();
      return Math.abs((longer ?? 0) - (typed ?? 0)) <= 1 && Math.abs((longer ?? 0) / 2 - (shorter ?? 0)) <= 1;
    })
    .toBe(true);
  // At once: long before it would have been saved by itself.
  await years.getByRole("link", { name: "60" }).click();
  await expect(page).toHaveURL(new RegExp(`/districts/thi-xa-duyen-hai#report-${before.submissionId}$`));
  await expect(page.locator(`[id="report-${before.submissionId}"]`)).toBeVisible();
  await expect.poll(async () => (await storedValues(owner, submissionId)).teams).toBe(30);
});

test("one unit's form can be filled on a phone", async ({ page, signInAs, owner, axe }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await signInAs("staff");
  await openDraft(page, owner, "huyen-tieu-can");
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);
  await cell(page, TEAMS).fill("4.3oo");
  await handIn(page);
  await expect(cell(page, TEAMS)).toBeFocused();
  await expect(cell(page, TEAMS)).toBeInViewport();
  await axe();
  const inputs = page.locator("input[data-cell]");
  const tops = await inputs.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
  const gaps = tops.slice(1).map((top, at) => top - (tops[at] ?? 0));
  // Half of the rows take no more than 80 px: eight or so stand on a screen.
  expect(gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)]).toBeLessThanOrEqual(80);
  await expect(summary(page)).toBeVisible();
});
