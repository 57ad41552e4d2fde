import type { IsoDate } from "@/lib/domain/dates";
import type { Db } from "../client";
import { reportingDeadline, reportingExtension } from "../schema/forms";

export interface Deadline {
  opensOn: IsoDate;
  dueOn: IsoDate | null;
  closesOn: IsoDate | null;
}

export interface DeadlineKey {
  formId: string;
  unitId: string;
  year: number;
}

const latest = (date: IsoDate | null, others: readonly IsoDate[]): IsoDate | null =>
  date && ([date, ...others].sort().at(-1) ?? date);

/**
 * When units may hand in, for any unit, form and year; null where nobody was asked. An extension of a
 * unit moves the day by which it is due and the closing day; back entry has neither.
 */
export async function readDeadlines(db: Db): Promise<(key: DeadlineKey) => Deadline | null> {
  const deadlines = await db.select().from(reportingDeadline);
  const extensions = await db.select().from(reportingExtension);
  const named = ({ formId, year }: { formId: string; year: number }) => `${formId} ${year}`;
  const byForm = new Map(deadlines.map((row) => [named(row), row]));
  return (key) => {
    const row = byForm.get(named(key));
    if (!row) return null;
    const extended = extensions
      .filter((each) => named(each) === named(key) && each.unitId === key.unitId)
      .map(({ closesOn }) => closesOn);
    return {
      opensOn: row.opensOn,
      dueOn: latest(row.dueOn, extended),
      closesOn: latest(row.closesOn, extended),
    };
  };
}

/** When one unit may hand in a form of a year. */
export async function readDeadline(db: Db, key: DeadlineKey): Promise<Deadline | null> {
  return (await readDeadlines(db))(key);
}

/** The reporting years with the deadlines of their forms, oldest first; all forms of a year share them. */
export async function listCalendar(db: Db): Promise<(Deadline & { year: number })[]> {
  const rows = await db
    .selectDistinctOn([reportingDeadline.year])
    .from(reportingDeadline)
    .orderBy(reportingDeadline.year, reportingDeadline.formId);
  return rows.map(({ year, opensOn, dueOn, closesOn }) => ({ year, opensOn, dueOn, closesOn }));
}
