import type { Context } from "@/db/context";
import type { Catalogue, Facet, PlacedUnit } from "@/db/read/catalogue";
import { provinceLine, readMeasure } from "@/db/read/measure";
import { planNumbers, plannedUnits, readPlans } from "@/db/read/plans";
import { DomainError } from "@/lib/domain/errors";
import type { Measure } from "@/lib/domain/measures";
import { valueIn } from "@/lib/domain/plan-view";
import { shareOfPlan } from "@/lib/domain/plans";
import type { NumberValue, Value } from "@/lib/domain/values";

/** A unit's plan of one measure and year, with last year's figure and what was reached. */
export interface PlanLine {
  unit: PlacedUnit;
  isWhole: boolean;
  plan: number | null;
  document: string | null;
  /** How often it was set; what a writer has seen. */
  number: number;
  lastYear: Value | null;
  reached: Value | null;
  share: NumberValue | null;
}

export interface PlanPage {
  year: number;
  facet: Facet;
  measure: Measure;
  /** Measures and categories that some unit's form asks for in the year. */
  facets: Facet[];
  lines: PlanLine[];
  /** The document of the plans that stand, to be named again. */
  document: string;
}

/** Reads the plans of one facet and year; what is unknown gives way to the first. Throws unauthenticated, not-found. */
export async function readPlanPage(
  context: Context,
  catalogue: Catalogue,
  { year, facetId }: { year: number; facetId: string },
): Promise<PlanPage> {
  if (context.viewer.kind === "stranger") throw new DomainError("unauthenticated");
  const facets = catalogue.facets.filter(({ id }) => plannedUnits(catalogue, id, year).length > 0);
  const facet = facets.find(({ id }) => id === facetId) ?? facets[0];
  const measure = catalogue.measures.find(({ id }) => id === facet?.measureId);
  if (!facet || !measure) throw new DomainError("not-found", { what: "plan" });
  const key = { facetId: facet.id, year };
  const wholeIds = provinceLine(catalogue);
  const reading = await readMeasure(context, catalogue, {
    measureId: measure.id,
    fromYear: year - 1,
    toYear: year,
    withPending: false,
  });
  const view = reading.published.get(facet.categoryKey);
  const plans = await readPlans(context, catalogue, { facetIds: [facet.id], years: [year] });
  const numbers = await planNumbers(context, key);
  const lines = plannedUnits(catalogue, facet.id, year).map((unit): PlanLine => {
    const isWhole = wholeIds.includes(unit.id);
    const plan = plans.find(({ unitId }) => unitId === unit.id) ?? null;
    const reached = view ? valueIn(view, unit.id, year, isWhole) : null;
    return {
      unit,
      isWhole,
      plan: plan?.value ?? null,
      document: plan?.document ?? null,
      number: numbers.get(unit.id) ?? 0,
      lastYear: view ? valueIn(view, unit.id, year - 1, isWhole) : null,
      reached,
      share: plan ? shareOfPlan(reached, plan.value) : null,
    };
  });
  return { year, facet, measure, facets, lines, document: plans.at(-1)?.document ?? "" };
}
