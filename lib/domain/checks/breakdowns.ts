import { addIntervals, intervalOf } from "../intervals";
import { type Measure, parseCategoryKey } from "../measures";
import type { Interval, NumberValue } from "../values";
import type { FormLine } from "./check";

/** Members of each dimension that a complete breakdown has: {sector: ["outside", "inside"]}. */
export type AskedCategories = Readonly<Record<string, readonly string[]>>;

export type NumberLine = FormLine & { value: NumberValue };

/** One dimension of one measure, checked on its own: dimensions are not crossed with each other. */
export interface Breakdown {
  dimension: string;
  /** null where the measure has no total, or none was given. */
  total: NumberLine | null;
  /** The parts that have a number. */
  parts: NumberLine[];
  /** True where every asked part has a number or is not applicable. */
  complete: boolean;
  /** What the parts with a number add up to. */
  sum: Interval;
}

/**
 * The breakdowns of a measure among the lines of one unit and period. Without `asked`, the lines
 * themselves say which members there are, as the rows of a form do; claims need it, as an article
 * may give one member only.
 */
export function breakdownsOf(
  measure: Pick<Measure, "id" | "dimensions">,
  lines: readonly FormLine[],
  asked?: AskedCategories,
): Breakdown[] {
  const own = lines.filter(({ measureId }) => measureId === measure.id);
  const total = own.filter(({ categoryKey }) => categoryKey === "").find(hasNumber) ?? null;
  return measure.dimensions.map((dimension) => {
    const rows = own.filter((line) => memberOf(line, dimension) !== null);
    const answered = rows.filter(({ value }) => value?.kind === "number" || isNotApplicable(value));
    const members = asked?.[dimension] ?? rows.map((line) => memberOf(line, dimension));
    const there = new Set(answered.map((line) => memberOf(line, dimension)));
    const parts = rows.filter(hasNumber);
    return {
      dimension,
      total,
      parts,
      complete: parts.length > 0 && members.every((member) => there.has(member)),
      sum: addIntervals(parts.map(({ value }) => intervalOf(value))),
    };
  });
}

/** Whether a line states a number; empty cells and reasons add nothing. */
export function hasNumber(line: FormLine): line is NumberLine {
  return line.value?.kind === "number";
}

function isNotApplicable(value: FormLine["value"]): boolean {
  return value?.kind === "missing" && value.reason === "not_applicable";
}

/** The member of a line that is broken down by this dimension alone. */
function memberOf(line: FormLine, dimension: string): string | null {
  const categories = parseCategoryKey(line.categoryKey);
  const [only, ...more] = Object.keys(categories);
  return only === dimension && more.length === 0 ? (categories[dimension] ?? null) : null;
}
