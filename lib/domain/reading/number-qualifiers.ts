import type { Qualifier } from "../values";
import type { Token } from "./tokens";

const BEFORE: readonly (readonly [string, Qualifier])[] = [
  ["trên dưới", "about"],
  ["ít nhất", "at_least"],
  ["tối thiểu", "at_least"],
  ["không dưới", "at_least"],
  ["không ít hơn", "at_least"],
  ["từ trên", "more_than"],
  ["nhiều hơn", "more_than"],
  ["chưa đến", "less_than"],
  ["chưa tới", "less_than"],
  ["chưa đầy", "less_than"],
  ["không quá", "less_than"],
  ["xấp xỉ", "about"],
  ["ước khoảng", "about"],
  ["ước", "about"],
  ["trên", "more_than"],
  ["hơn", "more_than"],
  ["quá", "more_than"],
  ["gần", "nearly"],
  ["ngót", "nearly"],
  ["suýt soát", "nearly"],
  ["dưới", "less_than"],
  ["khoảng", "about"],
  ["chừng", "about"],
  ["độ", "about"],
  ["≥", "at_least"],
  [">", "more_than"],
  ["<", "less_than"],
  ["~", "about"],
  ["≈", "about"],
];
const SPLIT = BEFORE.map(([phrase, qualifier]) => ({ words: phrase.split(" "), qualifier }));

/** "trên 4 lĩnh vực" says where, not how many. */
const GROUNDS = new Set(["lĩnh", "tuyến", "mặt", "phương", "địa", "kênh", "trang", "nền", "nhóm"]);
const SMALL = 10;

/**
 * How a number is meant by the words that stand before it, or after what it counts ("trở lên").
 * `from` is the first token of the number or of its qualifier.
 */
export function qualifierOf(
  tokens: readonly Token[],
  number: { from: number; to: number; value: number; counted: number },
): { qualifier: Qualifier; from: number } {
  const said = SPLIT.find(({ words }) =>
    words.every((word, index) => tokens[number.from - words.length + index]?.text === word),
  );
  const ground =
    said?.words.at(-1) === "trên" && number.value < SMALL && GROUNDS.has(tokens[number.to]?.text ?? "");
  if (said && !ground) return { qualifier: said.qualifier, from: number.from - said.words.length };
  for (const at of [number.to, number.counted]) {
    if (tokens[at]?.text === "trở" && tokens[at + 1]?.text === "lên")
      return { qualifier: "at_least", from: number.from };
  }
  return { qualifier: "exact", from: number.from };
}
