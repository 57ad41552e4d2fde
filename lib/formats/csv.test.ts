import { expect, test } from "vitest";
import { toCsv } from "./csv";

test.each([
  ["a number", 1360, "1360"],
  ["a decimal", 12.5, "12.5"],
  ["nothing", null, ""],
  ["Vietnamese words", "câu lạc bộ", "câu lạc bộ"],
  ["a comma", "cơ quan, doanh nghiệp", '"cơ quan, doanh nghiệp"'],
  ["quotes", 'gọi là "loại"', '"gọi là ""loại"""'],
  ["a line break", "một\nhai", '"một\nhai"'],
  ["a formula", "=1+1", "'=1+1"],
  ["a formula after a sign", "@SUM(A1)", "'@SUM(A1)"],
  ["a negative number as a number", -3, "-3"],
])("%s", (_name, cell, written) => {
  expect(toCsv(["h"], [[cell]])).toBe(`\uFEFFh\r\n${written}\r\n`);
});
