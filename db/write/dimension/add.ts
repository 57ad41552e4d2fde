import { max } from "drizzle-orm";
import { z } from "zod";
import { DomainError } from "@/lib/domain/errors";
import { slugOf } from "@/lib/domain/slugs";
import { recordChange } from "../../audit";
import { authorize } from "../../authorize";
import { dimension } from "../../schema/measures";
import { plainText } from "../plain-text";
import { verb } from "../verb";

const addInput = z.object({ nameVi: plainText(100).min(1), nameEn: plainText(100).min(1) });

/** Makes a dimension, without categories yet. Throws forbidden, invalid, or conflict for a name that is taken. */
export const addDimension = verb(addInput, async (context, { nameVi, nameEn }): Promise<{ id: string }> => {
  const { db } = context;
  await authorize(context, "configure", null);
  const id = slugOf(nameEn);
  if (id === "") throw new DomainError("invalid", { fields: ["nameEn"] });
  const [last] = await db.select({ position: max(dimension.position) }).from(dimension);
  const [made] = await db
    .insert(dimension)
    .values({ id, nameVi, nameEn, position: (last?.position ?? 0) + 1 })
    .onConflictDoNothing()
    .returning({ id: dimension.id });
  if (!made) throw new DomainError("conflict", { fields: ["nameEn"] });
  await recordChange(context, {
    verb: "dimension.add",
    subjectKind: "dimension",
    subjectId: id,
    cells: [
      { cell: "nameVi", before: null, after: nameVi },
      { cell: "nameEn", before: null, after: nameEn },
    ],
  });
  return made;
});
