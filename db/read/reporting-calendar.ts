import { and, eq } from "drizzle-orm";
import type { IsoDate } from "@/lib/domain/dates";
import type { Db } from "../client";
import { reportingDeadline, reportingExtension } from "../schema/forms";

export interface Deadline {
  opensOn: IsoDate;
  dueOn: IsoDate | null;
  closesOn: IsoDate | null;
}

/** When a unit may hand in a form of a year, its extension included. Null where nobody was asked for it. */
export async function readDeadline(
  db: Db,
  key: { formId: string; unitId: string; year: number },
): Promise<Deadline | null> {
  const [row] = await db
    .select()
    .from(reportingDeadline)
    .where(and(eq(reportingDeadline.formId, key.formId), eq(reportingDeadline.year, key.year)));
  if (!row) return null;
  const extensions = await db
    .select({ closesOn: reportingExtension.closesOn })
    .from(reportingExtension)
    .where(
      and(
        eq(reportingExtension.formId, key.formId),
        eq(reportingExtension.year, key.year),
        eq(reportingExtension.unitId, key.unitId),
      ),
    );
  const { opensOn, dueOn } = row;
  if (row.closesOn === null) return { opensOn, dueOn, closesOn: null };
  const closesOn = [row.closesOn, ...extensions.map((each) => each.closesOn)].sort().at(-1) ?? row.closesOn;
  return { opensOn, dueOn, closesOn };
}

/** The reporting years with the deadlines of their forms, oldest first; all forms of a year share them. */
export async function listCalendar(db: Db): Promise<(Deadline & { year: number })[]> {
  const rows = await db
    .selectDistinctOn([reportingDeadline.year])
    .from(reportingDeadline)
    .orderBy(reportingDeadline.year, reportingDeadline.formId);
  return rows.map(({ year, opensOn, dueOn, closesOn }) => ({ year, opensOn, dueOn, closesOn }));
}
