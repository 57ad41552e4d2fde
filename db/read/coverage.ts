import { count, inArray } from "drizzle-orm";
import { type CoverageCell, coverageOf } from "@/lib/domain/coverage";
import { DomainError } from "@/lib/domain/errors";
import { inScope } from "@/lib/domain/permissions";
import type { Context } from "../context";
import { reportingDeadline, reportingExtension } from "../schema/forms";
import { statement } from "../schema/statements";
import type { Catalogue, PlacedUnit } from "./catalogue";
import { askedFacets } from "./form-context";
import { listSubmissions } from "./submissions";

/** The units that one form asks, with where each of its years stands. */
export interface FormCoverage {
  formId: string;
  years: number[];
  units: { unit: PlacedUnit; cells: CoverageCell[] }[];
}

async function filledRows({ db }: Context, submissionIds: readonly string[]): Promise<Map<string, number>> {
  if (submissionIds.length === 0) return new Map();
  const rows = await db
    .select({ id: statement.submissionId, filled: count() })
    .from(statement)
    .where(inArray(statement.submissionId, [...submissionIds]))
    .groupBy(statement.submissionId);
  return new Map(rows.flatMap(({ id, filled }) => (id ? [[id, filled]] : [])));
}

/**
 * Where every form of every year stands, for the units of the reader's scope, form by form in the order of
 * the units. Throws unauthenticated: states of forms are for accounts.
 */
export async function readCoverage(context: Context, catalogue: Catalogue): Promise<FormCoverage[]> {
  const { db, viewer, today } = context;
  if (viewer.kind === "stranger") throw new DomainError("unauthenticated");
  const submissions = await listSubmissions(context, catalogue);
  const filled = await filledRows(
    context,
    submissions.map(({ id }) => id),
  );
  const deadlines = await db.select().from(reportingDeadline);
  const extensions = await db.select().from(reportingExtension);
  const formIds = [...new Set(catalogue.formUnits.map(({ formId }) => formId))];
  return formIds.flatMap((formId) => {
    const own = deadlines.filter((each) => each.formId === formId).sort((a, b) => a.year - b.year);
    const reporters = catalogue.formUnits.filter(
      (each) =>
        each.formId === formId && (viewer.kind === "system" || inScope(viewer, each.unitId, catalogue.units)),
    );
    const askedIn = ({ fromYear, toYear }: { fromYear: number; toYear: number | null }, year: number) =>
      fromYear <= year && year <= (toYear ?? year);
    const years = own.filter(({ year }) => reporters.some((each) => askedIn(each, year)));
    const units = catalogue.units.flatMap((unit) => {
      const reporter = reporters.find(({ unitId }) => unitId === unit.id);
      if (!reporter) return [];
      const cells = years.map(({ year, opensOn, dueOn }) => {
        const extended = extensions
          .filter((each) => each.formId === formId && each.year === year && each.unitId === unit.id)
          .map(({ closesOn }) => closesOn);
        return coverageOf({
          unit,
          year,
          asked: askedIn(reporter, year) ? askedFacets(catalogue, formId, year).length : 0,
          opensOn,
          dueOn: dueOn && ([dueOn, ...extended].sort().at(-1) ?? dueOn),
          submissions: submissions
            .filter((each) => each.formId === formId && each.unitId === unit.id && each.year === year)
            .map(({ id, state, sequence }) => ({ id, state, sequence, filled: filled.get(id) ?? 0 })),
          today,
        });
      });
      return [{ unit, cells }];
    });
    return units.length > 0 ? [{ formId, years: years.map(({ year }) => year), units }] : [];
  });
}
