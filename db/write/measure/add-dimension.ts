import { and, asc, eq, max } from "drizzle-orm";
import { z } from "zod";
import { DomainError } from "@/lib/domain/errors";
import { recordChange } from "../../audit";
import { authorize } from "../../authorize";
import { category, dimension, measure, measureDimension } from "../../schema/measures";
import { verb } from "../verb";
import { insertFacets } from "./facet-rows";

const addInput = z.object({ measureId: z.string(), dimensionId: z.string() });

/**
 * Lets a typed measure be broken down by a dimension more; forms ask for the parts once rows are added there.
 * Throws forbidden, not-found, invalid for a computed measure, or conflict where it is broken down so.
 */
export const addMeasureDimension = verb(
  addInput,
  async (context, { measureId, dimensionId }): Promise<void> => {
    const { db } = context;
    await authorize(context, "configure", null);
    const [row] = await db.select().from(measure).where(eq(measure.id, measureId)).for("update");
    if (!row || (await db.$count(dimension, eq(dimension.id, dimensionId))) === 0) {
      throw new DomainError("not-found", { what: "measure" });
    }
    if (row.rollup === "ratio") throw new DomainError("invalid", { fields: ["dimensionId"] });
    const own = eq(measureDimension.measureId, measureId);
    if ((await db.$count(measureDimension, and(own, eq(measureDimension.dimensionId, dimensionId)))) > 0) {
      throw new DomainError("conflict", { fields: ["dimensionId"] });
    }
    const [last] = await db
      .select({ position: max(measureDimension.position) })
      .from(measureDimension)
      .where(own);
    await db
      .insert(measureDimension)
      .values({ measureId, dimensionId, position: (last?.position ?? -1) + 1 });
    const members = await db
      .select({ dimensionId: category.dimensionId, categoryId: category.id })
      .from(category)
      .where(eq(category.dimensionId, dimensionId))
      .orderBy(asc(category.position));
    await insertFacets(db, measureId, members);
    await recordChange(context, {
      verb: "measure.add-dimension",
      subjectKind: "measure",
      subjectId: measureId,
      cells: [{ cell: "dimensionId", before: null, after: dimensionId }],
    });
  },
);
