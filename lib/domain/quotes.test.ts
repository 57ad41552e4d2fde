import { describe, expect, test } from "vitest";
import { anchorQuote, makeQuote } from "./quotes";

const TEXT =
  "Hiện nay, toàn tỉnh có 13 loại mô hình, với 1.360 câu lạc bộ; trong đó, mô hình ngoài xã hội có 10 loại, " +
  "với 747 câu lạc bộ; mô hình trong cơ quan, doanh nghiệp, nhà trường có 30 loại, với 613 câu lạc bộ.";
const quoted = (exact: string) => makeQuote(TEXT, TEXT.indexOf(exact), TEXT.indexOf(exact) + exact.length);
const clubs = quoted("với 1.360 câu lạc bộ");

describe("makeQuote", () => {
  test("takes the words, their surroundings and their place", () => {
    expect(clubs).toEqual({
      exact: "với 1.360 câu lạc bộ",
      prefix: "nay, toàn tỉnh có 13 loại mô hình, ".slice(-32),
      suffix: "; trong đó, mô hình ngoài xã hội có".slice(0, 32),
      start: 40,
      end: 60,
    });
    expect(TEXT.slice(40, 60)).toBe(clubs.exact);
  });

  test("has less context at the ends of a text, and halves no character", () => {
    expect(makeQuote("13 loại", 0, 2)).toMatchObject({ prefix: "", suffix: " loại" });
    expect(makeQuote("😀13😀", 2, 4, 1)).toMatchObject({ prefix: "", exact: "13", suffix: "" });
  });

  test.each([
    [3, 3],
    [5, 4],
    [-1, 4],
    [0, TEXT.length + 1],
    [0.5, 4],
  ])("refuses %d–%d", (start, end) => {
    expect(() => makeQuote(TEXT, start, end)).toThrow(RangeError);
  });

  test("refuses half a character", () => {
    expect(() => makeQuote("😀13", 1, 4)).toThrow(RangeError);
  });
});

describe("anchorQuote", () => {
  const at = (text: string, exact: string) => ({
    start: text.indexOf(exact),
    end: text.indexOf(exact) + exact.length,
  });

  test("where it was", () => {
    expect(anchorQuote(TEXT, clubs)).toEqual({ start: 40, end: 60 });
  });

  test("moved by a text put before it", () => {
    const revised = `Tin mới. ${TEXT}`;
    expect(anchorQuote(revised, clubs)).toEqual(at(revised, clubs.exact));
  });

  test("the occurrence whose surroundings match, not the nearer one", () => {
    const short = quoted("với 747 câu lạc bộ");
    const revised = `Năm trước với 747 câu lạc bộ cả tỉnh, ${"x".repeat(60)} ${TEXT}`;
    expect(anchorQuote(revised, short)).toEqual({
      start: revised.lastIndexOf(short.exact),
      end: revised.lastIndexOf(short.exact) + short.exact.length,
    });
  });

  test("among equals, the nearest to where it stood", () => {
    const text = "có 10 loại mô hình. có 10 loại mô hình. có 10 loại mô hình.";
    const quote = { exact: "có 10 loại mô hình", prefix: "", suffix: "", start: 21, end: 39 };
    expect(anchorQuote(text, quote)).toEqual({ start: 20, end: 38 });
    expect(anchorQuote(text, { ...quote, start: null, end: null })).toEqual({ start: 0, end: 18 });
  });

  test.each([
    ["the number was corrected", TEXT.replace("1.360", "1.361")],
    ["a space was doubled", TEXT.replace("với 1.360", "với  1.360")],
    ["decomposed letters are other letters", TEXT.normalize("NFD")],
    ["the text is gone", ""],
  ])("lost: %s", (_name, revised) => {
    expect(anchorQuote(revised, clubs)).toBeNull();
  });

  test("a bare number elsewhere is not the quote", () => {
    const thirteen = quoted("13");
    expect(anchorQuote(TEXT, thirteen)).toEqual(at(TEXT, "13"));
    expect(anchorQuote("Ngày 13 tháng 6, hội nghị tổng kết.", thirteen)).toBeNull();
    expect(anchorQuote(TEXT, { ...thirteen, exact: "" })).toBeNull();
  });

  test.each([
    ["began", makeQuote("13 loại mô hình", 0, 2), "Ngày 13 tháng 6, hội nghị tổng kết."],
    ["ended", makeQuote("số loại mô hình: 13", 17, 19), "Hội nghị tổng kết ngày 13"],
  ])("nor is one whose quote %s its text: nothing on one side says nothing", (_name, quote, elsewhere) => {
    expect(anchorQuote(elsewhere, quote)).toBeNull();
    const again = `Tin: ${quote.prefix}13${quote.suffix}.`;
    expect(anchorQuote(again, quote)).toEqual(at(again, "13"));
  });
});
