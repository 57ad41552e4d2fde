import { and, asc, eq, inArray, lte } from "drizzle-orm";
import type { PlanFigure } from "@/lib/domain/plans";
import { seesMeasure } from "../authorize";
import type { Context } from "../context";
import { planFigure } from "../schema/plans";
import type { Catalogue, PlacedUnit } from "./catalogue";
import { askedBy } from "./measure";

export interface StandingPlan extends PlanFigure {
  facetId: string;
  /** How often it was set; 0 is never. */
  number: number;
}

export interface PlanFilter {
  facetIds?: readonly string[];
  unitIds?: readonly string[];
  years?: readonly number[];
  /** As they stood at this moment (ISO); now unless told otherwise. */
  asOf?: string;
}

/** The plans that stand and that the reader may see: they follow the visibility of what they are about. */
export async function readPlans(
  context: Context,
  catalogue: Catalogue,
  filter: PlanFilter,
): Promise<StandingPlan[]> {
  const { facetIds, unitIds, years, asOf } = filter;
  const rows = await context.db
    .select()
    .from(planFigure)
    .where(
      and(
        facetIds && inArray(planFigure.facetId, [...facetIds]),
        unitIds && inArray(planFigure.unitId, [...unitIds]),
        years && inArray(planFigure.year, [...years]),
        asOf === undefined ? undefined : lte(planFigure.setAt, asOf),
      ),
    )
    .orderBy(asc(planFigure.year), asc(planFigure.number));
  const standing = new Map(rows.map((row) => [`${row.facetId} ${row.unitId} ${row.year}`, row]));
  return [...standing.values()].flatMap(({ facetId, unitId, year, number, value, document }) => {
    const facet = catalogue.facets.find(({ id }) => id === facetId);
    const measure = catalogue.measures.find(({ id }) => id === facet?.measureId);
    const unit = catalogue.units.find(({ id }) => id === unitId);
    if (!facet || !measure || !unit || value === null) return [];
    if (!seesMeasure(context, measure, unit, catalogue.units)) return [];
    const { measureId, categoryKey } = facet;
    return [{ facetId, measureId, categoryKey, unitId, year, number, value, document }];
  });
}

/** A unit's plans by facet, of plans of one year. */
export const plansByFacet = (plans: readonly StandingPlan[], unitId: string): Record<string, number> =>
  Object.fromEntries(
    plans.filter((plan) => plan.unitId === unitId).map(({ facetId, value }) => [facetId, value]),
  );

/** The units that can have a plan for a facet in a year: those whose form asks for it or, of a rate, for both sides. */
export function plannedUnits(catalogue: Catalogue, facetId: string, year: number): PlacedUnit[] {
  const asks = askedBy(catalogue);
  const facet = catalogue.facets.find(({ id }) => id === facetId);
  const ratio = catalogue.measures.find(({ id }) => id === facet?.measureId)?.ratio;
  const wanted = ratio ? [ratio.numerator, ratio.denominator] : [facetId];
  return catalogue.units.filter((unit) => wanted.every((each) => asks(unit.id, each, year)));
}

/** How often the plan of each unit was set for a facet and year, withdrawn ones too: what a writer has seen. */
export async function planNumbers(
  { db }: Pick<Context, "db">,
  { facetId, year }: { facetId: string; year: number },
): Promise<Map<string, number>> {
  const rows = await db
    .select({ unitId: planFigure.unitId, number: planFigure.number })
    .from(planFigure)
    .where(and(eq(planFigure.facetId, facetId), eq(planFigure.year, year)))
    .orderBy(asc(planFigure.number));
  return new Map(rows.map(({ unitId, number }) => [unitId, number]));
}
