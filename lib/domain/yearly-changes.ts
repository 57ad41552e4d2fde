import { SMALL_BASE } from "./changes";
import { comparesWithLast, type SeriesContext } from "./comparable-years";
import { changeHeadline } from "./headlines";
import type { YearTotal } from "./measure-cells";
import type { Measure } from "./measures";
import type { Statement } from "./statements";
import type { Flag, NumberValue } from "./values";

/** How the province's figure of a year lies to that of the year before. */
export interface YearlyChange {
  year: number;
  direction: "up" | "down" | "same";
  before: NumberValue;
  now: NumberValue;
  /** What lies between exact numbers, in percentage points for a rate; null where only the direction is sure. */
  change: number | null;
  /** Of a base of at least twenty; null for rates, which change by points, and where it cannot be told. */
  percent: number | null;
  /** Of either year. */
  flags: Flag[];
  /** Behind the later figure; null where it is a sum of the units. */
  statement: Statement | null;
}

/** A total that stands for the whole province: stated, or of all the units that were asked. */
function wholeOf(total: YearTotal | undefined): NumberValue | null {
  const result = total?.result;
  return result?.kind === "stated" || result?.kind === "sum" ? result.value : null;
}

const DIRECTIONS: Readonly<Record<string, YearlyChange["direction"]>> = {
  up: "up",
  higher: "up",
  down: "down",
  lower: "down",
  unchanged: "same",
};

/**
 * The change of a measure in a year; null where its two figures have not the same cut, where one of them is
 * of some units only, of a part of a year or not there, or where it is not sure which is greater.
 */
export function changeOfYear(
  measure: Pick<Measure, "rollup">,
  totals: readonly YearTotal[],
  year: number,
  context: SeriesContext,
): YearlyChange | null {
  const [last, own] = [year - 1, year].map((each) => totals.find((total) => total.year === each));
  const [before, now] = [wholeOf(last), wholeOf(own)];
  if (!last || !own || !before || !now || !comparesWithLast(year, context)) return null;
  const { code, values } = changeHeadline(
    { value: before, flags: last.flags },
    { value: now, flags: own.flags },
  );
  const direction = DIRECTIONS[code];
  if (!direction) return null;
  const change = typeof values.change === "number" ? values.change : null;
  const tells = measure.rollup !== "ratio" && change !== null && before.value >= SMALL_BASE;
  return {
    year,
    direction,
    before,
    now,
    change,
    percent: tells ? (100 * change) / before.value : null,
    flags: [...new Set([...last.flags, ...own.flags])],
    statement: own.statement,
  };
}

/** The latest year in which any of the measures changed in a way that can be told; null where none did. */
export function latestComparableYear(changes: readonly { change: YearlyChange }[]): number | null {
  return changes.length === 0 ? null : Math.max(...changes.map(({ change }) => change.year));
}
