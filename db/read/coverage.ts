import { count, inArray } from "drizzle-orm";
import { type CoverageCell, coverageOf } from "@/lib/domain/coverage";
import { DomainError } from "@/lib/domain/errors";
import { inScope } from "@/lib/domain/permissions";
import type { Context } from "../context";
import { statement } from "../schema/statements";
import type { Catalogue, PlacedUnit } from "./catalogue";
import { askedFacets, formOf } from "./form-context";
import { listCalendar, readDeadlines } from "./reporting-calendar";
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
  const calendar = await listCalendar(db);
  const deadlineOf = await readDeadlines(db);
  const formIds = [...new Set(catalogue.formUnits.map(({ formId }) => formId))];
  return formIds.flatMap((formId) => {
    const reporters = catalogue.formUnits.filter(
      (each) =>
        each.formId === formId && (viewer.kind === "system" || inScope(viewer, each.unitId, catalogue.units)),
    );
    const years = calendar
      .map(({ year }) => year)
      .filter((year) => reporters.some(({ unitId }) => formOf(catalogue, unitId, year) === formId));
    const units = catalogue.units.flatMap((unit) => {
      if (!reporters.some(({ unitId }) => unitId === unit.id)) return [];
      const cells = years.flatMap((year) => {
        const key = { formId, unitId: unit.id, year };
        const deadline = deadlineOf(key);
        if (!deadline) return [];
        const asks = formOf(catalogue, unit.id, year) === formId;
        return coverageOf({
          unit,
          year,
          asked: asks ? askedFacets(catalogue, formId, year).length : 0,
          ...deadline,
          submissions: submissions
            .filter((each) => each.formId === formId && each.unitId === unit.id && each.year === year)
            .map(({ id, state, sequence }) => ({ id, state, sequence, filled: filled.get(id) ?? 0 })),
          today,
        });
      });
      return [{ unit, cells }];
    });
    return units.length > 0 ? [{ formId, years, units }] : [];
  });
}
