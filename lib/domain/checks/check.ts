import type { NumberValue, Value } from "../values";

/** What each family of checks may cost: an error blocks, a warning asks for a note, an info informs. */
export const CHECKS = [
  "type",
  "validity",
  "sum",
  "bounds",
  "subset",
  "classes",
  "last-year",
  "nested",
  "rivals",
  "break",
] as const;
export type CheckName = (typeof CHECKS)[number];

export type Severity = "error" | "warning" | "info";

/** A line of a form, or a claim of an article with its statement. */
export interface LineRef {
  measureId: string;
  /** Canonical text of its categories, "" for the total. */
  categoryKey: string;
  statementId?: string;
}

export interface FormLine extends LineRef {
  /** null is an empty cell, which is never zero. */
  value: Value | null;
}

/** A finding. Sentences for `message.code` are made elsewhere; the numbers for them are here. */
export interface Check {
  check: CheckName;
  severity: Severity;
  /** null where it concerns the whole form. */
  measureId: string | null;
  categoryKey: string;
  message: { code: string; values: Record<string, number | string> };
  /** Every line whose number the message names, the one at fault first. */
  about: LineRef[];
}

export type Message = Check["message"];

/** A finding about lines, kept under the first of them. */
export function finding(
  check: CheckName,
  severity: Severity,
  about: readonly [LineRef, ...LineRef[]],
  code: string,
  values: Message["values"],
): Check {
  const [{ measureId, categoryKey }] = about;
  return { check, severity, measureId, categoryKey, message: { code, values }, about: about.map(refOf) };
}

/** A finding about a whole form. */
export function formFinding(
  check: CheckName,
  severity: Severity,
  code: string,
  values: Message["values"],
): Check {
  return { check, severity, measureId: null, categoryKey: "", message: { code, values }, about: [] };
}

/** A number for a message; what is not exact brings its qualifier along: {total: 4000, totalQualifier: "more_than"}. */
export function named(name: string, value: NumberValue): Message["values"] {
  if (value.qualifier === "exact") return { [name]: value.value };
  return { [name]: value.value, [`${name}Qualifier`]: value.qualifier };
}

/** One text for a line of one form: the key of maps over lines. */
export function lineKey({ measureId, categoryKey }: LineRef): string {
  return `${measureId}|${categoryKey}`;
}

/** Whether a finding still wants its explanation: one note answers a warning wherever among its lines it stands. */
export function wantsNote({ severity, about }: Check, noted: readonly LineRef[]): boolean {
  const keys = new Set(noted.map(lineKey));
  return severity === "warning" && !about.some((line) => keys.has(lineKey(line)));
}

function refOf({ measureId, categoryKey, statementId }: LineRef): LineRef {
  return statementId === undefined ? { measureId, categoryKey } : { measureId, categoryKey, statementId };
}
