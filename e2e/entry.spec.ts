import { approvedSubmission, completeLines, type FormKey } from "@/db/factories";
import { expect, test } from "./fixtures";
import { actors, cell, handIn, status, summary, unreportedForm } from "./forms";
import { boxOf, expectLinear, middleOf, pixel, readAxes, valueAt, wake } from "./geometry";
import { yearCell } from "./tables";

/*
 * The heart of it: a district's figures are typed in, returned, corrected and approved, and then stand on a
 * stranger's chart, in the table and in the API, each leading to its signed report.
 */

test.describe.configure({ mode: "serial" });

const UNIT = "huyen-cang-long";
const CLUBS = "Câu lạc bộ tự quản";
const OUTSIDE = "Câu lạc bộ tự quản, Ngoài xã hội";
const PAGES = "Trang tài liệu tuyên truyền đã biên soạn";

let key: FormKey;
/** The signed report; no other form has its number. */
let report: { number: string; date: string; office: string };
let address = "";

test.beforeAll(async ({ owner }) => {
  // The year before is entered for comparison; the one before that must not question it.
  key = await unreportedForm(owner, UNIT, 2);
  report = {
    number: `245-${key.year}/BC-CAH`,
    date: `${key.year + 1}-01-10`,
    office: "Công an huyện Càng Long",
  };
  const { staff, commander } = await actors(owner);
  await approvedSubmission(staff, commander, { ...key, year: key.year - 1 });
});

const clubsOf = (year: number) =>
  `/api/v1/observations?measure=clubs&unit=${UNIT}&from=${year}-01-01&to=${year}-12-31`;

