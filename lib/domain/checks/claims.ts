import { intervalOf, intervalsMeet } from "../intervals";
import type { Dimension, Measure } from "../measures";
import type { Statement } from "../statements";
import { checkBounds } from "./bounds";
import { type AskedCategories, breakdownsOf } from "./breakdowns";
import type { Check, FormLine, LineRef } from "./check";
import { lineRefOf } from "./stated";
import { checkSubset } from "./subset";
import { checkSum } from "./sum";

/** Parts that add up to their total, said beside the contradictions: trust needs both. */
export interface Agreement {
  measureId: string;
  total: LineRef & { value: number };
  parts: (LineRef & { value: number })[];
}

export interface ClaimChecks {
  contradictions: Check[];
  agreements: Agreement[];
}

/** Claims that can be held against each other: of one unit and one period. */
function groupsOf(statements: readonly Statement[]): FormLine[][] {
  const groups = new Map<string, FormLine[]>();
  for (const statement of statements) {
    const { unitId, period } = statement.key;
    const text = [unitId, period.kind, period.from, period.to].join("|");
    groups.set(text, [...(groups.get(text) ?? []), { ...lineRefOf(statement), value: statement.value }]);
  }
  return [...groups.values()];
}

const asLine = ({ measureId, categoryKey, statementId }: LineRef, value: number) => ({
  measureId,
  categoryKey,
  statementId,
  value,
});

function agreementsOf(measure: Measure, lines: readonly FormLine[], asked: AskedCategories): Agreement[] {
  if (measure.rollup !== "sum") return [];
  return breakdownsOf(measure, lines, asked).flatMap(({ total, parts, complete, sum }) => {
    if (!total || !complete || !intervalsMeet(sum, intervalOf(total.value))) return [];
    return [
      {
        measureId: measure.id,
        total: asLine(total, total.value.value),
        parts: parts.map((part) => asLine(part, part.value.value)),
      },
    ];
  });
}

/** What published claims say of each other: where they contradict, and where they add up. */
export function checkClaims(
  statements: readonly Statement[],
  measures: readonly Measure[],
  dimensions: readonly Dimension[],
): ClaimChecks {
  const asked: AskedCategories = Object.fromEntries(
    dimensions.map(({ id, categories }) => [id, categories.map((category) => category.id)]),
  );
  const groups = groupsOf(statements);
  return {
    contradictions: groups.flatMap((lines) => [
      ...measures.flatMap((measure) => [
        ...checkSum(measure, lines, asked),
        ...checkBounds(measure, lines, asked),
      ]),
      ...checkSubset(measures, lines),
    ]),
    agreements: groups.flatMap((lines) => measures.flatMap((measure) => agreementsOf(measure, lines, asked))),
  };
}

/** The statements that a set of contradictions names. */
export function contradicted(checks: readonly Check[]): Set<string> {
  return new Set(checks.flatMap(({ about }) => about.flatMap(({ statementId }) => statementId ?? [])));
}
