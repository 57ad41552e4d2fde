import { lineKey } from "@/lib/domain/checks/check";
import { evidenceId } from "@/lib/domain/evidence";
import { categoryKey } from "@/lib/domain/measures";
import { observationsOf } from "@/lib/domain/observations";
import { reportingYearOf, reportingYearPeriod } from "@/lib/domain/reporting-years";
import type { Value } from "@/lib/domain/values";
import type { Context } from "../context";
import type { Catalogue } from "./catalogue";
import { readStatements } from "./statements";

/** What a unit reported for an earlier year, and where it is stated: see lib/domain/evidence. */
export interface EarlierFigure {
  value: Value;
  evidenceId: string;
}

/** The years of one cell, null for a year without a figure. */
export type EarlierYears = (EarlierFigure | null)[];

/** How many years stand before the one that is typed. */
export const YEARS_BEFORE = 5;

/**
 * The published figures that units reported for the {@link YEARS_BEFORE} years before `year`, by unit and facet,
 * the oldest first. A facet without any is left out.
 */
export async function readEarlierYears(
  context: Context,
  catalogue: Catalogue,
  { facetIds, unitIds, year }: { facetIds: readonly string[]; unitIds: readonly string[]; year: number },
): Promise<ReadonlyMap<string, Record<string, EarlierYears>>> {
  const facets = catalogue.facets.filter(({ id }) => facetIds.includes(id));
  const facetOf = new Map(facets.map((facet) => [lineKey(facet), facet.id]));
  const first = year - YEARS_BEFORE;
  const statements = await readStatements(context, catalogue, {
    unitIds: [...unitIds],
    measureIds: [...new Set(facets.map(({ measureId }) => measureId))],
    from: reportingYearPeriod(first).from,
    to: reportingYearPeriod(year - 1).to,
  });
  const found = new Map<string, Record<string, EarlierYears>>();
  for (const { key, published } of observationsOf(statements)) {
    if (published?.source.kind !== "report") continue;
    const at = (reportingYearOf(key.period) ?? year) - first;
    const line = lineKey({ measureId: key.measureId, categoryKey: categoryKey(key.categories) });
    const facetId = facetOf.get(line);
    if (facetId === undefined || at < 0 || at >= YEARS_BEFORE) continue;
    const byFacet = found.get(key.unitId) ?? {};
    found.set(key.unitId, byFacet);
    byFacet[facetId] ??= Array.from({ length: YEARS_BEFORE }, () => null);
    byFacet[facetId][at] = { value: published.value, evidenceId: evidenceId(published.source) };
  }
  return found;
}
