import type { Token } from "./tokens";

const DIGITS: Readonly<Record<string, number>> = {
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
};
const SCALES: Readonly<Record<string, number>> = {
  trăm: 100,
  nghìn: 1000,
  ngàn: 1000,
  triệu: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
};
const ROUND: Readonly<Record<string, number>> = { chục: 10, ...SCALES };

/** What a word after a number makes of it: "12,7 triệu". */
export function scaleOf(word: string | undefined): number | null {
  return (word !== undefined && Object.hasOwn(SCALES, word) && SCALES[word]) || null;
}

/** Longer ones are no numbers of prose. */
const MOST_WORDS = 12;

/**
 * A number written in words from this token on: "mười ba", "hai trăm linh năm"; "hàng nghìn" is more
 * than the number that it names. "một" alone is an article, "năm" alone a year, "tư" alone a rank.
 */
export function numberWordsAt(
  tokens: readonly Token[],
  at: number,
): { value: number; length: number; atLeast: boolean } | null {
  const word = (index: number) => tokens[at + index]?.text ?? "";
  if (word(0) === "hàng" || word(0) === "cả") {
    const first = ROUND[word(1)];
    if (first === undefined || !Object.hasOwn(ROUND, word(1)) || (word(0) === "cả" && first < 100))
      return null;
    const second = Object.hasOwn(SCALES, word(2)) ? (SCALES[word(2)] ?? 1) : 1;
    return { value: first * second, length: second === 1 ? 2 : 3, atLeast: true };
  }
  // "không có loại yếu" says zero; "không có" of other things says nothing of numbers.
  const none = word(0) === "không" && (word(1) === "có" || word(1) === "còn");
  if (none && [word(3), word(4), word(5)].some((text) => text === "yếu" || text === "kém")) {
    return { value: 0, length: 2, atLeast: false };
  }
  let [total, group, digit, length] = [0, 0, 0, 0];
  for (; length < MOST_WORDS; length += 1) {
    const text = word(length);
    if (Object.hasOwn(DIGITS, text)) {
      if (digit > 0) break;
      digit = DIGITS[text] ?? 0;
    } else if (text === "mười") {
      if (digit > 0) break;
      group += 10;
    } else if (text === "mươi" || text === "chục") {
      if (digit === 0) break;
      group += digit * 10;
      digit = 0;
    } else if (text === "trăm") {
      if (digit === 0) break;
      group += digit * 100;
      digit = 0;
    } else if ((text === "linh" || text === "lẻ") && group >= 100) {
    } else if (Object.hasOwn(SCALES, text)) {
      const scale = SCALES[text] ?? 1;
      if (group + digit === 0) break;
      total += (group + digit) * scale;
      [group, digit] = [0, 0];
    } else break;
  }
  const value = total + group + digit;
  if (value === 0 || (length === 1 && ["một", "mốt", "năm", "tư", "lăm"].includes(word(0)))) return null;
  return { value, length, atLeast: false };
}
