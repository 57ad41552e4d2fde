import { type FormLine, lineKey } from "@/lib/domain/checks/check";
import type { FormContext } from "@/lib/domain/checks/form";
import { addDays } from "@/lib/domain/dates";
import { categoryKey } from "@/lib/domain/measures";
import { observationsOf } from "@/lib/domain/observations";
import { reportingWindow, reportingYearOf, reportingYearPeriod } from "@/lib/domain/reporting-years";
import type { Statement } from "@/lib/domain/statements";
import type { Value } from "@/lib/domain/values";
import type { Context } from "../context";
import type { Catalogue } from "./catalogue";
import { readDeadline } from "./reporting-calendar";
import { readStatements } from "./statements";

export interface FormKey {
  submissionId: string | null;
  formId: string;
  unitId: string;
  year: number;
  locked: boolean;
}

/** Rows that a form asks for in a year, in their order. */
export function askedFacets(catalogue: Catalogue, formId: string, year: number) {
  const facets = new Map(catalogue.facets.map((facet) => [facet.id, facet]));
  return catalogue.formRows
    .filter((row) => row.formId === formId && row.fromYear <= year && year <= (row.toYear ?? year))
    .flatMap(({ facetId }) => facets.get(facetId) ?? []);
}

/** The form on which a unit reports in a year, null where on none. */
export function formOf(catalogue: Catalogue, unitId: string, year: number): string | null {
  const found = catalogue.formUnits.find(
    (each) => each.unitId === unitId && each.fromYear <= year && year <= (each.toYear ?? year),
  );
  return found?.formId ?? null;
}

const keyOf = ({ key }: Statement) =>
  lineKey({ measureId: key.measureId, categoryKey: categoryKey(key.categories) });

/**
 * What the checks of a form need beside its lines: last year's published values, what other sources
 * state for the unit, whether it is open. The same for the server's checks and those while typing.
 */
export async function readFormContext(
  context: Context,
  catalogue: Catalogue,
  key: FormKey,
): Promise<FormContext> {
  const unit = catalogue.units.find(({ id }) => id === key.unitId);
  if (!unit) throw new RangeError(`no unit ${key.unitId}`);
  const asked = new Set(askedFacets(catalogue, key.formId, key.year).map(({ measureId }) => measureId));
  const measures = catalogue.measures.filter(
    ({ id, ratio }) => asked.has(id) || (ratio && asked.has(ratio.numerator) && asked.has(ratio.denominator)),
  );
  const deadline = await readDeadline(context.db, key);
  const statements = await readStatements(context, catalogue, {
    unitIds: [unit.id],
    measureIds: measures.map(({ id }) => id),
    from: addDays(reportingYearPeriod(key.year - 1).from, 1),
  });
  const published = observationsOf(statements).flatMap((each) => each.published ?? []);
  const lastYear = new Map<string, Value>(
    published
      .filter((each) => each.source.kind === "report" && reportingYearOf(each.key.period) === key.year - 1)
      .map((each) => [keyOf(each), each.value]),
  );
  const window = reportingWindow(unit, key.year);
  const own = (each: Statement) =>
    each.source.kind === "report" && window !== null && reportingYearOf(each.key.period) === key.year;
  const { today } = context;
  return {
    unit,
    year: key.year,
    open: !!deadline && deadline.opensOn <= today && (!deadline.closesOn || today <= deadline.closesOn),
    locked: key.locked,
    measures,
    lastYear,
    successions: catalogue.successions,
    // Other reports of the same year are what this one corrects, not its rivals.
    others: published.filter((each) => !own(each)),
  };
}

/** The lines of a form as the checks take them: every asked row, with its statement where there is one. */
export function formLines(
  catalogue: Catalogue,
  key: Pick<FormKey, "formId" | "year">,
  statements: readonly Statement[],
): FormLine[] {
  const byKey = new Map(statements.map((each) => [keyOf(each), each]));
  return askedFacets(catalogue, key.formId, key.year).map((facet) => ({
    measureId: facet.measureId,
    categoryKey: facet.categoryKey,
    value: byKey.get(lineKey(facet))?.value ?? null,
  }));
}
