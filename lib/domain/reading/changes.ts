import type { Token } from "./tokens";

const TURNS = new Set(["tăng", "giảm"]);
const RESULTS = new Set(["từ", "còn", "lên", "xuống", "cường"]);
const COMPARED = new Set(["cao", "thấp", "ít", "nhiều"]);
const REACH = 4;

/** Whether a number says by how much something rose or fell ("tăng 12%"), not how much it is ("tăng lên 85"). */
export function isChange(tokens: readonly Token[], from: number, sentenceFrom: number): boolean {
  if (COMPARED.has(tokens[from - 1]?.text ?? "") && tokens[from]?.text === "hơn") return true;
  for (let at = from - 1; at >= Math.max(sentenceFrom, from - REACH); at -= 1) {
    const token = tokens[at];
    if (!token || RESULTS.has(token.text) || token.kind !== "word") return false;
    if (TURNS.has(token.text)) return tokens[at + 1]?.text !== "cường";
  }
  return false;
}
