import { lineKey } from "@/lib/domain/checks/check";
import { categoryKey } from "@/lib/domain/measures";
import { observationsOf } from "@/lib/domain/observations";
import { reportingYearOf, reportingYearPeriod } from "@/lib/domain/reporting-years";
import type { Part } from "@/lib/domain/rollup";
import type { Context } from "../context";
import type { Catalogue } from "./catalogue";
import { askedFacets, formOf } from "./form-context";
import { readStatements } from "./statements";

/**
 * What the units under a whole report for the year, by facet of the whole's form: the approved figure, else
 * what was handed in last, null where there is none yet. Only units whose own form asks for the facet are
 * parts of it; empty for a unit that is no whole of others.
 */
export async function readUnitParts(
  context: Context,
  catalogue: Catalogue,
  { formId, unitId, year }: { formId: string; unitId: string; year: number },
): Promise<ReadonlyMap<string, Part[]>> {
  const reporters = catalogue.units.flatMap(({ id, parentId }) => {
    const own = parentId === unitId ? formOf(catalogue, id, year) : null;
    return own === null ? [] : [{ id, formId: own }];
  });
  if (reporters.length === 0) return new Map();
  const asked = new Map(
    [...new Set(reporters.map((each) => each.formId))].map((form) => [
      form,
      new Set(askedFacets(catalogue, form, year).map(({ id }) => id)),
    ]),
  );
  const facets = askedFacets(catalogue, formId, year);
  const { from, to } = reportingYearPeriod(year);
  const statements = await readStatements(context, catalogue, {
    unitIds: reporters.map(({ id }) => id),
    measureIds: [...new Set(facets.map(({ measureId }) => measureId))],
    from,
    to,
  });
  const reported = statements.filter(
    ({ source, key }) => source.kind === "report" && reportingYearOf(key.period) === year,
  );
  const values = new Map(
    observationsOf(reported).map(({ key, published, pending }) => [
      `${key.unitId} ${lineKey({ measureId: key.measureId, categoryKey: categoryKey(key.categories) })}`,
      (published ?? pending)?.value ?? null,
    ]),
  );
  return new Map(
    facets.map((facet) => [
      facet.id,
      reporters
        .filter((each) => asked.get(each.formId)?.has(facet.id))
        .map(({ id }) => ({ unitId: id, value: values.get(`${id} ${lineKey(facet)}`) ?? null })),
    ]),
  );
}
