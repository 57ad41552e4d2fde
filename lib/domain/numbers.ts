import { readQualifier } from "./number-qualifiers";
import type { Qualifier } from "./values";

export type NumberRefusal = "empty" | "letters" | "negative" | "malformed" | "too-large";

/**
 * Why a number is asked about: a comma before three digits (1,36 or 1.360), a point before another count of
 * digits (12,5), or English grouping (1,234.5).
 */
export type NumberQuestion = "comma-before-three" | "point-decimal" | "english-grouping";

export type NumberReading =
  | {
      ok: true;
      value: number;
      qualifier: Qualifier;
      /** Set where a reader of another convention would see another number: "1,360", "12.5". */
      question: NumberQuestion | null;
      /** The other numbers that it can be; none where only one makes sense. */
      others: number[];
    }
  | { ok: false; reason: NumberRefusal };

/** More digits than a double holds exactly would be changed in silence. */
const MAX_SIGNIFICANT_DIGITS = 15;

const SPACES = /[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g;
const ZERO_WIDTH = /[\u200b-\u200d\u2060\ufeff]/g;
const FULL_WIDTH = /[\uff01-\uff5e]/g;

/** Full-width forms to plain ones, every run of spaces (NBSP, thin) to one space. NFKC would make "5²" 52. */
function plainText(text: string): string {
  return text
    .replace(FULL_WIDTH, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(ZERO_WIDTH, "")
    .replace(SPACES, " ")
    .trim();
}

interface Shape {
  pattern: RegExp;
  /** The character that groups digits, to be dropped; "" where there is none. */
  grouping: "" | "." | "," | " ";
  decimal: "," | ".";
  question: NumberQuestion | null;
}

/** Tried in order; the Vietnamese convention (1.360 and 12,5) comes first. */
const SHAPES: readonly Shape[] = [
  { pattern: /^\d+$/, grouping: "", decimal: ",", question: null },
  { pattern: /^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/, grouping: ".", decimal: ",", question: null },
  { pattern: /^[1-9]\d{0,2}( \d{3})+(,\d+)?$/, grouping: " ", decimal: ",", question: null },
  // A decimal comma before exactly three digits may be an English thousands separator.
  { pattern: /^[1-9]\d{0,2},\d{3}$/, grouping: "", decimal: ",", question: "comma-before-three" },
  { pattern: /^\d+,\d+$/, grouping: "", decimal: ",", question: null },
  // No Vietnamese number looks like these; the one sense they can have is offered, marked as unsure.
  { pattern: /^\d+\.\d+$/, grouping: "", decimal: ".", question: "point-decimal" },
  { pattern: /^[1-9]\d{0,2}( \d{3})+\.\d+$/, grouping: " ", decimal: ".", question: "point-decimal" },
  { pattern: /^[1-9]\d{0,2}(,\d{3})+\.\d+$/, grouping: ",", decimal: ".", question: "english-grouping" },
  { pattern: /^[1-9]\d{0,2}(,\d{3}){2,}$/, grouping: ",", decimal: ".", question: "english-grouping" },
];

/**
 * Reads a number as typed or printed, by the Vietnamese convention: "1.234.567,5".
 * Reads a qualifier beside it ("trên 4.000") and drops a per cent sign ("45 %" is 45).
 * Never throws: a text that is no number gives the reason.
 */
export function readNumber(text: string): NumberReading {
  const { qualifier, rest } = readQualifier(plainText(text));
  const body = rest.replace(/ ?%$/, "");
  if (body === "") return { ok: false, reason: rest === "" && qualifier === "exact" ? "empty" : "malformed" };
  if (/\p{L}/u.test(body)) return { ok: false, reason: "letters" };
  if (/^[-−–‐‑] ?\d/.test(body)) return { ok: false, reason: "negative" };
  const shape = SHAPES.find((candidate) => candidate.pattern.test(body));
  if (!shape) return { ok: false, reason: "malformed" };
  const plain = body.replaceAll(shape.grouping, "").replace(shape.decimal, ".");
  const significant = plain.replace(".", "").replace(/^0+/, "");
  if (significant.length > MAX_SIGNIFICANT_DIGITS) return { ok: false, reason: "too-large" };
  // "1,360": the one shape with two senses that both are numbers.
  const others = shape.question === "comma-before-three" ? [Number(body.replace(",", ""))] : [];
  return { ok: true, value: Number(plain), qualifier, question: shape.question, others };
}

const LOCALES = { vi: "vi-VN", en: "en-GB" } as const;
const formatters = new Map<string, Intl.NumberFormat>();

function formatter(locale: "vi" | "en", maximumFractionDigits: number): Intl.NumberFormat {
  const name = `${locale}:${maximumFractionDigits}`;
  const known = formatters.get(name);
  if (known) return known;
  const made = new Intl.NumberFormat(LOCALES[locale], { maximumFractionDigits });
  formatters.set(name, made);
  return made;
}

/** "1.360" in Vietnamese, "1,360" in English; at most `maxDecimals` decimals, none that are zero. */
export function formatNumber(value: number, locale: "vi" | "en", maxDecimals = 1): string {
  return formatter(locale, maxDecimals).format(value);
}

/** What an entry field shows: Vietnamese grouping, every decimal kept, read back by {@link readNumber}. */
export function formatInput(value: number): string {
  return formatter("vi", MAX_SIGNIFICANT_DIGITS).format(value);
}
