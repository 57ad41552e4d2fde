import { asc, eq, inArray, max } from "drizzle-orm";
import { z } from "zod";
import { DomainError } from "@/lib/domain/errors";
import { COUNTS, TIMINGS } from "@/lib/domain/measures";
import { slugOf } from "@/lib/domain/slugs";
import { recordChange } from "../../audit";
import { authorize } from "../../authorize";
import type { Db } from "../../client";
import { category, dimension, measure, measureDimension, measureSection } from "../../schema/measures";
import { verb } from "../verb";
import { insertFacets } from "./facet-rows";
import { measureWords } from "./words-input";

const addInput = measureWords.extend({
  sectionId: z.string(),
  timing: z.enum(TIMINGS),
  /** Kinds counted once have no sum over units; everything else adds up. */
  rollup: z.enum(["sum", "distinct"]),
  counts: z.enum(COUNTS),
  /** The measure that it never exceeds. */
  subsetOfId: z.string().nullable(),
  dimensionIds: z.array(z.string()).max(10),
});

async function requireKnown(db: Db, { sectionId, subsetOfId, dimensionIds }: z.infer<typeof addInput>) {
  const wrong: string[] = [];
  if ((await db.$count(measureSection, eq(measureSection.id, sectionId))) === 0) wrong.push("sectionId");
  if (subsetOfId && (await db.$count(measure, eq(measure.id, subsetOfId))) === 0) wrong.push("subsetOfId");
  const known = await db.$count(dimension, inArray(dimension.id, dimensionIds));
  if (dimensionIds.length > 0 && known !== dimensionIds.length) wrong.push("dimensionIds");
  if (wrong.length > 0) throw new DomainError("invalid", { fields: wrong });
}

/**
 * Makes a measure, internal until somebody opens it, with its total and each category of its dimensions; a
 * form asks for it once a row is added there. Throws forbidden, invalid, or conflict for a name that is taken.
 */
export const addMeasure = verb(addInput, async (context, input): Promise<{ id: string }> => {
  const { db } = context;
  await authorize(context, "configure", null);
  await requireKnown(db, input);
  const id = slugOf(input.nameEn);
  if (id === "") throw new DomainError("invalid", { fields: ["nameEn"] });
  const { dimensionIds, ...fields } = input;
  const [last] = await db.select({ position: max(measure.position) }).from(measure);
  const [made] = await db
    .insert(measure)
    .values({
      id,
      ...fields,
      position: (last?.position ?? 0) + 1,
      visibility: "internal",
      communeVisibility: "internal",
    })
    .onConflictDoNothing()
    .returning({ id: measure.id });
  if (!made) throw new DomainError("conflict", { fields: ["nameEn"] });
  const members = await db
    .select({ dimensionId: category.dimensionId, categoryId: category.id })
    .from(category)
    .where(inArray(category.dimensionId, dimensionIds))
    .orderBy(asc(category.position));
  for (const [position, dimensionId] of dimensionIds.entries()) {
    await db.insert(measureDimension).values({ measureId: id, dimensionId, position });
  }
  const ordered = dimensionIds.flatMap((each) => members.filter(({ dimensionId }) => dimensionId === each));
  await insertFacets(db, id, [null, ...ordered]);
  await recordChange(context, {
    verb: "measure.add",
    subjectKind: "measure",
    subjectId: id,
    cells: Object.entries({ ...input, visibility: "internal" })
      .filter(([, after]) => after !== null && !(Array.isArray(after) && after.length === 0))
      .map(([cell, after]) => ({ cell, before: null, after })),
  });
  return made;
});
