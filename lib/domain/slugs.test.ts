import { expect, test } from "vitest";
import { foldDiacritics, slugOf } from "./slugs";

test.each([
  ["Cầu Kè", "cau ke"],
  ["ĐÔN CHÂU", "don chau"],
  ["Hoà", "hoa"],
])("foldDiacritics(%s)", (text, folded) => {
  expect(foldDiacritics(text)).toBe(folded);
  expect(foldDiacritics(text.normalize("NFD"))).toBe(folded);
});

test.each([
  ["Phường Long Đức", "phuong-long-duc"],
  ["Đẩy mạnh công tác: “tuyên truyền”", "day-manh-cong-tac-tuyen-truyen"],
  ["…", ""],
  ["a".repeat(70), ""],
  [`${"từ ".repeat(40)}`, Array.from({ length: 20 }, () => "tu").join("-")],
])("slugOf(%s)", (text, slug) => {
  expect(slugOf(text)).toBe(slug);
});
