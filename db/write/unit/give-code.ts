import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { addDays } from "@/lib/domain/dates";
import { DomainError } from "@/lib/domain/errors";
import { codeTaken } from "@/lib/domain/unit-change";
import { recordChange } from "../../audit";
import { authorize } from "../../authorize";
import { readCatalogue } from "../../read/catalogue";
import { unit, unitCode } from "../../schema/units";
import { dayInput } from "../calendar/dates-input";
import { plainText } from "../plain-text";
import { verb } from "../verb";
import { codeInput } from "./change-input";

const giveInput = z.object({
  unitId: z.string(),
  /** Null ends the present code without another. */
  code: codeInput.nullable(),
  /** Its first day; the present one ends the day before. */
  from: dayInput,
  legalBasis: plainText(200).min(1),
});

/**
 * Gives a unit another official code from a day on; the one that it had keeps its dates. Throws forbidden,
 * not-found, or invalid for a code that another unit bears then and for a day outside the unit's life or not
 * after the present code's first.
 */
export const giveCode = verb(giveInput, async (context, input): Promise<void> => {
  const { db } = context;
  await authorize(context, "configure", null);
  const { unitId, code, from } = input;
  await db.select({ id: unit.id }).from(unit).where(eq(unit.id, unitId)).for("update");
  const { units } = await readCatalogue(context);
  const standing = units.find(({ id }) => id === unitId);
  if (!standing) throw new DomainError("not-found", { what: "unit" });
  const last = standing.codes.at(-1);
  const running = last && last.to === null ? last : null;
  const early =
    !!last && ((last.from !== null && last.from >= from) || (last.to !== null && last.to >= from));
  const outside = (standing.validFrom !== null && from < standing.validFrom) || standing.validTo !== null;
  if (early || outside || (code === null && !running)) throw new DomainError("invalid", { fields: ["from"] });
  const others = units.filter(({ id }) => id !== unitId);
  if (code !== null && (running?.code === code || codeTaken(others, code, from))) {
    throw new DomainError("invalid", { fields: ["code"] });
  }
  if (running) {
    await db
      .update(unitCode)
      .set({ validTo: addDays(from, -1) })
      .where(and(eq(unitCode.unitId, unitId), isNull(unitCode.validTo)));
  }
  if (code !== null) await db.insert(unitCode).values({ unitId, code, validFrom: from });
  await recordChange(context, {
    verb: "unit.give-code",
    subjectKind: "unit",
    subjectId: unitId,
    reason: input.legalBasis,
    cells: [
      { cell: "code", before: running?.code ?? null, after: code },
      { cell: "validFrom", before: null, after: from },
    ],
  });
});
