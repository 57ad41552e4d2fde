import { type SeriesBreak, seriesBreaks } from "@/lib/domain/chart-breaks";
import { type DrawnRow, type DrawnView, rowOfUnit } from "@/lib/domain/drawn-view";
import type { Boundaries } from "@/lib/domain/figure-modes";
import { categoryKey as keyText, type Measure } from "@/lib/domain/measures";
import type { Statement } from "@/lib/domain/statements";
import type { Context } from "../context";
import type { Catalogue } from "./catalogue";
import { provinceLine, readMeasure } from "./measure";

export interface ComparisonQuery {
  units: readonly string[];
  /** "clubs", "places-safe/place-kind=school": the catalogue's facets. */
  facets: readonly string[];
  fromYear: number;
  toYear: number;
  withPending: boolean;
  withProvisional: boolean;
  boundaries: Boundaries;
  /** An ISO moment: what was published then. */
  asOf?: string;
}

export interface ComparedMeasure {
  facetId: string;
  measure: Measure;
  /** Of all units, or of comparable groups. */
  view: DrawnView;
  breaks: SeriesBreak[];
  leavesOutBlock: boolean;
  /** The rows of the chosen units in a mode of the view, each group once, in the order of choice. */
  rowsOf: (view: DrawnView) => DrawnRow[];
}

export interface ComparisonReading {
  measures: ComparedMeasure[];
  /** What states the figures of the rows and of the province beneath them. */
  statements: Statement[];
  /** How many keys of the measures read have another published value now than at the moment asked for. */
  changedSince: number;
}

/** Reads the chosen measures of the chosen units; nothing where either is empty. */
export async function readComparison(
  context: Context,
  catalogue: Catalogue,
  query: ComparisonQuery,
): Promise<ComparisonReading> {
  const { units, facets, boundaries } = query;
  const measures: ComparedMeasure[] = [];
  let changedSince = 0;
  const statements = new Map<string, Statement>();
  const rowsOf = (view: DrawnView) => [...new Set(units.flatMap((id) => rowOfUnit(view.rows, id) ?? []))];
  for (const facetId of units.length > 0 ? facets : []) {
    const facet = catalogue.facets.find(({ id }) => id === facetId);
    if (!facet) continue;
    const { measureId, categoryKey } = facet;
    const reading = await readMeasure(context, catalogue, { ...query, measureId });
    changedSince += reading.changedSince;
    const groups = reading.comparable.get(categoryKey);
    const view = boundaries === "groups" ? groups : reading.views.get(categoryKey);
    if (!view) continue;
    const breaks = seriesBreaks(reading.measure, catalogue.units, catalogue.successions);
    const leavesOutBlock = groups?.leavesOutBlock ?? false;
    measures.push({ facetId, measure: reading.measure, view, breaks, leavesOutBlock, rowsOf });
    const drawn = new Set([
      ...units,
      ...rowsOf(view).flatMap((row) => row.parts?.map(({ unit }) => unit.id) ?? []),
      ...provinceLine(catalogue),
    ]);
    for (const { key, published, rivals, pending } of reading.observations) {
      const isOwn = key.measureId === measureId && keyText(key.categories) === categoryKey;
      if (!isOwn || !drawn.has(key.unitId)) continue;
      const shown = [published, ...rivals, query.withPending ? pending : null];
      for (const statement of shown) if (statement) statements.set(statement.id, statement);
    }
  }
  return { measures, statements: [...statements.values()], changedSince };
}
