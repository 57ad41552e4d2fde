import { lineKey } from "@/lib/domain/checks/check";
import { categoryKey } from "@/lib/domain/measures";
import { observationsOf } from "@/lib/domain/observations";
import { reportingYearOf, reportingYearPeriod } from "@/lib/domain/reporting-years";
import type { Value } from "@/lib/domain/values";
import type { Context } from "../context";
import type { Catalogue } from "./catalogue";
import { askedFacets, formOf } from "./form-context";
import { readStatements } from "./statements";

/**
 * What the other units on the same form report for the year, by line of the form: the approved figure,
 * else what was handed in last. A part of a year is no match for a whole one and is left out.
 */
export async function readPeers(
  context: Context,
  catalogue: Catalogue,
  { formId, unitId, year }: { formId: string; unitId: string; year: number },
): Promise<ReadonlyMap<string, Value[]>> {
  const unitIds = catalogue.units
    .map(({ id }) => id)
    .filter((id) => id !== unitId && formOf(catalogue, id, year) === formId);
  if (unitIds.length === 0) return new Map();
  const { from, to } = reportingYearPeriod(year);
  const statements = await readStatements(context, catalogue, {
    unitIds,
    measureIds: [...new Set(askedFacets(catalogue, formId, year).map(({ measureId }) => measureId))],
    from,
    to,
  });
  const own = statements.filter(
    ({ source, flags, key }) =>
      source.kind === "report" && !flags.includes("part_year") && reportingYearOf(key.period) === year,
  );
  const peers = new Map<string, Value[]>();
  for (const { key, published, pending } of observationsOf(own)) {
    const value = (published ?? pending)?.value;
    if (!value) continue;
    const line = lineKey({ measureId: key.measureId, categoryKey: categoryKey(key.categories) });
    peers.set(line, [...(peers.get(line) ?? []), value]);
  }
  return peers;
}
