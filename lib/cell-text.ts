import { formatInput } from "./domain/numbers";
import type { MissingReason, Qualifier, Value } from "./domain/values";

/** What a cell holds while it is typed. */
export interface CellText {
  /** As typed: "1.360", "trên 4.000". */
  text: string;
  reason: MissingReason | "";
  note: string;
}

/** The word of a qualifier as {@link readNumber} understands it. */
const QUALIFIER_WORDS: Record<Qualifier, string> = {
  exact: "",
  more_than: "trên ",
  at_least: "ít nhất ",
  nearly: "gần ",
  less_than: "dưới ",
  about: "khoảng ",
};

/** A value as a clerk types it. */
export function cellText(value: Value | null, note: string | null): CellText {
  if (!value) return { text: "", reason: "", note: note ?? "" };
  if (value.kind === "missing") return { text: "", reason: value.reason, note: note ?? "" };
  return {
    text: `${QUALIFIER_WORDS[value.qualifier]}${formatInput(value.value)}`,
    reason: "",
    note: note ?? "",
  };
}
