import { describe, expect, test } from "vitest";
import { formatInput, formatNumber, type NumberQuestion, type NumberRefusal, readNumber } from "./numbers";
import type { Qualifier } from "./values";

describe("readNumber reads", () => {
  test.each<[string, number, Qualifier, NumberQuestion | null]>([
    ["0", 0, "exact", null],
    ["2000", 2000, "exact", null],
    ["01", 1, "exact", null],
    ["1.360", 1360, "exact", null],
    ["1.470", 1470, "exact", null],
    ["1.234.567,5", 1234567.5, "exact", null],
    ["12,5", 12.5, "exact", null],
    ["0,125", 0.125, "exact", null],
    ["1360,500", 1360.5, "exact", null],
    ["1 360", 1360, "exact", null],
    ["1\u00a0360", 1360, "exact", null],
    ["1\u2009234\u202f567,5", 1234567.5, "exact", null],
    ["１.３６０", 1360, "exact", null],
    ["１．３６０，５", 1360.5, "exact", null],
    ["  747\t", 747, "exact", null],
    ["45 %", 45, "exact", null],
    ["12,5%", 12.5, "exact", null],
    ["45%", 45, "exact", null],
    // Another convention would read another number.
    ["12.5", 12.5, "exact", "point-decimal"],
    ["1,360", 1.36, "exact", "comma-before-three"],
    ["0.360", 0.36, "exact", "point-decimal"],
    ["1234.567", 1234.567, "exact", "point-decimal"],
    ["1,234,567", 1234567, "exact", "english-grouping"],
    ["1,234.5", 1234.5, "exact", "english-grouping"],
    ["1 360.5", 1360.5, "exact", "point-decimal"],
    // Qualifiers.
    ["trên 4.000", 4000, "more_than", null],
    ["Trên 4.000", 4000, "more_than", null],
    ["tre\u0302n 4.000", 4000, "more_than", null],
    ["hơn 124.000", 124000, "more_than", null],
    ["> 4.000", 4000, "more_than", null],
    ["gần 500", 500, "nearly", null],
    ["khoảng 12,5 %", 12.5, "about", null],
    ["~300", 300, "about", null],
    ["ít nhất 3", 3, "at_least", null],
    ["≥3", 3, "at_least", null],
    ["không dưới 3", 3, "at_least", null],
    ["100 trở lên", 100, "at_least", null],
    ["dưới 10", 10, "less_than", null],
    ["tren 1,360", 1.36, "more_than", "comma-before-three"],
    ["999999999999999", 999999999999999, "exact", null],
  ])("%j as %d", (text, value, qualifier, question) => {
    expect(readNumber(text)).toMatchObject({ ok: true, value, qualifier, question });
  });
});

test("the other number that a comma before three digits can mean is told", () => {
  expect(readNumber("1,360")).toMatchObject({ value: 1.36, others: [1360] });
  expect(readNumber("12,5")).toMatchObject({ others: [] });
  expect(readNumber("1,234.5")).toMatchObject({ others: [] });
});

describe("readNumber refuses", () => {
  test.each<[string, NumberRefusal]>([
    ["", "empty"],
    ["   ", "empty"],
    ["\u00a0\ufeff", "empty"],
    ["trên", "malformed"],
    ["%", "malformed"],
    ["…", "malformed"],
    ["-", "malformed"],
    ["01 tổ", "letters"],
    ["hông 4", "letters"],
    ["1e3", "letters"],
    ["12 nghìn", "letters"],
    ["-5", "negative"],
    ["− 5", "negative"],
    ["–1.360", "negative"],
    ["114/116", "malformed"],
    ["1.36.0", "malformed"],
    ["1.2345.678", "malformed"],
    ["1.234 567", "malformed"],
    ["12 5", "malformed"],
    ["1,2,3", "malformed"],
    ["1..360", "malformed"],
    ["1.360,", "malformed"],
    [",5", "malformed"],
    ["5²", "malformed"],
    ["+5", "malformed"],
    ["(5)", "malformed"],
    ["1.360.", "malformed"],
    ["1000000000000000", "too-large"],
    ["0,1234567890123456", "too-large"],
  ])("%j: %s", (text, reason) => {
    expect(readNumber(text)).toEqual({ ok: false, reason });
  });
});

describe("formatNumber", () => {
  test.each<[number, "vi" | "en", number | undefined, string]>([
    [1360, "vi", undefined, "1.360"],
    [1360, "en", undefined, "1,360"],
    [1234567.54, "vi", undefined, "1.234.567,5"],
    [12.5, "vi", undefined, "12,5"],
    [12.96, "vi", undefined, "13"],
    [12.345, "vi", 2, "12,35"],
    [0, "vi", undefined, "0"],
    [99.96, "en", 0, "100"],
  ])("%d %s %s", (value, locale, decimals, text) => {
    expect(formatNumber(value, locale, decimals)).toBe(text);
  });
});

test.each([0, 1, 747, 1360, 12.5, 1234567.5, 0.1, 999999999999999])("a field's %d is read back", (value) => {
  expect(readNumber(formatInput(value))).toMatchObject({ ok: true, value });
});
