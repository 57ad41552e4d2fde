import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { DomainError } from "@/lib/domain/errors";
import { changedCells, recordChange } from "../../audit";
import { authorize } from "../../authorize";
import { reportingDeadline } from "../../schema/forms";
import { plainText } from "../plain-text";
import { verb } from "../verb";
import { datesInput, dayInput } from "./dates-input";

const changeInput = z.object({
  formId: z.string(),
  year: z.number().int(),
  dates: datesInput,
  /** The days that the person saw. */
  seen: z.object({ opensOn: dayInput, dueOn: dayInput.nullable(), closesOn: dayInput.nullable() }),
  reason: plainText(2000).min(1),
});

/**
 * Sets other days for a form of a year, with the reason. Throws forbidden, invalid, not-found, or stale
 * where somebody changed them meanwhile.
 */
export const changeDates = verb(changeInput, async (context, input): Promise<void> => {
  const { db } = context;
  await authorize(context, "configure", null);
  const { formId, year, dates, seen } = input;
  const key = and(eq(reportingDeadline.formId, formId), eq(reportingDeadline.year, year));
  const [standing] = await db.select().from(reportingDeadline).where(key).for("update");
  if (!standing) throw new DomainError("not-found", { what: "deadline" });
  const { opensOn, dueOn, closesOn } = standing;
  const before = { opensOn, dueOn, closesOn };
  if (changedCells(before, seen).length > 0) throw new DomainError("stale", { what: "deadline" });
  const cells = changedCells(before, dates);
  if (cells.length === 0) return;
  await db.update(reportingDeadline).set(dates).where(key);
  await recordChange(context, {
    verb: "calendar.change-dates",
    subjectKind: "calendar",
    subjectId: `${year} ${formId}`,
    reason: input.reason,
    cells,
  });
});
