import { eq, max } from "drizzle-orm";
import { z } from "zod";
import { DomainError } from "@/lib/domain/errors";
import { slugOf } from "@/lib/domain/slugs";
import { recordChange } from "../../audit";
import { authorize } from "../../authorize";
import { category, dimension, measureDimension } from "../../schema/measures";
import { dayInput } from "../calendar/dates-input";
import { insertFacets } from "../measure/facet-rows";
import { plainText } from "../plain-text";
import { verb } from "../verb";

const addInput = z.object({
  dimensionId: z.string(),
  nameVi: plainText(150).min(1),
  nameEn: plainText(150).min(1),
  /** Its first day; null where it is older than the record. */
  validFrom: dayInput.nullable(),
});

/**
 * Adds a category to a dimension, and to every measure that is broken down by it; a form asks for it once a
 * row is added there. Throws forbidden, not-found, invalid, or conflict for a name that is taken.
 */
export const addCategory = verb(addInput, async (context, input): Promise<{ id: string }> => {
  const { db } = context;
  await authorize(context, "configure", null);
  const { dimensionId, nameVi, nameEn, validFrom } = input;
  if ((await db.$count(dimension, eq(dimension.id, dimensionId))) === 0) {
    throw new DomainError("not-found", { what: "dimension" });
  }
  const id = slugOf(nameEn);
  if (id === "") throw new DomainError("invalid", { fields: ["nameEn"] });
  const own = eq(category.dimensionId, dimensionId);
  const [last] = await db
    .select({ position: max(category.position) })
    .from(category)
    .where(own);
  const [made] = await db
    .insert(category)
    .values({ dimensionId, id, nameVi, nameEn, validFrom, position: (last?.position ?? -1) + 1 })
    .onConflictDoNothing()
    .returning({ id: category.id });
  if (!made) throw new DomainError("conflict", { fields: ["nameEn"] });
  const measures = await db
    .select({ id: measureDimension.measureId })
    .from(measureDimension)
    .where(eq(measureDimension.dimensionId, dimensionId));
  for (const each of measures) await insertFacets(db, each.id, [{ dimensionId, categoryId: id }]);
  await recordChange(context, {
    verb: "dimension.add-category",
    subjectKind: "dimension",
    subjectId: dimensionId,
    cells: [
      { cell: "nameVi", before: null, after: nameVi },
      { cell: "nameEn", before: null, after: nameEn },
      ...(validFrom ? [{ cell: "validFrom", before: null, after: validFrom }] : []),
    ],
  });
  return made;
});
