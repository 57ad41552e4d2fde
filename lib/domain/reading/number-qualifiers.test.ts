import { expect, test } from "vitest";
import type { Qualifier } from "../values";
import { numberPhraseAt } from "./number-phrases";
import { qualifierOf } from "./number-qualifiers";
import { tokensOf } from "./tokens";

test.each<[string, Qualifier]>([
  ["12 tổ", "exact"],
  ["trên 12 tổ", "more_than"],
  ["hơn 12 tổ", "more_than"],
  ["gần 12 tổ", "nearly"],
  ["ngót 12 tổ", "nearly"],
  ["khoảng 12 tổ", "about"],
  ["trên dưới 12 tổ", "about"],
  ["xấp xỉ 12 tổ", "about"],
  ["ít nhất 12 tổ", "at_least"],
  ["không dưới 12 tổ", "at_least"],
  ["từ 95% trở lên", "at_least"],
  ["dưới 12 tổ", "less_than"],
  ["chưa đến 12 tổ", "less_than"],
  ["trên 4 lĩnh vực", "exact"],
  ["trên 400 địa bàn", "more_than"],
])("%s", (text, qualifier) => {
  const tokens = tokensOf(text);
  const at = tokens.findIndex(({ kind }) => kind === "number");
  const phrase = numberPhraseAt(tokens, at);
  expect(phrase).not.toBeNull();
  if (phrase) expect(qualifierOf(tokens, { ...phrase, counted: phrase.to }).qualifier).toBe(qualifier);
});
