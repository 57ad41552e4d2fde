import { z } from "zod";
import { DomainError } from "@/lib/domain/errors";
import { askedIn } from "@/lib/domain/form-version";
import { recordChange } from "../../audit";
import { authorize } from "../../authorize";
import { formRow } from "../../schema/forms";
import { verb } from "../verb";
import { keyOf, lockRows } from "./form-rows";

const endInput = z.object({
  formId: z.string(),
  facetId: z.string(),
  /** The first year in which it is no longer asked for. */
  fromYear: z.number().int().max(2100),
});

/**
 * Lets a form ask for a row no more, from a year on that nobody has begun to fill in; earlier years keep it.
 * Throws forbidden, not-found, or invalid for the year.
 */
export const endRow = verb(endInput, async (context, { formId, facetId, fromYear }): Promise<void> => {
  const { db } = context;
  await authorize(context, "configure", null);
  const rows = await lockRows(db, formId, fromYear);
  const row = rows.find((each) => each.facetId === facetId && askedIn(each, fromYear));
  if (!row) throw new DomainError("not-found", { what: "form-row" });
  // A row that never was asked for would have to be deleted, and nothing is.
  if (row.fromYear >= fromYear) throw new DomainError("invalid", { fields: ["fromYear"] });
  await db
    .update(formRow)
    .set({ toYear: fromYear - 1 })
    .where(keyOf(row));
  await recordChange(context, {
    verb: "form.end-row",
    subjectKind: "form",
    subjectId: formId,
    cells: [
      { cell: "row", before: facetId, after: null },
      { cell: "toYear", before: row.toYear, after: fromYear - 1 },
    ],
  });
});
