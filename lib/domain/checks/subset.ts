import { intervalOf, surelyGreater } from "../intervals";
import type { Measure } from "../measures";
import { hasNumber, type NumberLine } from "./breakdowns";
import { type Check, type FormLine, finding, lineKey, named } from "./check";

/** A subset measure does not exceed its whole, nor a numerator its denominator, category by category. */
export function checkSubset(
  measures: readonly Pick<Measure, "id" | "subsetOf" | "ratio">[],
  lines: readonly FormLine[],
): Check[] {
  const byKey = new Map(lines.filter(hasNumber).map((line) => [lineKey(line), line]));
  return pairsOf(measures).flatMap(([part, whole]) =>
    [...byKey.values()]
      .filter(({ measureId }) => measureId === part)
      .flatMap((line) => compare(line, byKey.get(lineKey({ ...line, measureId: whole })))),
  );
}

function compare(part: NumberLine, whole: NumberLine | undefined): Check[] {
  if (!whole || !surelyGreater(intervalOf(part.value), intervalOf(whole.value))) return [];
  return [
    finding("subset", "warning", [part, whole], "subset-exceeds-whole", {
      ...named("part", part.value),
      ...named("whole", whole.value),
      partMeasure: part.measureId,
      wholeMeasure: whole.measureId,
    }),
  ];
}

/** Subset and whole, each pair once: the sides of a ratio are often declared as a subset too. */
function pairsOf(measures: readonly Pick<Measure, "id" | "subsetOf" | "ratio">[]): [string, string][] {
  const pairs = new Map<string, [string, string]>();
  for (const { id, subsetOf, ratio } of measures) {
    if (subsetOf !== null) pairs.set(`${id}|${subsetOf}`, [id, subsetOf]);
    if (ratio) pairs.set(`${ratio.numerator}|${ratio.denominator}`, [ratio.numerator, ratio.denominator]);
  }
  return [...pairs.values()];
}
