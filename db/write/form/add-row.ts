import { z } from "zod";
import { DomainError } from "@/lib/domain/errors";
import { canBeAsked } from "@/lib/domain/form-version";
import { recordChange } from "../../audit";
import { authorize } from "../../authorize";
import { readCatalogue } from "../../read/catalogue";
import { formRow } from "../../schema/forms";
import { verb } from "../verb";
import { lockRows, makeRoom } from "./form-rows";

const addInput = z.object({
  formId: z.string(),
  facetId: z.string(),
  fromYear: z.number().int().max(2100),
  /** The row after which it stands; null puts it first. */
  after: z.string().nullable(),
});

/**
 * Lets a form ask for a row more, from a year on that nobody has begun to fill in. Throws forbidden, not-found,
 * invalid for the year, the place, or a row that cannot be asked for then, or conflict where it is asked for.
 */
export const addRow = verb(addInput, async (context, { formId, facetId, fromYear, after }): Promise<void> => {
  const { db } = context;
  await authorize(context, "configure", null);
  const rows = await lockRows(db, formId, fromYear);
  const { facets, measures, dimensions } = await readCatalogue(context);
  const facet = facets.find(({ id }) => id === facetId);
  const measure = measures.find(({ id }) => id === facet?.measureId);
  const categories = dimensions.flatMap((each) => each.categories);
  if (!facet || !measure || !canBeAsked(measure, facet.categoryKey, categories, fromYear)) {
    throw new DomainError("invalid", { fields: ["facetId"] });
  }
  const own = rows.filter((row) => row.facetId === facetId);
  if (own.some(({ toYear }) => toYear === null || toYear >= fromYear)) {
    throw new DomainError("conflict", { fields: ["facetId"] });
  }
  const place = after === null ? null : rows.findLast((row) => row.facetId === after);
  if (place === undefined) throw new DomainError("invalid", { fields: ["after"] });
  const position = await makeRoom(db, formId, place);
  await db.insert(formRow).values({ formId, facetId, fromYear, position });
  await recordChange(context, {
    verb: "form.add-row",
    subjectKind: "form",
    subjectId: formId,
    cells: [
      { cell: "row", before: null, after: facetId },
      { cell: "fromYear", before: null, after: fromYear },
      { cell: "afterRow", before: null, after },
    ],
  });
});
