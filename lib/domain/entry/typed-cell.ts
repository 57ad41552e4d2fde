import { type NumberQuestion, type NumberRefusal, readNumber } from "../numbers";
import type { MissingReason, Value } from "../values";

/** What can be meant by a text that has several senses; `skip` is for whoever asks to offer. */
export type CellQuestion = NumberQuestion | "dash" | "ellipsis";

/** What a typed or pasted text says. */
export type TypedCell =
  | { kind: "empty" }
  | { kind: "value"; value: Value }
  /** Several senses, or one that a reader of another convention would not see: never guessed, always asked. */
  | { kind: "question"; question: CellQuestion; senses: readonly Value[] }
  | { kind: "unreadable"; refusal: NumberRefusal };

const missing = (reason: MissingReason): Value => ({ kind: "missing", reason });
const ZERO: Value = { kind: "number", value: 0, qualifier: "exact" };

const DASH = /^[-\u2010-\u2015\u2212_]+$/;
const ELLIPSIS = /^(\u2026+|\.{2,}|\u22ef)$/;

/** Words that stand for a missing number, folded. The first of each are those that the entry table shows. */
const MISSING_WORDS: Readonly<Record<string, MissingReason>> = {
  "chua co so lieu": "not_reported",
  "chua co": "not_reported",
  "chua bao cao": "not_reported",
  "not reported": "not_reported",
  "khong ap dung": "not_applicable",
  "not applicable": "not_applicable",
  "n/a": "not_applicable",
  "\u00d7": "not_applicable",
  x: "not_applicable",
  "khong cong bo": "withheld",
  withheld: "withheld",
};

const fold = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/\u0111/gi, "d")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim();

/**
 * Reads the text of a cell by the Vietnamese convention. "1.360" is a value; "1,360", "1.5", "-" and "…"
 * are questions with their senses; a word for a missing number is that. Never throws.
 */
export function readTyped(text: string): TypedCell {
  const plain = text.trim();
  if (plain === "") return { kind: "empty" };
  const word = MISSING_WORDS[fold(plain)];
  if (word) return { kind: "value", value: missing(word) };
  if (DASH.test(plain))
    return { kind: "question", question: "dash", senses: [ZERO, missing("not_reported")] };
  if (ELLIPSIS.test(plain)) {
    return { kind: "question", question: "ellipsis", senses: [missing("not_reported"), ZERO] };
  }
  const read = readNumber(text);
  if (!read.ok)
    return read.reason === "empty" ? { kind: "empty" } : { kind: "unreadable", refusal: read.reason };
  const { value, qualifier } = read;
  if (!read.question) return { kind: "value", value: { kind: "number", value, qualifier } };
  const senses = [value, ...read.others].map((each): Value => ({ kind: "number", value: each, qualifier }));
  return { kind: "question", question: read.question, senses };
}

/** Reads a cell: a reason stands for the missing number, whatever is left in the field. */
export function readCell({ text, reason }: { text: string; reason: MissingReason | "" }): TypedCell {
  return reason === "" ? readTyped(text) : { kind: "value", value: missing(reason) };
}
