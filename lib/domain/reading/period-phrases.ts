import type { IsoDate } from "../dates";
import type { Period, Precision } from "../periods";
import { lastOfMonth, pointAt, two, yearOf } from "./period-points";
import type { Token } from "./tokens";

/** Words that say when, with their place among the tokens. */
export interface PeriodPhrase {
  from: number;
  to: number;
  period: Period;
  /** "so với cùng kỳ năm 2023": what the figure is compared with, not when it was. */
  compared: boolean;
}

function span(from: IsoDate | null, to: IsoDate, fromPrecision: Precision, toPrecision: Precision): Period {
  return { kind: "span", from, to, fromPrecision, toPrecision, basis: "unstated" };
}

function wholeYear(year: number): Period {
  return { ...span(`${year}-01-01`, `${year}-12-31`, "year", "year"), kind: "year" };
}

/** As of a day: where nothing else is said, the day of the article. */
export function asOf(date: IsoDate, precision: Precision = "day"): Period {
  return {
    kind: "as_of",
    from: date,
    to: date,
    fromPrecision: precision,
    toPrecision: precision,
    basis: "calendar",
  };
}

/** A flow without a stated period: all that happened until the article was written. */
export function until(date: IsoDate): Period {
  return span(null, date, null, "day");
}

const NOW_WORDS = ["đến nay", "tới nay", "hiện nay", "hiện có", "hiện tại", "hiện", "đến thời điểm này"];
const ROMAN: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  "1": 1,
  "2": 2,
  "3": 3,
  "4": 4,
};

/** "thực hiện", "hiện đại": the same syllable in other words. */
function isPartOfWord(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text !== "hiện") return false;
  const [before, after] = [tokens[at - 1]?.text ?? "", tokens[at + 1]?.text ?? ""];
  return (
    ["thực", "phát", "thể", "biểu", "xuất", "tái", "hiển"].includes(before) ||
    ["đại", "tượng", "trường", "thực", "vật", "hành"].includes(after)
  );
}

/** What a period may begin with: few tokens are worth a closer look. */
const BEGINNINGS = new Set("từ kể giai nhiệm ( quý đến tính tới hiện năm trong tháng".split(" "));

/** The period that begins at this token, read with the day of the article. */
export function periodAt(
  tokens: readonly Token[],
  at: number,
  publishedOn: IsoDate,
): Omit<PeriodPhrase, "compared"> | null {
  if (tokens[at]?.kind !== "number" && !BEGINNINGS.has(tokens[at]?.text ?? "")) return null;
  const text = (index: number) => tokens[at + index]?.text ?? "";
  const says = (phrase: string, from = 0) =>
    phrase.split(" ").every((word, index) => text(from + index) === word);
  const found = (length: number, period: Period) => ({ from: at, to: at + length, period });
  const publishedYear = Number(publishedOn.slice(0, 4));

  if (says("từ") || says("kể từ") || says("giai đoạn") || says("nhiệm kỳ") || text(0) === "(") {
    const start = at + (says("từ") || text(0) === "(" ? 1 : 2);
    if (
      tokens[start]?.text === "đầu" &&
      tokens[start + 1]?.text === "năm" &&
      !yearOf(tokens[start + 2]?.text)
    ) {
      const end = tokens[start + 2]?.text === "đến" ? start + 4 : start + 2;
      return { from: at, to: end, period: span(`${publishedYear}-01-01`, publishedOn, "day", "day") };
    }
    const first = pointAt(tokens, start);
    const joint = first && tokens[first.to]?.text;
    if (first && (joint === "đến" || joint === "tới" || joint === "-" || joint === "–")) {
      if (tokens[first.to + 1]?.text === "nay") {
        return { from: at, to: first.to + 2, period: span(first.first, publishedOn, first.precision, "day") };
      }
      const second = pointAt(tokens, first.to + 1);
      if (second && second.last >= first.first) {
        const period = span(first.first, second.last, first.precision, second.precision);
        return { from: at, to: second.to, period };
      }
    }
    if (first && says("từ") && first.first <= publishedOn) {
      return { from: at, to: first.to, period: span(first.first, publishedOn, first.precision, "day") };
    }
  }
  const months = Number(text(0));
  if (months >= 1 && months <= 12 && says("tháng đầu năm", 1)) {
    const year = yearOf(text(4)) ?? publishedYear;
    const period = span(`${year}-01-01`, lastOfMonth(year, months), "day", "month");
    return found(yearOf(text(4)) ? 5 : 4, period);
  }
  if (months >= 1 && months <= 12 && says("tháng cuối năm", 1)) {
    const year = yearOf(text(4)) ?? publishedYear;
    return found(
      yearOf(text(4)) ? 5 : 4,
      span(`${year}-${two(13 - months)}-01`, `${year}-12-31`, "month", "day"),
    );
  }
  if (says("quý") && Object.hasOwn(ROMAN, text(1))) {
    const year = yearOf(text(3)) ?? yearOf(text(2)) ?? publishedYear;
    const last = (ROMAN[text(1)] ?? 1) * 3;
    const length = yearOf(text(3)) ? 4 : yearOf(text(2)) ? 3 : 2;
    return found(length, span(`${year}-${two(last - 2)}-01`, lastOfMonth(year, last), "month", "month"));
  }
  const years = months;
  if (years >= 1 && years <= 50 && says("năm", 1)) {
    const recent = ["qua", "thực", "triển", "gần", "xây", "nay", "tổ"].includes(text(2));
    if (recent) return found(3, span(`${publishedYear - years}-01-01`, publishedOn, "year", "day"));
  }
  if (says("đến") || says("tính đến") || says("tới")) {
    const start = at + (says("tính đến") ? 2 : 1);
    const point = pointAt(tokens, start);
    if (point && (tokens[start]?.kind === "word" || point.precision !== "year")) {
      return { from: at, to: point.to, period: asOf(point.last, point.precision) };
    }
  }
  for (const phrase of NOW_WORDS) {
    if (says(phrase) && !isPartOfWord(tokens, at)) return found(phrase.split(" ").length, asOf(publishedOn));
  }
  if (says("năm nay") || says("trong năm nay")) return found(2, wholeYear(publishedYear));
  if (says("năm qua") || says("năm vừa qua")) {
    const year = Number(publishedOn.slice(5, 7)) <= 4 ? publishedYear - 1 : publishedYear;
    return found(says("năm qua") ? 2 : 3, wholeYear(year));
  }
  if (says("năm") || says("tháng")) {
    const point = pointAt(tokens, at);
    if (point?.precision === "year")
      return { from: at, to: point.to, period: wholeYear(Number(point.first.slice(0, 4))) };
    if (point) return { from: at, to: point.to, period: span(point.first, point.last, "month", "month") };
  }
  return null;
}

function isCompared(tokens: readonly Token[], at: number): boolean {
  const [before, earlier] = [tokens[at - 1]?.text, tokens[at - 2]?.text];
  return (before === "với" && earlier === "so") || (before === "kỳ" && earlier === "cùng");
}

/** All periods of a text, in order; one within another is left out. */
export function periodsIn(tokens: readonly Token[], publishedOn: IsoDate): PeriodPhrase[] {
  const found: PeriodPhrase[] = [];
  for (let at = 0; at < tokens.length; ) {
    const phrase = periodAt(tokens, at, publishedOn);
    if (phrase) found.push({ ...phrase, compared: isCompared(tokens, at) });
    at = phrase ? phrase.to : at + 1;
  }
  return found;
}