test("staff fill every cell by keyboard, save the draft and hand it in", async ({
  page,
  signInAs,
  owner,
  axe,
}) => {
  test.slow();
  await signInAs("staff");
  await page.goto(`/entry?year=${key.year}`);
  const row = page.getByRole("row", { name: "Huyện Càng Long" });
  await expect(row).toContainText("Chưa nhập");
  await row.getByRole("button", { name: "Bắt đầu nhập" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Huyện Càng Long, năm ${key.year}`);
  address = new URL(page.url()).pathname;

  await test.step("the definition and last year's value stand by", async () => {
    await cell(page, CLUBS).focus();
    await expect(page.getByRole("heading", { name: CLUBS, exact: true })).toBeVisible();
    await expect(
      page
        .getByText("Số câu lạc bộ tự quản về an ninh, trật tự đang hoạt động")
        .and(page.locator(":visible")),
    ).toHaveCount(1);
    await expect(page.getByRole("row").filter({ has: cell(page, CLUBS) })).toContainText("60");
  });

  await test.step("Enter goes down from the first cell to the last", async () => {
    const lines = await completeLines({ db: owner.db }, key);
    const cells = page.locator("input[data-cell]");
    await expect(cells).toHaveCount(lines.length);
    const order = await cells.evaluateAll((all) =>
      all.map((each) => (each as HTMLElement).dataset.cell?.replace(/^[^/]*\//, "")),
    );
    await cells.first().focus();
    for (const [at, facetId] of order.entries()) {
      await expect(cells.nth(at)).toBeFocused();
      const line = lines.find((each) => each.facetId === facetId);
      await page.keyboard.type(String(line?.value?.kind === "number" ? line.value.value : ""));
      await page.keyboard.press("Enter");
    }
    await page.keyboard.press("Shift+Enter");
    await expect(cells.nth(order.length - 2)).toBeFocused();
    await expect(status(page)).toHaveText(/^Đã lưu lúc/);
    const { rows } = await owner.pool.query("SELECT count(*)::int FROM statement WHERE submission_id = $1", [
      address.split("/").at(-1),
    ]);
    expect(rows).toEqual([{ count: lines.length }]);
  });

  await test.step("numbers are read as Vietnamese writes them, and echoed", async () => {
    const clubs = cell(page, CLUBS);
    await clubs.fill("1360");
    await expect(clubs).toHaveAccessibleDescription(/đọc là 1\.360/);
    await clubs.fill("1.360");
    await expect(clubs).toHaveAccessibleDescription(/Hơn gấp đôi năm trước: 60 lên 1\.360/);
    await expect(clubs).not.toHaveAccessibleDescription(/đọc là/);
    await clubs.fill("12.5");
    await expect(clubs).toHaveAccessibleDescription(/đọc là 12,5\?/);
    await page
      .getByRole("row")
      .filter({ has: clubs })
      .getByRole("button", { name: "12,5", exact: true })
      .click();
    await expect(clubs).toBeFocused();
    await expect(clubs).toHaveAccessibleDescription(/Phải là số nguyên, không phải 12,5/);
  });

  await test.step("letters are refused, and the summary leads to the cell", async () => {
    const clubs = cell(page, CLUBS);
    await clubs.fill("mười hai");
    await expect(clubs).toHaveAccessibleDescription(/Chỉ nhập chữ số\./);
    await handIn(page);
    await expect(clubs).toBeFocused();
    await expect(summary(page)).toContainText("Xem lại các ô được đánh dấu.");
    await axe();
    await cell(page, PAGES).focus();
    await summary(page).getByRole("link", { name: CLUBS, exact: true }).click();
    await expect(clubs).toBeFocused();
    await expect(clubs).toHaveValue("mười hai");
    await expect(clubs).toHaveAttribute("aria-invalid", "true");
  });

  await test.step("last year's stock is taken over by a button", async () => {
    const asLastYear = page.getByRole("button", { name: /^Như năm trước/ });
    await cell(page, PAGES).focus();
    await expect(asLastYear).toHaveCount(0);
    await cell(page, CLUBS).focus();
    await asLastYear.click();
    await expect(cell(page, CLUBS)).toBeFocused();
    await expect(cell(page, CLUBS)).toHaveValue("60");
    await expect(cell(page, CLUBS)).not.toHaveAttribute("aria-invalid");
    await cell(page, CLUBS).fill("66");
    await expect(cell(page, CLUBS)).toHaveAccessibleDescription(
      /Các phần cộng lại là 60, tổng ghi 66; lệch −6\./,
    );
    await cell(page, OUTSIDE).fill("36");
    await expect(cell(page, CLUBS)).not.toHaveAccessibleDescription(/lệch/);
  });

  await test.step("the report behind the figures is asked for", async () => {
    await handIn(page);
    await expect(summary(page)).toContainText(
      "Nhập số, ngày và cơ quan của báo cáo giấy trước khi gửi duyệt.",
    );
    await page.getByLabel("Số báo cáo").fill(report.number);
    await page.getByLabel("Ngày ký").fill(report.date);
    await page.getByLabel("Cơ quan ban hành").fill(report.office);
  });

  await test.step("a number that is missing wants its reason", async () => {
    const clips = cell(page, "Clip tuyên truyền đã làm");
    await clips.fill("");
    await clips.press("Alt+0");
    await expect(page.getByLabel("Tính chất")).toHaveValue("not_reported");
    await expect(clips).toHaveAttribute("placeholder", "chưa có số liệu");
    const leaflets = cell(page, "Tờ bướm, tờ rơi đã phát");
    await leaflets.fill("");
    await handIn(page);
    await expect(summary(page)).toContainText("Còn ô trống. Nhập số, hoặc chọn lý do chưa có số liệu.");
    await expect(summary(page).getByRole("link")).toHaveText(["Tờ bướm, tờ rơi đã phát"]);
    await leaflets.focus();
    await leaflets.press("F6");
    await expect(page.getByLabel("Tính chất")).toBeFocused();
    await page.getByLabel("Tính chất").selectOption("không áp dụng");
    await page.keyboard.press("Escape");
    await expect(leaflets).toBeFocused();
  });

  await test.step("a warning wants an explanation", async () => {
    await cell(page, PAGES).fill("400");
    await handIn(page);
    await expect(summary(page)).toContainText("Có cảnh báo chưa được giải trình.");
    await expect(summary(page).getByRole("link")).toHaveText([PAGES]);
    await cell(page, PAGES).press("Alt+g");
    await expect(page.getByLabel(`Giải trình (cần có trước khi gửi): ${PAGES}`)).toBeFocused();
    await page.keyboard.type("Năm nay in bộ tài liệu mới");
    await expect(page.getByLabel(`Giải trình: ${PAGES}`)).toHaveValue("Năm nay in bộ tài liệu mới");
  });

  await test.step("a draft keeps everything", async () => {
    await cell(page, CLUBS).press("Control+s");
    await expect(status(page)).toHaveText(/^Đã lưu lúc/);
    await page.reload();
    await expect(cell(page, CLUBS)).toHaveValue("66");
    await expect(cell(page, PAGES)).toHaveValue("400");
    await expect(cell(page, "Tờ bướm, tờ rơi đã phát")).toHaveAttribute("placeholder", "không áp dụng");
    await expect(page.getByLabel("Số báo cáo")).toHaveValue(report.number);
  });

  await handIn(page);
  await expect(page.getByText("Đã gửi duyệt")).toBeVisible();
  await expect(page.locator("input[data-cell]")).toHaveCount(0);
});

test("before approval a stranger sees nothing of it", async ({ page, request }) => {
  const answer = await (await request.get(clubsOf(key.year))).json();
  expect(answer.observations).toEqual([]);
  await page.goto(`/measures/clubs?unit=${UNIT}&pending=1`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(await yearCell(page, "Càng Long", key.year)).toHaveText("…");
  await expect(page.getByText(report.number)).toHaveCount(0);
  await page.goto(address);
  await expect(page).toHaveURL(/\/sign-in(\?|$)/);
});

test("the commander finds it in the queue and returns it with a reason", async ({ page, signInAs }) => {
  await signInAs("commander");
  await page.goto("/review");
  const waiting = page.getByRole("region", { name: "Chờ duyệt" });
  await waiting
    .getByRole("link")
    .filter({ hasText: "Càng Long" })
    .filter({ hasText: `${key.year}` })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Huyện Càng Long, năm ${key.year}`);
  await expect(
    page.getByText(`Báo cáo số ${report.number}, ngày 10/01/${key.year + 1}, ${report.office}`),
  ).toBeVisible();
  const clubs = page
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name: `${CLUBS} câu lạc bộ` }) });
  await expect(clubs.getByRole("cell")).toContainText(["60", "66", "+6 +10%", "không có gì bất thường"]);
  await expect(page.getByRole("row").filter({ hasText: PAGES })).toContainText(
    "giải trình: Năm nay in bộ tài liệu mới",
  );

  await page.getByRole("button", { name: "Trả lại" }).click();
  await expect(page.getByRole("textbox", { name: "Ý kiến" })).toHaveAccessibleDescription(
    "Nhập lý do trả lại",
  );
  await page.getByRole("textbox", { name: "Ý kiến" }).fill("Đối chiếu lại số câu lạc bộ");
  await page.getByRole("button", { name: "Trả lại" }).click();
  await expect(page.getByText("Tài khoản commander trả lại: Đối chiếu lại số câu lạc bộ")).toBeVisible();
  await expect(page.getByRole("button", { name: "Duyệt" })).toHaveCount(0);
});

