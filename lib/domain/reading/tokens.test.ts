import { describe, expect, test } from "vitest";
import { tokensOf } from "./tokens";

const words = (text: string) => tokensOf(text.normalize("NFC")).map((token) => token.text);

describe("tokensOf", () => {
  test.each<[string, string, string[]]>([
    ["words and a grouped number", "Có 1.360 tổ.", ["có", "1.360", "tổ", "."]],
    ["a point that ends a sentence is no part of its number", "lên 85.", ["lên", "85", "."]],
    ["a sign keeps apart", "91 đợt/8.686 lượt", ["91", "đợt", "/", "8.686", "lượt"]],
    ["the newer tone", "hoà giải, uỷ ban, quý", ["hòa", "giải", ",", "ủy", "ban", ",", "quý"]],
    ["an address of a page", "xem https://vi.du/2024/12-to.html nhé", ["xem", "nhé"]],
    ["marks without width", "1\u200b.36\u200d0 t\u200bổ\u202e", ["1.360", "tổ"]],
    ["letters in two parts", "tổ".normalize("NFD"), ["tổ"]],
    ["half a tag", "<b>12 hộ</", ["<", "b", ">", "12", "hộ", "<", "/"]],
  ])("%s", (_name, text, expected) => expect(words(text)).toEqual(expected));

  test("offsets are those of the text", () => {
    const text = "Ấp 𝟙 có 12\u200b.000 hộ";
    for (const { start, end, kind } of tokensOf(text)) {
      expect(text.slice(start, end)).not.toBe("");
      if (kind === "number") expect(text.slice(start, end)).toBe("12\u200b.000");
    }
  });
});
