import { eq } from "drizzle-orm";
import { z } from "zod";
import { DomainError } from "@/lib/domain/errors";
import { VISIBILITIES } from "@/lib/domain/measures";
import { changedCells, recordChange } from "../../audit";
import { authorize } from "../../authorize";
import { measure } from "../../schema/measures";
import { plainText } from "../plain-text";
import { verb } from "../verb";

const visibilities = z.object({
  visibility: z.enum(VISIBILITIES),
  communeVisibility: z.enum(VISIBILITIES),
});
const setInput = z.object({
  id: z.string(),
  next: visibilities,
  /** What the person saw. */
  seen: visibilities,
  reason: plainText(2000).min(1),
});

/**
 * Says who may see the reported figures of a measure, of districts and of communes. Throws forbidden,
 * not-found, invalid without a reason, or stale where somebody else changed it meanwhile.
 */
export const setVisibility = verb(setInput, async (context, { id, next, seen, reason }): Promise<void> => {
  const { db } = context;
  await authorize(context, "configure", null);
  const [row] = await db.select().from(measure).where(eq(measure.id, id)).for("update");
  if (!row) throw new DomainError("not-found", { what: "measure" });
  const before = { visibility: row.visibility, communeVisibility: row.communeVisibility };
  if (changedCells(before, seen).length > 0) throw new DomainError("stale", { what: "measure" });
  const cells = changedCells(before, next);
  if (cells.length === 0) return;
  await db.update(measure).set(next).where(eq(measure.id, id));
  await recordChange(context, {
    verb: "measure.set-visibility",
    subjectKind: "measure",
    subjectId: id,
    reason,
    cells,
  });
});