test("staff read the reason, correct the figure and hand it in again", async ({ page, signInAs }) => {
  await signInAs("staff");
  await page.goto(`/entry?year=${key.year}`);
  const row = page.getByRole("row", { name: "Huyện Càng Long" });
  await expect(row).toContainText("Trả lại");
  await row.getByRole("link", { name: "Mở biểu" }).click();
  await expect(page.getByText("Tài khoản commander trả lại: Đối chiếu lại số câu lạc bộ")).toBeVisible();
  await cell(page, CLUBS).fill("68");
  await cell(page, OUTSIDE).fill("38");
  await handIn(page);
  await expect(page.getByText("Đã gửi duyệt")).toBeVisible();
  await page.goto(address.replace("/entry/", "/review/"));
  await expect(page.getByRole("row").filter({ hasText: `${CLUBS}câu lạc bộ` })).toContainText("68");
  await expect(page.getByRole("button", { name: "Duyệt" })).toHaveCount(0);
});

test("the commander approves it, and a stranger's chart, table and API show it", async ({
  page,
  signInAs,
  openAs,
}) => {
  await signInAs("commander");
  await page.goto(address.replace("/entry/", "/review/"));
  await page.getByRole("button", { name: "Duyệt" }).click();
  await expect(page.getByRole("region", { name: "Đã xử lý" }).getByRole("link").first()).toContainText(
    "Đã duyệt",
  );
  await expect(page.getByRole("button", { name: "Duyệt" })).toHaveCount(0);

  const stranger = await openAs(null);
  const answer = await (await stranger.request.get(clubsOf(key.year))).json();
  const total = answer.observations.find(
    (each: { categories: object }) => Object.keys(each.categories).length === 0,
  );
  expect(total).toMatchObject({ value: 68, qualifier: "exact", status: "approved", sources: [{ report }] });

  await stranger.goto(`/measures/clubs?unit=${UNIT}`);
  const tableCell = await yearCell(stranger, "Càng Long", key.year);
  await expect(tableCell).toHaveText("68");
  const statement = await tableCell.getByRole("link").getAttribute("data-statement");

  await wake(stranger);
  const chart = stranger.getByRole("group", { name: "Câu lạc bộ tự quản (câu lạc bộ)" }).first();
  const mark = chart.getByRole("button", { name: `Càng Long, 14/12/${key.year}: 68 câu lạc bộ` });
  await expect(mark).toHaveAttribute("data-mark", statement ?? "");
  await expect(mark).toHaveAttribute("data-value", "68");
  const { panels, years } = await readAxes(chart);
  const districts = panels.at(-1) ?? [];
  expectLinear(districts);
  const drawn = middleOf(await boxOf(mark.locator("path").first()));
  expect(Math.abs(valueAt(districts, drawn.y) - 68) / pixel(districts)).toBeLessThan(1.5);
  expect(Math.abs(valueAt(years, drawn.x) - key.year) / pixel(years)).toBeLessThan(1.5);

  await mark.click();
  const pane = stranger.getByRole("complementary", { name: "Nguồn của các con số" });
  const shown = pane.locator("[aria-live]");
  await expect(shown).toContainText(`Càng Long, năm ${key.year}`);
  await expect(shown).toContainText(
    `Báo cáo số ${report.number}, ngày 10/01/${key.year + 1}, ${report.office}`,
  );
});

test("what is internal stays hidden from strangers, on the page and in the API", async ({
  page,
  request,
  openAs,
}) => {
  const tipOffs = `/api/v1/observations?measure=tip-offs&unit=${UNIT}`;
  expect((await (await request.get(tipOffs)).json()).observations).toEqual([]);
  await page.goto(`/measures/tip-offs?unit=${UNIT}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("chưa có số liệu");
  await expect(page.locator("[data-mark], [data-statement]")).toHaveCount(0);

  const staff = await openAs("staff");
  const seen = await (await staff.request.get(tipOffs)).json();
  expect(seen.observations.length).toBeGreaterThan(1);
  await staff.goto(`/measures/tip-offs?unit=${UNIT}`);
  await expect(staff.locator("[data-mark]").first()).toBeVisible();
});
