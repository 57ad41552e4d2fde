import { describe, expect, test } from "vitest";
import { articleText, particularsOf } from "./article-text";

describe("articleText", () => {
  test.each([
    ["a byte-order mark", "\uFEFFBài", "Bài"],
    ["line ends of Windows", "một\r\nhai", "một\nhai"],
    ["decomposed letters", "câu lạc bộ".normalize("NFD"), "câu lạc bộ"],
  ])("takes away %s", (_name, raw, kept) => {
    expect(articleText(raw)).toBe(kept);
  });
});

describe("particularsOf", () => {
  const day = "Cập nhật ngày: 05-09-2020 | 08:00:00 GMT +7";
  const title = "Ra mắt mô hình tự quản ở một xã ven biển";
  const body = "Ngày 03-9-2020, xã tổ chức lễ ra mắt với nhiều hoạt động.";
  test.each([
    ["all three", ["BÁO MINH HỌA", title, day, body], title, "BÁO MINH HỌA", "2020-09-05"],
    ["no publisher", [title, day, body], title, null, "2020-09-05"],
    [
      "blank lines and indents",
      ["", "  BÁO MINH HỌA", "", `   ${title}`, day],
      title,
      "BÁO MINH HỌA",
      "2020-09-05",
    ],
    ["a title in capitals is no publisher", [title.toLocaleUpperCase("vi"), day], null, null, "2020-09-05"],
    ["an impossible date is none", ["BÁO MINH HỌA", title, "31-02-2020"], title, "BÁO MINH HỌA", null],
    ["nothing", [], null, null, null],
  ])("%s", (_name, lines, expectedTitle, publisher, publishedOn) => {
    expect(particularsOf(lines.join("\n"))).toMatchObject({ title: expectedTitle, publisher, publishedOn });
  });

  test.each([
    ["a name alone", [title, day, body, "Mai Cúc"], "Mai Cúc"],
    [
      "a name with whose pictures they are",
      [title, body, "Mai Cúc (Ảnh: Lan Hồ)", "Các tin khác"],
      "Mai Cúc (Ảnh: Lan Hồ)",
    ],
    ["a name after a label", [title, body, "Tin, ảnh: Tổ truyền thông"], "Tổ truyền thông"],
    ["no sentence", [title, body, "Lễ Ra Mắt diễn ra vui vẻ."], null],
    ["no name in capitals", [title, body, "CÔNG AN XÃ MẪU"], null],
  ])("%s is who wrote it", (_name, lines, byline) => {
    expect(particularsOf(lines.join("\n")).byline).toBe(byline);
  });

  test.each([
    ["in the head", ["https://bao.example/tin/1", title, body], "https://bao.example/tin/1"],
    ["behind words", [title, body, "Nguồn: http://bao.example/a?b=1"], "http://bao.example/a?b=1"],
    ["nowhere", [title, body], null],
    ["of another kind", [title, "javascript:alert(1)"], null],
  ])("an address %s", (_name, lines, address) => {
    expect(particularsOf(lines.join("\n"))).toMatchObject({ title, address });
  });

  test("a day in words", () => {
    expect(particularsOf([title, "Trà Vinh, ngày 5 tháng 9 năm 2020"].join("\n")).publishedOn).toBe(
      "2020-09-05",
    );
  });
});
