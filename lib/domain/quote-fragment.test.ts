import { expect, test } from "vitest";
import { fragmentFor } from "./quote-fragment";

const decoded = (exact: string, prefix = "", suffix = "") =>
  decodeURIComponent(fragmentFor({ exact, prefix, suffix }));

test.each<[string, string, string, string, string]>([
  ["words alone", "với 1.360 câu lạc bộ", "", "", "#:~:text=với 1.360 câu lạc bộ"],
  [
    "whole words of the context",
    "với 747 câu lạc bộ",
    "hình ngoài xã hội có 10 loại, ",
    "; mô hình trong cơ qu",
    "#:~:text=ngoài xã hội có 10 loại,-,với 747 câu lạc bộ,-; mô hình trong cơ",
  ],
  ["a context of half a word", "13 loại", "tỉnh", "mô", "#:~:text=13 loại"],
  ["two paragraphs", "một hai\nba bốn", "", "", "#:~:text=một hai,ba bốn"],
  ["a context of other paragraphs", "13 loại", "cuối đoạn.\n\ncó ", ".\nĐoạn sau", "#:~:text=có-,13 loại,-."],
  ["no word", " \n", "a b ", "", ""],
])("%s", (_name, exact, prefix, suffix, expected) => {
  expect(decoded(exact, prefix, suffix)).toBe(expected);
});

test("a long quote is named by its first and last five words", () => {
  const long = Array.from({ length: 60 }, (_, at) => `từ${at}`).join(" ");
  expect(decoded(long)).toBe("#:~:text=từ0 từ1 từ2 từ3 từ4,từ55 từ56 từ57 từ58 từ59");
});

test("what the directive reserves is encoded", () => {
  expect(fragmentFor({ exact: "2021 - 2025, A&B", prefix: "", suffix: "" })).toBe(
    "#:~:text=2021%20%2D%202025%2C%20A%26B",
  );
});
