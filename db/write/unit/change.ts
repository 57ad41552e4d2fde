import { and, eq, gte, inArray, isNull, max, or, sql } from "drizzle-orm";
import { DomainError } from "@/lib/domain/errors";
import { type ChangedUnits, planUnitChange, type UnitChange } from "@/lib/domain/unit-change";
import { recordChange } from "../../audit";
import { authorize } from "../../authorize";
import type { Db } from "../../client";
import { readCatalogue } from "../../read/catalogue";
import { formsAfterEnd } from "../../read/unit-change";
import { formUnit } from "../../schema/forms";
import { unit, unitCode, unitSuccession } from "../../schema/units";
import { verb } from "../verb";
import { unitChangeInput } from "./change-input";

async function endUnits(db: Db, ended: ChangedUnits["ended"]): Promise<void> {
  for (const { unitId, lastDay, lastYear } of ended) {
    await db.update(unit).set({ validTo: lastDay }).where(eq(unit.id, unitId));
    await db
      .update(unitCode)
      .set({ validTo: lastDay })
      .where(and(eq(unitCode.unitId, unitId), or(isNull(unitCode.validTo), gte(unitCode.validTo, lastDay))));
    if (lastYear === null) continue;
    await db
      .update(formUnit)
      .set({ toYear: lastYear })
      .where(
        and(
          eq(formUnit.unitId, unitId),
          sql`${formUnit.fromYear} <= ${lastYear} AND coalesce(${formUnit.toYear}, ${lastYear}) >= ${lastYear}`,
        ),
      );
  }
}

async function createUnit(db: Db, { unit: made, formId, fromYear }: NonNullable<ChangedUnits["created"]>) {
  const [last] = await db.select({ position: max(unit.position) }).from(unit);
  const { id, kind, parentId, validFrom, validFromPrecision, name, shortName, codes } = made;
  const [inserted] = await db
    .insert(unit)
    .values({
      id,
      kind,
      parentId,
      validFrom,
      validFromPrecision,
      nameVi: name.vi,
      nameEn: name.en,
      shortVi: shortName.vi,
      shortEn: shortName.en,
      position: (last?.position ?? 0) + 1,
    })
    .onConflictDoNothing()
    .returning({ id: unit.id });
  if (!inserted) throw new DomainError("conflict", { fields: ["nameVi"] });
  for (const { code, from } of codes) await db.insert(unitCode).values({ unitId: id, code, validFrom: from });
  if (formId) await db.insert(formUnit).values({ formId, unitId: id, fromYear });
}

/** What the record says of the change, unit by unit. */
function recorded(change: UnitChange, { ended, created, successions }: ChangedUnits) {
  const told = new Map<string, { cell: string; before: unknown; after: unknown }[]>();
  const tell = (id: string, cell: string, before: unknown, after: unknown) =>
    told.set(id, [...(told.get(id) ?? []), { cell, before, after }]);
  if (created) {
    tell(created.unit.id, "name", null, created.unit.name.vi);
    tell(created.unit.id, "validFrom", null, change.date);
    for (const { code } of created.unit.codes) tell(created.unit.id, "code", null, code);
    if (created.formId) tell(created.unit.id, "reports", null, `${created.formId} ${created.fromYear}`);
  }
  for (const { unitId, lastDay } of ended) tell(unitId, "validTo", null, lastDay);
  for (const { from, to, kind } of successions) {
    tell(from, `to-${kind}`, null, to);
    tell(to, `from-${kind}`, null, from);
  }
  return told;
}

/**
 * Splits, merges, renames or ends units, or moves a part of one, from a day on and by a law. What was stays:
 * units end and others begin, and the new one reports from its first year. Throws forbidden, invalid with the
 * fields, wrong-state where a unit that would end has figures of a later day, or conflict.
 */
export const changeUnits = verb(unitChangeInput, async (context, change): Promise<{ unitIds: string[] }> => {
  const { db } = context;
  await authorize(context, "configure", null);
  const ids = [...change.fromIds, ...(change.toId ? [change.toId] : [])].sort();
  await db.select({ id: unit.id }).from(unit).where(inArray(unit.id, ids)).orderBy(unit.id).for("update");
  const planned = planUnitChange(await readCatalogue(context), change);
  if (planned.kind === "wrong") throw new DomainError("invalid", { fields: planned.fields });
  const { plan } = planned;
  if ((await formsAfterEnd(db, plan)).length > 0)
    throw new DomainError("wrong-state", { what: "unit-figures" });
  await endUnits(db, plan.ended);
  if (plan.created) await createUnit(db, plan.created);
  for (const { from, to, date, kind, extent, legalBasis } of plan.successions) {
    const [kept] = await db
      .insert(unitSuccession)
      .values({ fromUnitId: from, toUnitId: to, effectiveOn: date, kind, extent, legalBasis })
      .onConflictDoNothing()
      .returning({ kind: unitSuccession.kind });
    if (!kept) throw new DomainError("conflict", { fields: ["date"] });
  }
  const told = recorded(change, plan);
  for (const [subjectId, cells] of told) {
    await recordChange(context, {
      verb: "unit.change",
      subjectKind: "unit",
      subjectId,
      reason: change.legalBasis,
      cells,
    });
  }
  return { unitIds: [...told.keys()] };
});
