import { and, desc, eq } from "drizzle-orm";
import { z } from "zod";
import { DomainError } from "@/lib/domain/errors";
import { recordChange } from "../../audit";
import { authorize } from "../../authorize";
import type { Db } from "../../client";
import { readCatalogue } from "../../read/catalogue";
import { formOf } from "../../read/form-context";
import { reportingDeadline, reportingExtension } from "../../schema/forms";
import { plainText } from "../plain-text";
import { verb } from "../verb";
import { dayInput } from "./dates-input";

const extendInput = z.object({
  unitId: z.string(),
  year: z.number().int(),
  /** The last day; null ends the extension that stands, so that the general days hold again. */
  closesOn: dayInput.nullable(),
  /** The number of the extension that the person saw; 0 where there was none. */
  seen: z.number().int().min(0),
  reason: plainText(2000).min(1),
});

async function standingExtension(db: Db, key: { formId: string; unitId: string; year: number }) {
  const [row] = await db
    .select()
    .from(reportingExtension)
    .where(
      and(
        eq(reportingExtension.formId, key.formId),
        eq(reportingExtension.unitId, key.unitId),
        eq(reportingExtension.year, key.year),
      ),
    )
    .orderBy(desc(reportingExtension.number))
    .limit(1);
  return row;
}

/**
 * Gives one unit more time, or ends what it was given; every extension is kept with its reason. Throws
 * forbidden, unit-not-valid where the unit does not report in the year, invalid for a day that gives no
 * more time, wrong-state where there is nothing to extend or end, or stale.
 */
export const extendDeadline = verb(extendInput, async (context, input): Promise<{ number: number }> => {
  const { db } = context;
  const { unitId, year, closesOn, seen, reason } = input;
  const actor = await authorize(context, "extend", unitId);
  const formId = formOf(await readCatalogue(context), unitId, year);
  if (formId === null) throw new DomainError("unit-not-valid", { unitId, year });
  const [general] = await db
    .select()
    .from(reportingDeadline)
    .where(and(eq(reportingDeadline.formId, formId), eq(reportingDeadline.year, year)));
  const dueOn = general?.dueOn ?? null;
  if (dueOn === null) throw new DomainError("wrong-state", { what: "extension" });
  const standing = await standingExtension(db, { formId, unitId, year });
  if ((standing?.number ?? 0) !== seen) throw new DomainError("stale", { what: "extension" });
  if (closesOn === null && (!standing || standing.closesOn <= dueOn)) {
    throw new DomainError("wrong-state", { what: "extension" });
  }
  if (closesOn !== null && closesOn <= dueOn) throw new DomainError("invalid", { fields: ["closesOn"] });
  const number = seen + 1;
  const [kept] = await db
    .insert(reportingExtension)
    .values({
      formId,
      year,
      unitId,
      number,
      closesOn: closesOn ?? dueOn,
      reason,
      grantedBy: actor.id,
      grantedAt: context.now.toISOString(),
    })
    .onConflictDoNothing()
    .returning({ number: reportingExtension.number });
  if (!kept) throw new DomainError("stale", { what: "extension" });
  await recordChange(context, {
    verb: closesOn === null ? "calendar.end-extension" : "calendar.extend",
    subjectKind: "calendar",
    subjectId: `${year} ${formId} ${unitId}`,
    reason,
    cells: [
      { cell: "closesOn", before: standing?.closesOn ?? general?.closesOn ?? null, after: closesOn ?? dueOn },
    ],
  });
  return kept;
});
