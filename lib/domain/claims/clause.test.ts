import { expect, test } from "vitest";
import { clauseAround } from "./clause";

const clause = (text: string, words: string) => {
  const start = text.indexOf(words);
  const range = clauseAround(text, { start, end: start + words.length });
  return text.slice(range.start, range.end);
};

test.each([
  ["a sentence among others", "Câu đầu. Xã có 5 tổ tự quản. Câu sau.", "5 tổ", "Xã có 5 tổ tự quản."],
  ["a line", "Tiêu đề\nXã có 5 tổ tự quản\nDòng sau", "5 tổ", "Xã có 5 tổ tự quản"],
  ["the whole text", "Xã có 5 tổ", "Xã có 5 tổ", "Xã có 5 tổ"],
  ["grouped digits are no end", "Tỉnh có 1.360 hội. Hết.", "1.360 hội", "Tỉnh có 1.360 hội."],
  [
    "a shortened word is no end",
    "Công an TP. Trà Vinh có 5 tổ. Hết.",
    "5 tổ",
    "Công an TP. Trà Vinh có 5 tổ.",
  ],
  ["a quotation ends it", "Ông nói: “Có 5 tổ.” Sau đó về.", "5 tổ", "Ông nói: “Có 5 tổ.”"],
])("%s", (_, text, words, expected) => expect(clause(text, words)).toBe(expected));

test("of a sentence without end the part between pauses, or the quote alone", () => {
  const long = "rất dài ".repeat(100);
  expect(clause(`${long}; xã có 5 tổ, ${long}`, "5 tổ")).toBe("xã có 5 tổ");
  expect(clause(`${long}có 5 tổ ${long}`, "5 tổ")).toBe("5 tổ");
});

test("of a sentence of a hundred thousand letters is found at once", () => {
  const long = "a ".repeat(50_000);
  const started = performance.now();
  expect(clause(`${long}có 5 tổ ${long}`, "5 tổ")).toBe("5 tổ");
  expect(performance.now() - started).toBeLessThan(100);
});
