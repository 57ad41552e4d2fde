import { max } from "drizzle-orm";
import { categoryKey } from "@/lib/domain/measures";
import type { Db } from "../../client";
import { facet, facetCategory } from "../../schema/measures";

/** A member of a dimension; null for the total. */
type Member = { dimensionId: string; categoryId: string } | null;

/** Writes what a form may ask of a measure, the last in the order: its total, or one category. */
export async function insertFacets(db: Db, measureId: string, members: readonly Member[]): Promise<void> {
  const [last] = await db.select({ position: max(facet.position) }).from(facet);
  for (const [at, member] of members.entries()) {
    const key = member ? categoryKey({ [member.dimensionId]: member.categoryId }) : "";
    const id = member ? `${measureId}/${key}` : measureId;
    await db
      .insert(facet)
      .values({ id, measureId, categoryKey: key, position: (last?.position ?? 0) + at + 1 });
    if (member) await db.insert(facetCategory).values({ facetId: id, ...member });
  }
}
