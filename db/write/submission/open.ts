import { and, desc, eq } from "drizzle-orm";
import { DomainError } from "@/lib/domain/errors";
import { recordChange } from "../../audit";
import { authorize } from "../../authorize";
import { formUnit } from "../../schema/forms";
import { submission } from "../../schema/submissions";
import { verb } from "../verb";
import { openInput } from "./inputs";
import { requireOpenPeriod } from "./open-period";

/**
 * Opens the form of a unit and reporting year: the one that stands, or a new draft. Twice at once gives
 * one draft. Throws forbidden, unit-not-valid, period-not-open, or wrong-state where it was approved:
 * then a correction is opened, with its reason.
 */
export const openSubmission = verb(openInput, async (context, key): Promise<{ id: string }> => {
  const { db } = context;
  const actor = await authorize(context, "enter", key.unitId);
  const [reports] = await db
    .select()
    .from(formUnit)
    .where(and(eq(formUnit.formId, key.formId), eq(formUnit.unitId, key.unitId)));
  if (!reports || key.year < reports.fromYear || key.year > (reports.toYear ?? key.year)) {
    throw new DomainError("unit-not-valid", { unitId: key.unitId, year: key.year });
  }
  await requireOpenPeriod(context, key);
  const [created] = await db
    .insert(submission)
    .values({ ...key, createdBy: actor.id, createdAt: context.now.toISOString() })
    .onConflictDoNothing()
    .returning({ id: submission.id });
  if (created) {
    await recordChange(context, {
      verb: "submission.open",
      subjectKind: "submission",
      subjectId: created.id,
    });
    return created;
  }
  const [standing] = await db
    .select({ id: submission.id, state: submission.state })
    .from(submission)
    .where(
      and(
        eq(submission.formId, key.formId),
        eq(submission.unitId, key.unitId),
        eq(submission.year, key.year),
      ),
    )
    .orderBy(desc(submission.sequence))
    .limit(1);
  if (!standing) throw new DomainError("conflict");
  if (standing.state === "approved" || standing.state === "locked") {
    throw new DomainError("wrong-state", { state: standing.state });
  }
  return { id: standing.id };
});
