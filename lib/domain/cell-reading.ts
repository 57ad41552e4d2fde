import { type NumberRefusal, readNumber } from "./numbers";
import type { MissingReason, Value } from "./values";

/** What a typed cell means: a value, nothing yet, or why it cannot be read. */
export type CellReading =
  | { kind: "empty" }
  | { kind: "value"; value: Value; ambiguous: boolean }
  | { kind: "unreadable"; refusal: NumberRefusal };

/** Reads a cell: a reason stands for the missing number, whatever is left in the field. */
export function readCell({ text, reason }: { text: string; reason: MissingReason | "" }): CellReading {
  if (reason !== "") return { kind: "value", value: { kind: "missing", reason }, ambiguous: false };
  if (text.trim() === "") return { kind: "empty" };
  const read = readNumber(text);
  if (!read.ok) return { kind: "unreadable", refusal: read.reason };
  const { value, qualifier, ambiguous } = read;
  return { kind: "value", value: { kind: "number", value, qualifier }, ambiguous };
}
