import { z } from "zod";
import { DomainError } from "@/lib/domain/errors";
import { askedIn } from "@/lib/domain/form-version";
import { recordChange } from "../../audit";
import { authorize } from "../../authorize";
import { formRow } from "../../schema/forms";
import { verb } from "../verb";
import { keyOf, lockRows, makeRoom } from "./form-rows";

const moveInput = z.object({
  formId: z.string(),
  facetId: z.string(),
  /** The first year in which it stands in its new place. */
  fromYear: z.number().int().max(2100),
  /** The row after which it stands; null puts it first. */
  after: z.string().nullable(),
});

/**
 * Moves a row to another place, from a year on that nobody has begun to fill in: it ends where it stood and
 * begins anew, so that earlier forms keep their order. Throws forbidden, not-found, or invalid for the year
 * or the place.
 */
export const moveRow = verb(moveInput, async (context, input): Promise<void> => {
  const { db } = context;
  const { formId, facetId, fromYear, after } = input;
  await authorize(context, "configure", null);
  const rows = await lockRows(db, formId, fromYear);
  const row = rows.find((each) => each.facetId === facetId && askedIn(each, fromYear));
  if (!row) throw new DomainError("not-found", { what: "form-row" });
  const place =
    after === null ? null : rows.find((each) => each.facetId === after && askedIn(each, fromYear));
  if (place === undefined || after === facetId) throw new DomainError("invalid", { fields: ["after"] });
  const position = await makeRoom(db, formId, place);
  if (row.fromYear < fromYear) {
    await db
      .update(formRow)
      .set({ toYear: fromYear - 1 })
      .where(keyOf(row));
    await db.insert(formRow).values({ formId, facetId, fromYear, toYear: row.toYear, position });
  } else {
    await db.update(formRow).set({ position }).where(keyOf(row));
  }
  await recordChange(context, {
    verb: "form.move-row",
    subjectKind: "form",
    subjectId: formId,
    cells: [
      { cell: "row", before: facetId, after: facetId },
      { cell: "afterRow", before: null, after },
      { cell: "fromYear", before: row.fromYear, after: fromYear },
    ],
  });
});
