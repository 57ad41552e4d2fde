import { readNumber } from "../numbers";
import { numberWordsAt, scaleOf } from "./number-words";
import type { Token } from "./tokens";

/** A number as it stands in a text, whatever it may mean. `from` and `to` are indexes of tokens. */
export interface NumberPhrase {
  from: number;
  to: number;
  value: number;
  percent: boolean;
  /** The whole of which the value is a part: 116 in "114/116". */
  of: number | null;
  /** "hàng nghìn": more than it names. */
  atLeast: boolean;
  inWords: boolean;
}

const LONGEST_NUMBER = 20;

function plainValue(token: Token | undefined): number | null {
  if (token?.kind !== "number" || token.text.length > LONGEST_NUMBER) return null;
  const reading = readNumber(token.text);
  return reading.ok ? reading.value : null;
}

const touches = (a: Token | undefined, b: Token | undefined) =>
  a !== undefined && b !== undefined && a.end === b.start;

/** The number that begins at this token: digits with their scale and per cent sign, a/b, or words. */
export function numberPhraseAt(tokens: readonly Token[], at: number): NumberPhrase | null {
  const plain = { from: at, percent: false, of: null, atLeast: false, inWords: false };
  const value = plainValue(tokens[at]);
  if (value === null) {
    const words = tokens[at]?.kind === "word" ? numberWordsAt(tokens, at) : null;
    return (
      words && { ...plain, to: at + words.length, value: words.value, atLeast: words.atLeast, inWords: true }
    );
  }
  const scale = scaleOf(tokens[at + 1]?.text);
  const to = at + (scale ? 2 : 1);
  if (tokens[to]?.text === "%") return { ...plain, to: to + 1, value, percent: true };
  if (tokens[to]?.text === "phần" && tokens[to + 1]?.text === "trăm") {
    return { ...plain, to: to + 2, value, percent: true };
  }
  // 0,1 × 3 must not become 0,30000000000000004.
  if (scale) return { ...plain, to, value: Number((value * scale).toPrecision(15)) };
  const whole = tokens[to]?.text === "/" ? plainValue(tokens[to + 1]) : null;
  if (whole !== null && tokens[to + 2]?.text !== "/") return { ...plain, to: to + 2, value, of: whole };
  return { ...plain, to, value };
}

const ALWAYS_NAMES = new Set(
  "ngày mùng mồng tháng năm thứ điều khoản quý lúc gmt số hạng khóa chương top covid sđt đt fax hotline tel".split(
    " ",
  ),
);
/** They name by a number what a number may also follow by chance: "quận 1", but "tổ 2 người". */
const MAY_NAME = new Set(
  (
    "định quyết tư luật thị hoạch dẫn án chí lần quận phường ấp khóm thôn bản xóm đường lộ hẻm phố khu tổ đội khối lớp " +
    "trạm vòng ảnh hình bảng phần mục đoàn loại cấp mức km kỳ đợt chuyên nhóm cụm đạo"
  ).split(" "),
);
/** After them a number is a time, an age or a rank. */
const TIMES = new Set("tuổi giờ phút giây ngày tháng năm tuần quý h thế thập độ bước chiều cây".split(" "));

/** Whether a number at this place is a date, a time, an age, a name or a document's number: no figure. */
export function isNoFigure(tokens: readonly Token[], phrase: NumberPhrase, counts: boolean): boolean {
  const { from, to, value, percent, of } = phrase;
  const [before, after] = [tokens[from - 1], tokens[to]];
  const word = before?.text ?? "";
  if (!percent && TIMES.has(after?.text ?? "")) return true;
  if (phrase.inWords) return !counts || word === "thứ" || word === "lần";
  const rateOfYear = ["mỗi", "hàng", "hằng"].includes(tokens[from - 2]?.text ?? "") && counts;
  const sum = word === "số" && ["con", "tổng"].includes(tokens[from - 2]?.text ?? "");
  if (ALWAYS_NAMES.has(word) && !rateOfYear && !sum) return true;
  if (MAY_NAME.has(word) && !counts && !percent) return true;
  if (gluedTo(before, tokens[from]) || (after?.kind === "word" && gluedTo(tokens[to - 1], after)))
    return true;
  if (
    touches(before, tokens[from]) &&
    ["-", "–", "/", ":", ".", "+", "_"].includes(word) &&
    !afterCounted(tokens, from)
  )
    return true;
  if (after && ["/", "-", "–", ":", "_"].includes(after.text) && touches(tokens[to - 1], after)) {
    if (tokens[to + 1]?.kind === "number" || touches(after, tokens[to + 1])) return true;
  }
  // "2021 - 2025", "17 - 8": a stretch of years or days, or of values that name no one number.
  if (after && ["-", "–"].includes(after.text) && tokens[to + 1]?.kind === "number") return true;
  if (["-", "–"].includes(word) && tokens[from - 2]?.kind === "number") return true;
  if (of !== null && (!counts || of < value) && looksLikeDate(value, of)) return true;
  return tokens[from - 1]?.text === "(" && value > 1900 && value < 2100 && after?.text === ")";
}

/** "91 đợt/8.686 lượt": what stands before the stroke was counted. */
function afterCounted(tokens: readonly Token[], from: number): boolean {
  if (tokens[from - 1]?.text !== "/" || tokens[from - 2]?.kind !== "word") return false;
  for (let at = from - 2; at >= from - 6; at -= 1) {
    if (tokens[at]?.kind === "number") return true;
    if (tokens[at]?.kind !== "word" || tokens[at]?.capital) return false;
  }
  return false;
}

const looksLikeDate = (a: number, b: number) =>
  (a <= 31 && b <= 12) || (a <= 12 && b > 1900) || (a === b && a < 20);

/** "PV05", "A4": letters that touch digits make a code; a whole word that lost its space does not. */
function gluedTo(a: Token | undefined, b: Token | undefined): boolean {
  if (!a || !b || !touches(a, b) || (a.kind === "word") === (b.kind === "word")) return false;
  const word = a.kind === "word" ? a : b;
  if (word.kind !== "word") return false;
  return (
    (word.capital && word.text !== "vnđ") ||
    (word.text.length < 2 && word.text !== "đ") ||
    (a.kind !== "word" && a.kind !== "number")
  );
}
