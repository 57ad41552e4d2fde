import { changedSince } from "@/lib/domain/as-of";
import { sameUnitLine } from "@/lib/domain/comparable-groups";
import { type ComparableView, comparableView } from "@/lib/domain/comparable-view";
import { DomainError } from "@/lib/domain/errors";
import type { Boundaries } from "@/lib/domain/figure-modes";
import type { MeasureViewInput } from "@/lib/domain/measure-cells";
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
  /** False leaves out what is provisional. True unless told otherwise. */
  withProvisional?: boolean;
  /** "groups" reads the comparable groups too. */
  boundaries?: Boundaries;
  /** An ISO moment: what was published then, and nothing that waits. */
  asOf?: string;
}

export interface MeasureReading {
  measure: Measure;
  /** What its page draws, by category: "" for the total, then each category of each dimension. */
  views: ReadonlyMap<string, MeasureView>;
  /** By groups of units that compare across changes of boundaries, where the query asks for them. */
  comparable: ReadonlyMap<string, ComparableView>;
  /** The same of what is published alone, whatever the reader asks for: headlines rest on nothing else. */
  published: ReadonlyMap<string, MeasureView>;
  /** Every observation read, of all categories, for the pane of sources and the checks. */
  observations: Observation[];
  /** How many keys have another published value now than at the moment asked for; 0 where none was. */
  changedSince: number;
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

export type Choice = Pick<MeasureViewInput, "withPending" | "withProvisional">;

/** What the view of each category of a measure is made from: "" for the total, then each category. */
export function measureInputs(
  catalogue: Catalogue,
  measure: Measure,
  observations: readonly Observation[],
  years: readonly number[],
  choice: Choice,
): [string, MeasureViewInput][] {
  const asks = askedBy(catalogue);
  const provinceIds = provinceLine(catalogue);
  const facets = catalogue.facets.filter((facet) => facet.measureId === measure.id);
  return facets.map(({ categoryKey }) => [
    categoryKey,
    {
      measure,
      years,
      provinceIds,
      units: catalogue.units,
      ...choice,
      observations: observations.filter(({ key }) => keyText(key.categories) === categoryKey),
      asks: (unitId, id, year) => asks(unitId, categoryKey === "" ? id : `${id}/${categoryKey}`, year),
    },
  ]);
}

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
  const observations = observationsOf(statements, query.asOf);
  const years = Array.from({ length: toYear - fromYear + 1 }, (_, at) => fromYear + at);
  const inputsOf = (choice: Choice) => measureInputs(catalogue, measure, observations, years, choice);
  const viewsOf = (choice: Choice) =>
    new Map(inputsOf(choice).map(([category, input]) => [category, measureView(input)]));
  const shown: Choice = {
    withPending: withPending && context.viewer.kind !== "stranger",
    withProvisional: query.withProvisional,
  };
  const published = viewsOf({ withPending: false });
  const asPublished = !shown.withPending && shown.withProvisional !== false;
  const groups = query.boundaries === "groups" ? inputsOf(shown) : [];
  return {
    measure,
    views: asPublished ? published : viewsOf(shown),
    comparable: new Map(
      groups.map(([category, input]) => {
        const facet = category === "" ? measureId : `${measureId}/${category}`;
        return [category, comparableView(input, catalogue.successions, facet)];
      }),
    ),
    published,
    observations,
    changedSince: query.asOf ? changedSince(observations, observationsOf(statements)) : 0,
  };
}
