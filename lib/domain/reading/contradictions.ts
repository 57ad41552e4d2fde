import { checkBounds } from "../checks/bounds";
import type { AskedCategories } from "../checks/breakdowns";
import type { Check, FormLine } from "../checks/check";
import { checkSubset } from "../checks/subset";
import { checkSum } from "../checks/sum";
import { intervalOf, intervalsMeet } from "../intervals";
import { categoryKey, type Measure } from "../measures";
import type { NumberValue } from "../values";
import type { Proposal } from "./proposals";

/** Proposals that cannot all be true, the one at fault first; `code` is that of the check's sentence. */
export interface Contradiction {
  check: Check["check"];
  code: string;
  values: Check["message"]["values"];
  /** Indexes in the list of proposals. */
  about: number[];
}

type RulesOf = Pick<Measure, "id" | "dimensions" | "rollup" | "subsetOf" | "ratio">;

const numberValue = ({ value, qualifier }: Proposal): NumberValue => ({ kind: "number", value, qualifier });

/** Figures are compared only of one place and one time. */
function groupKey({ place, period }: Proposal): string {
  return [place ?? "", period.kind, period.from ?? "", period.to].join("|");
}

/**
 * The contradictions among the figures of one article: parts that exceed their total or do not add up
 * to it, a part larger than its whole, two values of one key. Changes and other people's figures are
 * not compared. `asked` tells the members of a whole breakdown.
 */
export function contradictionsIn(
  proposals: readonly Proposal[],
  measures: readonly RulesOf[],
  asked: AskedCategories,
): Contradiction[] {
  const groups = new Map<string, { line: FormLine; index: number }[]>();
  proposals.forEach((proposal, index) => {
    const { measure, level, movement } = proposal;
    if (measure === null || level === "change" || !movement) return;
    const line: FormLine = {
      measureId: measure,
      categoryKey: categoryKey(proposal.categories),
      statementId: String(index),
      value: numberValue(proposal),
    };
    const key = groupKey(proposal);
    groups.set(key, [...(groups.get(key) ?? []), { line, index }]);
  });
  const compared = [...groups.values()].flatMap((group) => {
    const lines = group.map(({ line }) => line);
    const checks = measures.flatMap((measure) => [
      ...checkBounds(measure, lines, asked),
      ...checkSum(measure, lines, asked),
    ]);
    checks.push(...checkSubset(measures, lines));
    return [...checks.map(fromCheck), ...rivalsIn(group, proposals)];
  });
  return [...compared, ...tooLarge(proposals)];
}

function fromCheck({ check, message, about }: Check): Contradiction {
  const indexes = about.flatMap(({ statementId }) =>
    statementId === undefined ? [] : [Number(statementId)],
  );
  return { check, code: message.code, values: message.values, about: indexes };
}

/** Two values of one measure, place and time that no number satisfies. */
function rivalsIn(
  group: readonly { line: FormLine; index: number }[],
  proposals: readonly Proposal[],
): Contradiction[] {
  const first = new Map<string, number>();
  return group.flatMap(({ line, index }) => {
    const key = `${line.measureId}/${line.categoryKey}`;
    const other = first.get(key);
    const [one, two] = [proposals[other ?? index], proposals[index]];
    if (other === undefined) first.set(key, index);
    if (other === undefined || !one || !two) return [];
    if (intervalsMeet(intervalOf(numberValue(one)), intervalOf(numberValue(two)))) return [];
    const values = { first: one.value, second: two.value };
    return [{ check: "rivals" as const, code: "rivals-differ", values, about: [index, other] }];
  });
}

/** "118/116": more than there are. */
function tooLarge(proposals: readonly Proposal[]): Contradiction[] {
  return proposals.flatMap(({ value, of }, index) =>
    of === null || value <= of
      ? []
      : [
          {
            check: "subset" as const,
            code: "part-exceeds-whole",
            values: { part: value, whole: of },
            about: [index],
          },
        ],
  );
}
