import { eq } from "drizzle-orm";
import { z } from "zod";
import { DomainError } from "@/lib/domain/errors";
import { changedCells, recordChange } from "../../audit";
import { authorize } from "../../authorize";
import { measure } from "../../schema/measures";
import { plainText } from "../plain-text";
import { verb } from "../verb";
import { measureWords } from "./words-input";

const describeInput = z.object({
  id: z.string(),
  next: measureWords,
  /** What the person saw. */
  seen: z.record(z.string(), z.string()),
  reason: plainText(2000).min(1),
});

/**
 * Says better what a measure counts: its names, unit of measure and definition. Its id, and so every address
 * and figure, stays; where something else is counted from now on, that is a break. Throws forbidden,
 * not-found, invalid, or stale where somebody else changed it meanwhile.
 */
export const describeMeasure = verb(describeInput, async (context, input): Promise<void> => {
  const { db } = context;
  const { id, next, seen, reason } = input;
  await authorize(context, "configure", null);
  const [row] = await db.select().from(measure).where(eq(measure.id, id)).for("update");
  if (!row) throw new DomainError("not-found", { what: "measure" });
  const { nameVi, nameEn, unitOfMeasureVi, unitOfMeasureEn, definitionVi, definitionEn } = row;
  const before = { nameVi, nameEn, unitOfMeasureVi, unitOfMeasureEn, definitionVi, definitionEn };
  if (changedCells(before, seen).length > 0) throw new DomainError("stale", { what: "measure" });
  const cells = changedCells(before, next);
  if (cells.length === 0) return;
  await db.update(measure).set(next).where(eq(measure.id, id));
  await recordChange(context, {
    verb: "measure.describe",
    subjectKind: "measure",
    subjectId: id,
    reason,
    cells,
  });
});
