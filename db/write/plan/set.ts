import { and, desc, eq } from "drizzle-orm";
import { z } from "zod";
import { checkType } from "@/lib/domain/checks/type";
import { DomainError } from "@/lib/domain/errors";
import { recordChange } from "../../audit";
import { authorize } from "../../authorize";
import type { Db } from "../../client";
import { readCatalogue } from "../../read/catalogue";
import { plannedUnits } from "../../read/plans";
import type { ChangedCell } from "../../schema/changes";
import { reportingYear } from "../../schema/forms";
import { planFigure } from "../../schema/plans";
import { plainText } from "../plain-text";
import { verb } from "../verb";

const setInput = z.object({
  facetId: z.string(),
  year: z.number().int(),
  /** Number, date and office of the plan. */
  document: plainText(300).min(1),
  cells: z
    .array(
      z.object({
        unitId: z.string(),
        /** In the measure's unit of measure; null takes the plan back. */
        value: z.number().nullable(),
        /** How often it was set when the person saw it. */
        seen: z.number().int().min(0),
      }),
    )
    .max(500),
});

async function standingPlans(db: Db, facetId: string, year: number) {
  const rows = await db
    .select({ unitId: planFigure.unitId, number: planFigure.number, value: planFigure.value })
    .from(planFigure)
    .where(and(eq(planFigure.facetId, facetId), eq(planFigure.year, year)))
    .orderBy(desc(planFigure.number));
  const standing = new Map<string, (typeof rows)[number]>();
  for (const row of rows) if (!standing.has(row.unitId)) standing.set(row.unitId, row);
  return standing;
}

/**
 * Sets what units are to reach in a year of one measure and category; every earlier figure is kept. A cell
 * that stands as it is given is left alone. Throws forbidden, invalid (naming the units whose number or
 * form does not fit), not-found for an unknown measure or year, or stale where somebody set one meanwhile.
 */
export const setPlans = verb(setInput, async (context, input): Promise<{ changed: number }> => {
  const { db } = context;
  const { facetId, year, document } = input;
  const actor = await authorize(context, "plan", null);
  const catalogue = await readCatalogue(context);
  const facet = catalogue.facets.find(({ id }) => id === facetId);
  const measure = catalogue.measures.find(({ id }) => id === facet?.measureId);
  const [known] = await db.select().from(reportingYear).where(eq(reportingYear.year, year));
  if (!facet || !measure || !known) throw new DomainError("not-found", { what: "plan" });
  const planned = new Set(plannedUnits(catalogue, facetId, year).map(({ id }) => id));
  const wrong = input.cells.filter(({ unitId, value }) => {
    const line = { ...facet, value: { kind: "number", value: value ?? 0, qualifier: "exact" } } as const;
    return !planned.has(unitId) || checkType(line, measure).length > 0;
  });
  if (wrong.length > 0) throw new DomainError("invalid", { fields: wrong.map(({ unitId }) => unitId) });
  const standing = await standingPlans(db, facetId, year);
  const changed = input.cells.filter(({ unitId, value }) => value !== (standing.get(unitId)?.value ?? null));
  if (changed.some(({ unitId, seen }) => seen !== (standing.get(unitId)?.number ?? 0))) {
    throw new DomainError("stale", { what: "plan" });
  }
  if (changed.length === 0) return { changed: 0 };
  const setAt = context.now.toISOString();
  const kept = await db
    .insert(planFigure)
    .values(
      changed.map(({ unitId, value, seen }) => ({
        facetId,
        unitId,
        year,
        number: seen + 1,
        value,
        document,
        setBy: actor.id,
        setAt,
      })),
    )
    .onConflictDoNothing()
    .returning({ id: planFigure.id });
  if (kept.length < changed.length) throw new DomainError("stale", { what: "plan" });
  await recordChange(context, {
    verb: "plan.set",
    subjectKind: "plan",
    subjectId: `${year} ${facetId}`,
    reason: document,
    cells: changed.map(
      ({ unitId, value }): ChangedCell => ({
        cell: unitId,
        before: standing.get(unitId)?.value ?? null,
        after: value,
      }),
    ),
  });
  return { changed: changed.length };
});
