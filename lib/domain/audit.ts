/** What a change record can be about. */
export const CHANGE_SUBJECTS = [
  "submission",
  "article",
  "contradiction",
  "account",
  "calendar",
  "plan",
  "unit",
  "measure",
  "dimension",
  "form",
] as const;
export type ChangeSubject = (typeof CHANGE_SUBJECTS)[number];

/** What one cell, field or state was and became, as plain values. */
export interface ToldCell {
  cell: string;
  before: unknown;
  after: unknown;
  /** Its values are of a sensitive figure that the reader may not see. */
  withheld: boolean;
}

/** A figure as the change record writes it: "more_than 4000 (note)", "missing not_reported". */
export interface RecordedFigure {
  word: string;
  number: number | null;
  note: string;
}

const FIGURE = /^(\w+) (-?\d+(?:\.\d+)?)(?: \(([\s\S]*)\))?$/;
const MISSING = /^missing (\w+)(?: \(([\s\S]*)\))?$/;

/** Reads a figure of the change record; null where the text is none. */
export function recordedFigure(text: string): RecordedFigure | null {
  const [, reason, missingNote] = MISSING.exec(text) ?? [];
  if (reason) return { word: reason, number: null, note: missingNote ?? "" };
  const [, word, number, note] = FIGURE.exec(text) ?? [];
  return word ? { word, number: Number(number), note: note ?? "" } : null;
}
