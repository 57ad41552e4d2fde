import type { SeriesBreak } from "./chart-breaks";
import type { MeasureView } from "./measure-view";
import { DISTRICT_KINDS } from "./units";
import type { YearRow } from "./year-table";

/** A comparison worth opening: of which units, and why of those. */
export interface CompareExample {
  kind: "boundaries" | "sizes" | "rates";
  measureId: string;
  unitIds: string[];
}

const exact = (row: YearRow) =>
  row.cells.flatMap((cell) =>
    cell.kind === "value" && cell.value.qualifier === "exact" && !cell.flags.includes("part_year")
      ? [{ year: cell.year, value: cell.value.value }]
      : [],
  );

/** The districts that have a figure of the last whole year with any; empty without two of them. */
function lastOf(view: MeasureView): { unitId: string; value: number }[] {
  const rows = view.rows.filter(({ unit }) => DISTRICT_KINDS.includes(unit.kind));
  const year = Math.max(0, ...rows.flatMap((row) => exact(row).map((each) => each.year)));
  const last = rows.flatMap((row) => {
    const at = exact(row).find((each) => each.year === year);
    return at ? [{ unitId: row.unit.id, value: at.value }] : [];
  });
  return last.length > 1 ? last : [];
}

/**
 * Comparisons that the data offer, of the measures given: the units whose boundaries changed; the largest,
 * middle and smallest number of the last year; its highest and lowest rate. None where nothing differs.
 */
export function compareExamples(
  counted: { measureId: string; view: MeasureView; breaks: readonly SeriesBreak[] },
  rate: { measureId: string; view: MeasureView },
): CompareExample[] {
  const examples: CompareExample[] = [];
  const changed = counted.breaks.find(({ kind }) => kind === "boundaries")?.touchedIds ?? [];
  const withFigures = changed.filter((id) =>
    counted.view.rows.some((row) => row.unit.id === id && exact(row).length > 0),
  );
  if (withFigures.length > 1) {
    examples.push({ kind: "boundaries", measureId: counted.measureId, unitIds: withFigures });
  }
  const sizes = lastOf(counted.view).toSorted((a, b) => b.value - a.value);
  const [largest, smallest] = [sizes[0], sizes.at(-1)];
  if (largest && smallest && largest.value > smallest.value) {
    const middle = sizes[Math.floor(sizes.length / 2)];
    const unitIds = [largest, middle, smallest].flatMap((each) => each?.unitId ?? []);
    examples.push({ kind: "sizes", measureId: counted.measureId, unitIds: [...new Set(unitIds)] });
  }
  const rates = lastOf(rate.view).toSorted((a, b) => b.value - a.value);
  const [highest, lowest] = [rates[0], rates.at(-1)];
  if (highest && lowest && highest.value > lowest.value) {
    examples.push({ kind: "rates", measureId: rate.measureId, unitIds: [highest.unitId, lowest.unitId] });
  }
  return examples;
}
