import { eq } from "drizzle-orm";
import { z } from "zod";
import { DomainError } from "@/lib/domain/errors";
import { recordChange } from "../../audit";
import { authorize } from "../../authorize";
import { measure, measureBreak } from "../../schema/measures";
import { dayInput } from "../calendar/dates-input";
import { plainText } from "../plain-text";
import { verb } from "../verb";

const breakInput = z
  .object({
    measureId: z.string(),
    /** First day of the new definition; with a year's precision, the first of January. */
    date: dayInput,
    precision: z.enum(["day", "year"]),
    legalBasis: plainText(200).min(1),
    noteVi: plainText(500),
    noteEn: plainText(500),
  })
  .refine(({ precision, date }) => precision === "day" || date.endsWith("-01-01"), { path: ["date"] })
  .refine(({ noteVi, noteEn }) => noteVi !== "" || noteEn === "", { path: ["noteVi"] })
  .refine(({ noteVi, noteEn }) => noteEn !== "" || noteVi === "", { path: ["noteEn"] });

/**
 * Says that a measure counts otherwise from a day on, by which law, and what changed: its charts break there.
 * Throws forbidden, invalid, not-found, or conflict where it breaks on that day already.
 */
export const addBreak = verb(breakInput, async (context, input): Promise<void> => {
  const { db } = context;
  await authorize(context, "configure", null);
  const { measureId, date, precision, legalBasis, noteVi, noteEn } = input;
  const [known] = await db.select({ id: measure.id }).from(measure).where(eq(measure.id, measureId));
  if (!known) throw new DomainError("not-found", { what: "measure" });
  const [kept] = await db
    .insert(measureBreak)
    .values({ measureId, effectiveOn: date, precision, legalBasis, noteVi, noteEn })
    .onConflictDoNothing()
    .returning({ date: measureBreak.effectiveOn });
  if (!kept) throw new DomainError("conflict", { fields: ["date"] });
  await recordChange(context, {
    verb: "measure.add-break",
    subjectKind: "measure",
    subjectId: measureId,
    reason: legalBasis,
    cells: [
      { cell: "breakOn", before: null, after: precision === "year" ? date.slice(0, 4) : date },
      ...(noteVi ? [{ cell: "vi", before: null, after: noteVi }] : []),
      ...(noteEn ? [{ cell: "en", before: null, after: noteEn }] : []),
    ],
  });
});
