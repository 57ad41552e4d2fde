import { valuesAgree } from "../intervals";
import { yearLabelOf } from "../reporting-years";
import { keyText } from "../statements";
import type { Value } from "../values";
import { type Check, finding, type Message, named } from "./check";
import { lineRefOf, type Stated, subjectOf } from "./stated";

/**
 * Statements of one key that cannot both be true, and, to be looked at, those that only share a label:
 * "2017" as a reporting year and as a calendar year. The statement given first is named first.
 */
export function checkRivals(statements: readonly Stated[]): Check[] {
  return statements.flatMap((a, at) => statements.slice(at + 1).flatMap((b) => compare(a, b)));
}

function compare(a: Stated, b: Stated): Check[] {
  if (subjectOf(a) !== subjectOf(b) || valuesAgree(a.value, b.value)) return [];
  const values = { ...statedAs("first", a.value), ...statedAs("second", b.value) };
  if (keyText(a.key) === keyText(b.key)) {
    return [finding("rivals", "warning", [lineRefOf(a), lineRefOf(b)], "rivals-differ", values)];
  }
  const [label, other] = [yearLabelOf(a.key.period), yearLabelOf(b.key.period)];
  const sameLabel = a.key.period.kind === b.key.period.kind && label !== null && label === other;
  if (!sameLabel || a.key.period.basis === b.key.period.basis) return [];
  const bases = { year: label, firstBasis: a.key.period.basis, secondBasis: b.key.period.basis };
  return [
    finding("rivals", "info", [lineRefOf(a), lineRefOf(b)], "possible-rivals", { ...values, ...bases }),
  ];
}

function statedAs(name: string, value: Value): Message["values"] {
  return value.kind === "number" ? named(name, value) : { [`${name}Missing`]: value.reason };
}
