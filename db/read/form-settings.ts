import { asc, max } from "drizzle-orm";
import type { LocalName } from "@/lib/domain/units";
import { authorize } from "../authorize";
import type { Context } from "../context";
import { form } from "../schema/forms";
import { submission } from "../schema/submissions";

export interface FormSettings {
  id: string;
  name: LocalName;
  /** The last reporting year that anybody has begun to fill in on it; null where nobody has. */
  lastUsed: number | null;
}

/**
 * The forms with the last year of each that is in use. Throws unauthenticated, or forbidden for all but
 * administrators of the whole installation.
 */
export async function listFormSettings(context: Context): Promise<FormSettings[]> {
  await authorize(context, "configure", null);
  const forms = await context.db.select().from(form).orderBy(asc(form.id));
  const used = await context.db
    .select({ formId: submission.formId, year: max(submission.year) })
    .from(submission)
    .groupBy(submission.formId);
  return forms.map(({ id, nameVi, nameEn }) => ({
    id,
    name: { vi: nameVi, en: nameEn },
    lastUsed: used.find(({ formId }) => formId === id)?.year ?? null,
  }));
}
