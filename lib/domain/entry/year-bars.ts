import { checkMeasureBreak, checkUnitBreak, stepInto } from "../checks/break";
import type { Check } from "../checks/check";
import type { FormContext } from "../checks/form";
import type { Value } from "../values";

/** One year of a cell's figures, as a bar from zero. */
export interface YearBar {
  year: number;
  /** null where there is no figure, or what is typed is none. */
  value: Value | null;
  /** The bar's length, as a share of the longest; null where there is no number to draw. Zero is a bar of no length. */
  share: number | null;
  /** Whether the number is exact: the end of any other's bar is drawn open. */
  exact: boolean;
  /** What changed since the year before, so that the two are not compared without a word. */
  breaks: readonly Check[];
}

/**
 * The years of a cell, the one that is typed last. `values` are those of the years before it, the oldest first,
 * null for a year without a figure. Numbers below zero (which no count or rate has) are drawn as zero.
 */
export function yearBars(
  values: readonly (Value | null)[],
  typed: Value | null,
  measureId: string,
  { year, unit, measures, successions }: Pick<FormContext, "year" | "unit" | "measures" | "successions">,
): YearBar[] {
  const all = [...values, typed];
  const longest = Math.max(0, ...all.flatMap((value) => (value?.kind === "number" ? value.value : [])));
  const measure = measures.find(({ id }) => id === measureId);
  return all.map((value, at) => {
    const own = year - values.length + at;
    const step = stepInto(unit, own);
    const isNumber = value?.kind === "number";
    return {
      year: own,
      value,
      share: isNumber ? (longest === 0 ? 0 : Math.max(0, value.value) / longest) : null,
      exact: isNumber && value.qualifier === "exact",
      breaks:
        at === 0
          ? []
          : [
              ...(measure ? checkMeasureBreak(measure, step) : []),
              ...checkUnitBreak(unit.id, successions, step),
            ],
    };
  });
}
