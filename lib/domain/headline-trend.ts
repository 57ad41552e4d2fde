import { type Headline, notesOfFlags } from "./headlines";
import type { Flag, Value } from "./values";

export interface TrendPoint {
  /** Reporting year. */
  year: number;
  value: Value | null;
  flags: readonly Flag[];
}

export interface UnitSeries {
  unitId: string;
  points: readonly TrendPoint[];
}

/**
 * At how many of the `expected` units a measure rose, or fell, in every single year shown:
 * "rising-everywhere", "rising-at", "falling-everywhere", "falling-at", else "no-steady-trend";
 * "one-year-only" or "nothing-reported" where no trend can be told. A unit counts only if it has exact
 * whole-year figures for all the years; how many have is noted where it is not all of them.
 */
export function trendHeadline(series: readonly UnitSeries[], expected: number): Headline {
  const usable = series.map(({ points }) => ({ points: points.flatMap(usablePoint) }));
  const years = [...new Set(usable.flatMap(({ points }) => points.map(({ year }) => year)))].sort(
    (a, b) => a - b,
  );
  const [since] = years;
  const to = years.at(-1);
  if (since === undefined || to === undefined)
    return { code: "nothing-reported", values: { expected }, notes: [] };
  if (since === to) return { code: "one-year-only", values: { year: since }, notes: [] };

  // Consecutive years: a year that nobody reported is a gap over which "every year" would be untrue.
  const span = to - since + 1;
  const whole = usable.filter(({ points }) => points.length === span);
  const rising = whole.filter(({ points }) => everyStep(points, (a, b) => b > a)).length;
  const falling = whole.filter(({ points }) => everyStep(points, (a, b) => b < a)).length;
  const values = { units: Math.max(rising, falling), expected, since, to };
  const notes: Headline["notes"] = notesOfFlags(
    whole.flatMap(({ points }) => points.flatMap(({ flags }) => flags)),
  );
  if (whole.length < expected) {
    notes.unshift({ code: "partial", values: { reported: whole.length, expected } });
  }
  // As many rising as falling is no trend.
  if (rising === falling) return { code: "no-steady-trend", values: { since, to }, notes };
  const direction = rising > falling ? "rising" : "falling";
  return { code: `${direction}-${values.units === expected ? "everywhere" : "at"}`, values, notes };
}

interface UsablePoint {
  year: number;
  number: number;
  flags: readonly Flag[];
}

/** Part of a year cannot be set beside whole ones, nor a qualified number ordered with certainty. */
function usablePoint({ year, value, flags }: TrendPoint): UsablePoint[] {
  if (value?.kind !== "number" || value.qualifier !== "exact" || flags.includes("part_year")) return [];
  return [{ year, number: value.value, flags }];
}

function everyStep(points: readonly UsablePoint[], holds: (a: number, b: number) => boolean): boolean {
  const inOrder = [...points].sort((a, b) => a.year - b.year);
  return inOrder.every(({ number }, at) => {
    const before = inOrder[at - 1];
    return before === undefined || holds(before.number, number);
  });
}
