import { expect, test } from "vitest";
import { layoutOf, wordsOf } from "./sentences";
import { tokensOf } from "./tokens";

function parts(text: string, by: "sentence" | "clause" | "paragraph"): string[] {
  const tokens = tokensOf(text);
  const stretches = [...new Set(layoutOf(tokens)[by])];
  return stretches.map(({ from, to }) => wordsOf(tokens, from, to).trim());
}

test.each<[string, "sentence" | "clause" | "paragraph", number]>([
  ["Có 12 tổ. Có 3 đội.", "sentence", 2],
  ["Ở TP. Trà Vinh có 1.200 hộ.", "sentence", 1],
  ["Có tổ, đội, v.v. và 3 ban.", "sentence", 1],
  ["Có 12 tổ\nCó 3 đội", "sentence", 2],
  ["Có 12 tổ; 3 đội. Có 5 ban.", "clause", 3],
  ["Có 12 tổ. Có 3 đội.\nHết.", "paragraph", 2],
  ["Có các mặt:\n- 12 tổ\n- 3 đội\nHết.", "paragraph", 2],
  ["", "sentence", 0],
])("%s: %s", (text, by, count) => expect(parts(text, by)).toHaveLength(count));
