import { and, eq, gt } from "drizzle-orm";
import { z } from "zod";
import { DomainError } from "@/lib/domain/errors";
import { lastYearOf } from "@/lib/domain/reporting-years";
import { recordChange } from "../../audit";
import { authorize } from "../../authorize";
import type { Db } from "../../client";
import { formRow } from "../../schema/forms";
import { category, facet, facetCategory, measure } from "../../schema/measures";
import { submission } from "../../schema/submissions";
import { dayInput } from "../calendar/dates-input";
import { plainText } from "../plain-text";
import { verb } from "../verb";

const endInput = z.object({
  dimensionId: z.string(),
  id: z.string(),
  lastDay: dayInput,
  legalBasis: plainText(200).min(1),
});

/** The rows that ask for the category, with the last year in which each may. */
async function askingRows(db: Db, { dimensionId, id, lastDay }: z.infer<typeof endInput>) {
  const rows = await db
    .select({ row: formRow, timing: measure.timing })
    .from(formRow)
    .innerJoin(facetCategory, eq(facetCategory.facetId, formRow.facetId))
    .innerJoin(facet, eq(facet.id, formRow.facetId))
    .innerJoin(measure, eq(measure.id, facet.measureId))
    .where(and(eq(facetCategory.dimensionId, dimensionId), eq(facetCategory.categoryId, id)));
  return rows.map(({ row, timing }) => ({ ...row, lastYear: lastYearOf(timing, lastDay) }));
}

/**
 * Ends a category on a day: no form asks for it any more after the last year in which it can be counted; what
 * was reported stays. Throws forbidden, not-found, invalid, or wrong-state where a form of a later year is in
 * use, or it has ended.
 */
export const endCategory = verb(endInput, async (context, input): Promise<void> => {
  const { db } = context;
  await authorize(context, "configure", null);
  const { dimensionId, id, lastDay, legalBasis } = input;
  const key = and(eq(category.dimensionId, dimensionId), eq(category.id, id));
  const [standing] = await db.select().from(category).where(key).for("update");
  if (!standing) throw new DomainError("not-found", { what: "category" });
  if (standing.validTo !== null) throw new DomainError("wrong-state", { what: "category" });
  if (standing.validFrom !== null && standing.validFrom > lastDay) {
    throw new DomainError("invalid", { fields: ["lastDay"] });
  }
  const rows = await askingRows(db, input);
  for (const { formId, facetId, fromYear, toYear, lastYear } of rows) {
    if (toYear !== null && toYear <= lastYear) continue;
    const used = await db.$count(
      submission,
      and(eq(submission.formId, formId), gt(submission.year, lastYear)),
    );
    if (used > 0 || fromYear > lastYear) throw new DomainError("wrong-state", { what: "category-used" });
    await db
      .update(formRow)
      .set({ toYear: lastYear })
      .where(and(eq(formRow.formId, formId), eq(formRow.facetId, facetId), eq(formRow.fromYear, fromYear)));
  }
  await db.update(category).set({ validTo: lastDay }).where(key);
  await recordChange(context, {
    verb: "dimension.end-category",
    subjectKind: "dimension",
    subjectId: dimensionId,
    reason: legalBasis,
    cells: [
      { cell: "category", before: standing.nameVi, after: standing.nameVi },
      { cell: "validTo", before: null, after: lastDay },
    ],
  });
});
