import { sameUnitLine } from "@/lib/domain/comparable-groups";
import { DomainError } from "@/lib/domain/errors";
import { type MeasureView, measureView } from "@/lib/domain/measure-view";
import { categoryKey as keyText, type Measure } from "@/lib/domain/measures";
import { type Observation, observationsOf } from "@/lib/domain/observations";
import { reportingYearPeriod } from "@/lib/domain/reporting-years";
import type { Context } from "../context";
import type { Catalogue } from "./catalogue";
import { readStatements } from "./statements";

/** The province of the record, with which the area of the former province goes on. */
export const PROVINCE = "tinh-tra-vinh";

export interface MeasureQuery {
  measureId: string;
  fromYear: number;
  toYear: number;
  /** Whether submitted, not yet approved values may be drawn; only signed-in readers get any. */
  withPending: boolean;
}

export interface MeasureReading {
  measure: Measure;
  /** What its page draws, by category: "" for the total, then each category of each dimension. */
  views: ReadonlyMap<string, MeasureView>;
  /** The same of what is published alone, whatever the reader asks for: headlines rest on nothing else. */
  published: ReadonlyMap<string, MeasureView>;
  /** Every observation read, of all categories, for the pane of sources and the checks. */
  observations: Observation[];
}

/** Which unit's form asks for which measure and category in which year. */
export function askedBy(catalogue: Catalogue): (unitId: string, facetId: string, year: number) => boolean {
  const forms = new Map<string, Catalogue["formUnits"]>();
  for (const each of catalogue.formUnits) forms.set(each.unitId, [...(forms.get(each.unitId) ?? []), each]);
  const rows = new Map<string, Catalogue["formRows"]>();
  for (const row of catalogue.formRows) {
    const key = `${row.formId}|${row.facetId}`;
    rows.set(key, [...(rows.get(key) ?? []), row]);
  }
  const holds = (each: { fromYear: number; toYear: number | null }, year: number) =>
    each.fromYear <= year && year <= (each.toYear ?? year);
  return (unitId, facetId, year) =>
    (forms.get(unitId) ?? []).some(
      (form) =>
        holds(form, year) && (rows.get(`${form.formId}|${facetId}`) ?? []).some((row) => holds(row, year)),
    );
}

/** The province and what it goes on as, oldest first. */
export const provinceLine = (catalogue: Catalogue): string[] => sameUnitLine(PROVINCE, catalogue.successions);

/**
 * Reads one measure for its page: unit × year, the province's totals, as-of marks and spans, for each
 * category. Throws not-found where the catalogue knows no such measure.
 */
export async function readMeasure(
  context: Context,
  catalogue: Catalogue,
  query: MeasureQuery,
): Promise<MeasureReading> {
  const { measureId, fromYear, toYear, withPending } = query;
  const measure = catalogue.measures.find(({ id }) => id === measureId);
  if (!measure) throw new DomainError("not-found", { what: "measure" });
  const sides = measure.ratio ? [measure.ratio.numerator, measure.ratio.denominator] : [];
  const statements = await readStatements(context, catalogue, {
    measureIds: [measureId, ...sides],
    from: reportingYearPeriod(fromYear).from,
    to: reportingYearPeriod(toYear).to,
  });
  const observations = observationsOf(statements);
  const asks = askedBy(catalogue);
  const common = {
    measure,
    years: Array.from({ length: toYear - fromYear + 1 }, (_, at) => fromYear + at),
    provinceIds: provinceLine(catalogue),
    units: catalogue.units,
  };
  const facets = catalogue.facets.filter((facet) => facet.measureId === measureId);
  const viewsOf = (withPending: boolean): ReadonlyMap<string, MeasureView> =>
    new Map(
      facets.map(({ categoryKey }) => [
        categoryKey,
        measureView({
          ...common,
          withPending,
          observations: observations.filter(({ key }) => keyText(key.categories) === categoryKey),
          asks: (unitId, id, year) => asks(unitId, categoryKey === "" ? id : `${id}/${categoryKey}`, year),
        }),
      ]),
    );
  const published = viewsOf(false);
  const showsPending = withPending && context.viewer.kind !== "stranger";
  return { measure, views: showsPending ? viewsOf(true) : published, published, observations };
}
