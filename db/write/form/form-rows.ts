import { and, asc, eq, gte, max, sql } from "drizzle-orm";
import { DomainError } from "@/lib/domain/errors";
import { firstChangeableYear } from "@/lib/domain/form-version";
import { FIRST_YEAR } from "@/lib/domain/record-years";
import type { Db } from "../../client";
import { form, formRow } from "../../schema/forms";
import { submission } from "../../schema/submissions";

export type FormRowRow = typeof formRow.$inferSelect;

/**
 * The rows of a form in their order, held until the end of the transaction. Throws not-found, or invalid where
 * somebody has begun to fill in the year, or one after it, from which the form is to change.
 */
export async function lockRows(db: Db, formId: string, fromYear: number): Promise<FormRowRow[]> {
  const [known] = await db.select({ id: form.id }).from(form).where(eq(form.id, formId));
  if (!known) throw new DomainError("not-found", { what: "form" });
  const rows = await db
    .select()
    .from(formRow)
    .where(eq(formRow.formId, formId))
    .orderBy(asc(formRow.position), asc(formRow.fromYear))
    .for("update");
  const [used] = await db
    .select({ year: max(submission.year) })
    .from(submission)
    .where(eq(submission.formId, formId));
  if (fromYear < firstChangeableYear(used?.year ?? null, FIRST_YEAR)) {
    throw new DomainError("invalid", { fields: ["fromYear"] });
  }
  return rows;
}

/** Makes room after a row, or at the beginning; the position that is free then. */
export async function makeRoom(db: Db, formId: string, after: FormRowRow | null): Promise<number> {
  const position = after ? after.position + 1 : 0;
  await db
    .update(formRow)
    .set({ position: sql`${formRow.position} + 1` })
    .where(and(eq(formRow.formId, formId), gte(formRow.position, position)));
  return position;
}

/** The one row that its key names. */
export const keyOf = ({ formId, facetId, fromYear }: Pick<FormRowRow, "formId" | "facetId" | "fromYear">) =>
  and(eq(formRow.formId, formId), eq(formRow.facetId, facetId), eq(formRow.fromYear, fromYear));
