import { changedSince } from "@/lib/domain/as-of";
import { DomainError } from "@/lib/domain/errors";
import { type MeasureView, measureView } from "@/lib/domain/measure-view";
import type { Measure } from "@/lib/domain/measures";
import { type Observation, observationsOf } from "@/lib/domain/observations";
import { reportingYearPeriod } from "@/lib/domain/reporting-years";
import { seesMeasure } from "../authorize";
import type { Context } from "../context";
import type { Catalogue, PlacedUnit } from "./catalogue";
import { measureInputs } from "./measure";
import { readStatements } from "./statements";

/** One measure of a unit's page: its total, or one of the categories where it has no total. */
export interface UnitMeasure {
  measure: Measure;
  categoryKey: string;
  /** Of all units, so that the province's total stands beside the unit's own figure. */
  view: MeasureView;
}

export interface UnitReading {
  unit: PlacedUnit;
  measures: UnitMeasure[];
  /** The unit's own observations of these, for the pane of sources and its record. */
  observations: Observation[];
  /** How many keys have another published value now than at the moment asked for; 0 where none was. */
  changedSince: number;
}

/**
 * Reads every measure of one unit over the years, published figures only, as of a past moment where one is
 * asked for. Throws not-found.
 */
export async function readUnit(
  context: Context,
  catalogue: Catalogue,
  query: { unitId: string; fromYear: number; toYear: number; asOf?: string },
): Promise<UnitReading> {
  const { unitId, fromYear, toYear } = query;
  const unit = catalogue.units.find(({ id }) => id === unitId);
  if (!unit) throw new DomainError("not-found", { what: "unit" });
  const seen = catalogue.measures.filter((each) => seesMeasure(context, each, unit, catalogue.units));
  const isShown = (measure: Measure, categoryKey: string) => (categoryKey === "") === measure.hasTotal;
  const shown = catalogue.facets.filter(({ measureId, categoryKey }) =>
    seen.some((measure) => measure.id === measureId && isShown(measure, categoryKey)),
  );
  const statements = await readStatements(context, catalogue, {
    measureIds: seen.map(({ id }) => id),
    categoryKeys: [...new Set(shown.map(({ categoryKey }) => categoryKey))],
    from: reportingYearPeriod(fromYear).from,
    to: reportingYearPeriod(toYear).to,
  });
  const observations = observationsOf(statements, query.asOf);
  const byMeasure = new Map<string, Observation[]>();
  for (const each of observations) {
    byMeasure.set(each.key.measureId, [...(byMeasure.get(each.key.measureId) ?? []), each]);
  }
  const years = Array.from({ length: toYear - fromYear + 1 }, (_, at) => fromYear + at);
  const measures = seen.flatMap((measure) => {
    const sides = measure.ratio ? [measure.ratio.numerator, measure.ratio.denominator] : [];
    const own = [measure.id, ...sides].flatMap((id) => byMeasure.get(id) ?? []);
    return measureInputs(catalogue, measure, own, years, { withPending: false })
      .filter(([categoryKey]) => isShown(measure, categoryKey))
      .map(([categoryKey, input]) => ({ measure, categoryKey, view: measureView(input) }));
  });
  return {
    unit,
    measures,
    observations: observations.filter(({ key, published }) => key.unitId === unitId && published),
    changedSince: query.asOf
      ? changedSince(
          observations.filter(({ key }) => key.unitId === unitId),
          observationsOf(statements).filter(({ key }) => key.unitId === unitId),
        )
      : 0,
  };
}
