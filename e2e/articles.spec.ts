import { strToU8, zipSync } from "fflate";
import type { Page } from "playwright/test";
import { SYSTEM } from "@/db/context";
import { listParticulars } from "@/db/read/articles";
import { expect, test } from "./fixtures";
import { TODAY } from "./stage";

/*
 * From a pasted text to a public figure: what the reader proposes, staff confirm by keyboard, a commander
 * publishes and ranks. Articles of invented sentences, older than the seed's, so that no other page changes.
 */

const article = (title: string, day: string, ...sentences: string[]) =>
  ["BÁO THỬ NGHIỆM", title, `Cập nhật ngày: ${day}`, ...sentences, "Mai Cúc"].join("\n");

async function paste(page: Page, text: string) {
  await page.goto("/articles/new");
  await page.getByLabel("Lời văn", { exact: true }).fill(text);
  await page.getByRole("button", { name: "Đọc lời văn" }).click();
  await expect(page.getByRole("heading", { name: "Xem lại thông tin của bài" })).toBeVisible();
}

async function add(page: Page, text: string) {
  await paste(page, text);
  await page.getByRole("button", { name: "Lưu bài" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("con số");
  await expect(page).toHaveURL(/\/articles\/[\w-]+\/reading/);
  return new URL(page.url()).pathname.replace("/reading", "");
}

/** The proposal at hand, and that the keyboard stands on its button. */
async function atHand(page: Page, printed: string) {
  await expect(page.getByRole("region", { name: printed })).toBeVisible();
  await expect(page.getByRole("button", { name: "Xác nhận" })).toBeFocused();
}

test("paste, confirm by keyboard, publish; a rival is ranked and the published figure follows", async ({
  openAs,
}) => {
  test.setTimeout(120_000);
  const staff = await openAs("staff");
  await paste(
    staff,
    article(
      "Tổ tự quản ở một tỉnh thử nghiệm lớn mạnh",
      "20-11-2014",
      "Hiện nay, toàn tỉnh Trà Vinh có 2.310 tổ nhân dân tự quản về an ninh, trật tự.",
      "Từ năm 2011 đến nay, các cấp đã khen thưởng 87 tập thể có thành tích trong phong trào.",
    ),
  );
  await expect(staff.getByLabel("Nơi đăng")).toHaveValue("BÁO THỬ NGHIỆM");
  await expect(staff.getByLabel("Ngày đăng")).toHaveValue("20/11/2014");
  await expect(staff.getByLabel("Người viết, như bài in")).toHaveValue("Mai Cúc");
  await staff.getByRole("button", { name: "Lưu bài" }).click();
  await atHand(staff, "2.310");
  const address = new URL(staff.url()).pathname.replace("/reading", "");
  await expect(staff.locator('mark[data-look="current"]')).toHaveText(
    "toàn tỉnh Trà Vinh có 2.310 tổ nhân dân tự quản",
  );
  await staff.keyboard.press("ArrowDown");
  await atHand(staff, "87");
  await staff.keyboard.press("ArrowUp");
  await atHand(staff, "2.310");
  await staff.keyboard.press("Enter");
  await atHand(staff, "87");
  await staff.keyboard.press("Alt+x");
  await expect(staff.getByRole("heading", { name: "Đã xem hết các con số" })).toBeVisible();
  await expect(staff.getByText("1 xác nhận · 1 bỏ qua · 0 chờ")).toBeVisible();

  await staff.goto("/measures/teams");
  await expect(staff.getByRole("heading", { level: 1 })).toContainText("2.310");
  await expect(staff.locator("mark", { hasText: "2.310 tổ nhân dân tự quản" }).first()).toBeVisible();
  const stranger = await openAs(null);
  expect((await stranger.goto(address))?.status()).toBe(404);
  await stranger.goto("/measures/teams");
  await expect(stranger.getByRole("main")).not.toContainText("2.310");

  const commander = await openAs("commander");
  const publish = async (path: string) => {
    await commander.goto(path);
    await commander.getByRole("button", { name: "Công bố bài" }).click();
    await expect(commander.getByText("Đã công bố", { exact: true })).toBeVisible();
  };
  await publish(address);
  await stranger.goto("/measures/teams");
  await expect(stranger.getByRole("heading", { level: 1 })).toContainText("2.310");
  await expect(stranger.locator("mark", { hasText: "2.310 tổ nhân dân tự quản" }).first()).toBeVisible();

  const rival = await add(
    staff,
    article(
      "Một bài khác về tổ tự quản của tỉnh thử nghiệm",
      "20-11-2014",
      "Hiện nay, toàn tỉnh Trà Vinh có 2.410 tổ nhân dân tự quản về an ninh, trật tự.",
    ),
  );
  await atHand(staff, "2.410");
  await staff.getByText("Câu trích, liên quan, ghi chú").click();
  const beside = staff.getByLabel("Liên quan đến con số đã có");
  const options = await beside.locator("optgroup").evaluateAll((groups) =>
    groups.map((group) => ({
      label: group.getAttribute("label"),
      value: group.querySelector("option")?.value ?? "",
    })),
  );
  const optionOf = (label: string) => options.find((each) => each.label === label)?.value ?? "";
  await beside.selectOption(optionOf("Cùng con số ở nguồn khác"));
  await staff.getByRole("button", { name: "Xác nhận" }).click();
  await expect(staff.getByText("Hai số khác nhau. Chọn “mâu thuẫn”, hoặc sửa giá trị.")).toBeVisible();
  await beside.selectOption(optionOf("Mâu thuẫn với con số ở nguồn khác"));
  await staff.getByRole("button", { name: "Xác nhận" }).click();
  await expect(staff.getByRole("heading", { name: "Đã xem hết các con số" })).toBeVisible();
  await publish(rival);

  await stranger.goto("/contradictions?measure=teams");
  const card = (page: Page) =>
    page.getByRole("listitem").filter({ hasText: "Hai nguồn ghi khác nhau" }).first();
  await expect(card(stranger)).toContainText("Chênh lệch 100.");
  await expect(card(stranger)).toContainText("2.310 tổ nhân dân tự quản");
  await expect(card(stranger).getByText("Xếp ưu tiên số này")).toHaveCount(0);
  await commander.goto("/contradictions?measure=teams");
  const side = card(commander).getByRole("listitem").filter({ hasText: "2.410 tổ nhân dân tự quản" });
  await side.getByText("Xếp ưu tiên số này").click();
  await side.getByRole("button", { name: "Xếp ưu tiên" }).click();
  await expect(side.getByText("Nhập lý do")).toBeVisible();
  await side.getByLabel("Lý do").fill("Số của báo cáo tổng kết");
  await side.getByRole("button", { name: "Xếp ưu tiên" }).click();
  await expect(side).toContainText("Được xếp ưu tiên");
  await card(commander).getByText("Thêm ghi chú").click();
  await card(commander).getByLabel("Ghi chú tiếng Việt").fill("Hai bài cùng ngày.");
  await card(commander).getByRole("button", { name: "Lưu ghi chú" }).click();
  await expect(card(commander).getByText("Nhập ghi chú ở cả hai ngôn ngữ").first()).toBeVisible();
  await card(commander).getByLabel("Ghi chú tiếng Anh").fill("Two articles of one day.");
  await card(commander).getByRole("button", { name: "Lưu ghi chú" }).click();
  await expect(card(commander)).toContainText("Hai bài cùng ngày.");

  await stranger.goto("/measures/teams");
  await expect(stranger.getByRole("heading", { level: 1 })).toContainText("2.410");
  await stranger.goto("/contradictions?measure=teams&state=ranked");
  await expect(card(stranger)).toContainText("Số của báo cáo tổng kết");
  await expect(card(stranger)).not.toContainText("Tài khoản commander");

  for (const path of [address, rival]) {
    await commander.goto(path);
    await commander.getByText("Rút công bố").click();
    await commander.getByLabel("Lý do rút").fill("Bài của phép thử");
    await commander.getByRole("button", { name: "Rút bài" }).click();
    await expect(commander.getByText("Bản nháp, chưa công bố")).toBeVisible();
  }
  expect((await stranger.goto(address))?.status()).toBe(404);
});

test("a revised text keeps its quotes and shows the one that it lost; the same text says so", async ({
  openAs,
}) => {
  const staff = await openAs("staff");
  const clubs = "Hiện nay, huyện Cầu Kè có 31 câu lạc bộ tự quản về an ninh, trật tự.";
  const models = "Huyện Cầu Kè đã xây dựng 6 loại mô hình tự quản về an ninh, trật tự.";
  const text = article("Bài có bản sửa của phép thử trong trình duyệt", "12-9-2013", clubs, models);
  const address = await add(staff, text);
  for (const printed of ["31", "6"]) {
    await atHand(staff, printed);
    await staff.keyboard.press("Enter");
  }
  await expect(staff.getByRole("heading", { name: "Đã xem hết các con số" })).toBeVisible();

  const revise = async (revised: string) => {
    await staff.goto(address);
    await staff.getByRole("link", { name: "Nhập bản sửa" }).click();
    await staff.getByLabel("Lời văn", { exact: true }).fill(revised);
    await staff.getByRole("button", { name: "Lưu bài" }).click();
  };
  await revise(text.replace(`${models}\n`, "").replace("Cập nhật", "Bản sửa. Cập nhật"));
  await expect(staff.getByRole("status")).toContainText("Đã lưu bản 2: tìm lại được 1 trích dẫn");
  await expect(staff.getByRole("status")).toContainText("Không còn tìm thấy 1 trích dẫn: [2]");
  await staff.getByRole("link", { name: "Mở bài viết" }).click();
  await expect(staff.getByText("1 trích dẫn không còn trong bản mới")).toBeVisible();
  await expect(staff.getByText(/^\[2\] .*6 loại mô hình/)).toBeVisible();
  await staff.getByRole("link", { name: "Toàn văn" }).click();
  await expect(staff).toHaveURL(/text=full/);
  await expect(staff.locator("mark")).toHaveText([/31 câu lạc bộ/]);

  await revise(text);
  await expect(staff.getByRole("status")).toContainText("Đã lưu bản 3: tìm lại được 2 trích dẫn");
  await paste(staff, text.normalize("NFD"));
  await staff.getByRole("button", { name: "Lưu bài" }).click();
  await expect(staff.getByRole("heading", { name: "Lời văn này đã có trong hệ thống" })).toBeVisible();
  await expect(staff.getByRole("link", { name: "Mở bài đã có" })).toHaveAttribute("href", address);
});

test("two people at once: the second is told; words chosen in the text make a proposal by hand", async ({
  openAs,
  axe,
}) => {
  const [one, two] = [await openAs("staff"), await openAs("staff")];
  const address = await add(
    one,
    article(
      "Bài cho hai người cùng đọc của phép thử",
      "3-4-2012",
      "Hiện nay, huyện Cầu Kè có 44 câu lạc bộ tự quản về an ninh, trật tự.",
    ),
  );
  await two.goto(`${address}/reading`);
  await atHand(two, "44");
  await atHand(one, "44");
  await one.keyboard.press("Enter");
  await expect(one.getByRole("heading", { name: "Đã xem hết các con số" })).toBeVisible();
  await two.keyboard.press("Enter");
  await expect(two.getByText("Con số này đã có người khác quyết định.")).toBeVisible();

  await one.getByLabel("Thêm con số từ câu chữ trong bài").fill("đã có 45 tổ");
  await one.getByRole("button", { name: "Đề xuất" }).click();
  await expect(one.getByText("Bài không có đoạn này, hoặc đoạn này không có con số.")).toBeVisible();
  await one.getByLabel("Thêm con số từ câu chữ trong bài").fill("huyện Cầu Kè có 44");
  await one.getByRole("button", { name: "Đề xuất" }).click();
  await atHand(one, "44");
  await one.keyboard.press("Enter");
  await expect(one.getByText("Chọn một chỉ tiêu.").first()).toBeVisible();
  await expect(one.getByText("Chọn một đơn vị.").first()).toBeVisible();
  await axe(one);

  await one.goto(`${address}/reading`);
  await one
    .locator("[data-start]", { hasText: "Cập nhật ngày" })
    .first()
    .evaluate((piece) => {
      const text = piece.firstChild;
      const at = text?.textContent?.indexOf("3-4-2012") ?? -1;
      if (text && at >= 0) document.getSelection()?.setBaseAndExtent(text, at, text, at + 8);
    });
  await one.getByRole("button", { name: "Thêm con số từ đoạn chọn" }).click();
  await expect(one).toHaveURL(/start=\d+&end=\d+/);
});

test("hostile texts and files: a clear error or harmless words, and nothing else is stored", async ({
  openAs,
  owner,
}) => {
  const staff = await openAs("staff");
  const count = async () => {
    const everything = { db: owner.db, viewer: SYSTEM, today: TODAY, now: new Date() };
    return (await listParticulars(everything)).filter(({ title }) => title.includes("thù địch")).length;
  };
  const upload = async (name: string, buffer: Buffer) => {
    await staff.goto("/articles/new");
    await staff
      .getByLabel("Hoặc chọn tệp")
      .setInputFiles({ name, mimeType: "application/octet-stream", buffer });
    await staff.getByRole("button", { name: "Đọc lời văn" }).click();
  };
  const large = Buffer.alloc(5_000_000, "a");
  for (const [name, buffer, sentence] of [
    ["rong.txt", Buffer.from(" \n "), "Tệp không có lời văn nào."],
    ["anh.txt", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1]), "Tệp này không phải văn bản."],
    ["cu.txt", Buffer.from([0x43, 0xf3, 0x20, 0x35]), "Tệp dùng bảng mã cũ."],
    ["nen.docx", Buffer.from(zipSync({ "a.txt": strToU8("phép thử thù địch") })), "không phải tệp Word"],
    ["long.html", Buffer.from("<div>".repeat(20_000)), "lồng thẻ quá sâu"],
  ] as const) {
    await upload(name, buffer);
    await expect(staff.getByRole("alert").filter({ hasText: "Chưa thực hiện được" })).toContainText(sentence);
  }
  await staff.goto("/articles/new");
  await staff
    .getByLabel("Hoặc chọn tệp")
    .setInputFiles({ name: "to.txt", mimeType: "text/plain", buffer: large });
  await staff.getByRole("button", { name: "Đọc lời văn" }).click();
  expect(
    await staff.getByLabel("Hoặc chọn tệp").evaluate((input: HTMLInputElement) => input.validationMessage),
  ).toContain("lớn hơn 4 MB");
  await staff.getByLabel("Hoặc chọn tệp").evaluate((input: HTMLInputElement) => input.setCustomValidity(""));
  await staff.getByRole("button", { name: "Đọc lời văn" }).click();
  await expect(staff.getByRole("alert").filter({ hasText: "Tệp quá lớn" })).toBeVisible();
  expect(await count()).toBe(0);

  const page = `<title>Bài của phép thử thù địch trong trình duyệt</title><script>window.hurt = 1</script>
    <p>BÁO THỬ</p><p>Ngày 7/8/2012</p><p>Huyện Cầu Kè có &lt;img src=x onerror=&quot;window.hurt=1&quot;&gt; 52 câu
    lạc bộ\u202e\u200b tự quản.</p><p>phép thử thù địch <b onclick="window.hurt=1">đậm<im`;
  await upload("trang.html", Buffer.from(page.normalize("NFD")));
  await expect(staff.getByLabel("Tiêu đề")).toHaveValue("Bài của phép thử thù địch trong trình duyệt");
  await staff.getByLabel("Nơi đăng").fill("<b>Báo</b>");
  await staff.getByRole("button", { name: "Lưu bài" }).click();
  await atHand(staff, "52");
  await expect(staff.getByText('<img src=x onerror="window.hurt=1">').first()).toBeVisible();
  expect(await staff.evaluate(() => (window as { hurt?: number }).hurt)).toBeUndefined();
  expect(await count()).toBe(1);

  const address = await add(
    staff,
    article(
      "Câu rất dài của phép thử thù địch",
      "9-9-2012",
      `${"rất dài, ".repeat(11_500)}có 61 câu lạc bộ tự quản`,
    ),
  );
  await atHand(staff, "61");
  await staff.keyboard.press("Enter");
  await staff.goto(address);
  await expect(staff.getByRole("heading", { level: 1 })).toContainText("Câu rất dài");
  expect(await count()).toBe(2);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });
  test("adding and confirming are plain forms; on a phone, in the dark, in English", async ({
    page,
    signInAs,
  }) => {
    await signInAs("staff");
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto("/articles");
    await page.getByText("Mục", { exact: true }).click();
    await page.getByRole("button", { name: "en", exact: true }).click();
    await page.goto("/articles/new");
    const text = article(
      "Bài của phép thử không có kịch bản",
      "5-5-2012",
      "Hiện nay, huyện Cầu Kè có 27 câu lạc bộ tự quản về an ninh, trật tự.",
    );
    await page.getByLabel("Text", { exact: true }).fill(text);
    await page.getByRole("button", { name: "Read the text" }).click();
    await page.getByRole("button", { name: "Save the article" }).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("1 figure found, 0 confirmed");
    await page.getByLabel("Value", { exact: true }).fill("28");
    await page.getByRole("button", { name: "Confirm" }).click();
    await expect(page.getByText("The value differs from the printed number.")).toBeVisible();
    await page.getByLabel("Value", { exact: true }).fill("27");
    await page.getByRole("button", { name: "Confirm" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("1 figure found, 1 confirmed");
    await page.goto("/articles?q=khong+co+kich+ban");
    await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(1);
  });
});
