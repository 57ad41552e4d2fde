import { asc, desc, max, min } from "drizzle-orm";
import { type IsoDate, laterOf } from "@/lib/domain/dates";
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

/** More time that stands for one unit. */
export interface Extension extends DeadlineKey {
  number: number;
  closesOn: IsoDate;
  reason: string;
}

const named = ({ formId, year }: { formId: string; year: number }) => `${formId} ${year}`;

/** The extensions that stand: of each unit, form and year the last one. */
export async function listExtensions(db: Db): Promise<Extension[]> {
  const { formId, unitId, year, number, closesOn, reason } = reportingExtension;
  return db
    .selectDistinctOn([year, formId, unitId], { formId, unitId, year, number, closesOn, reason })
    .from(reportingExtension)
    .orderBy(year, formId, unitId, desc(number));
}

/**
 * When units may hand in, for any unit, form and year; null where nobody was asked. An extension of a
 * unit moves the day by which it is due and the closing day; back entry has neither.
 */
export async function readDeadlines(db: Db): Promise<(key: DeadlineKey) => Deadline | null> {
  const deadlines = await db.select().from(reportingDeadline);
  const extensions = await listExtensions(db);
  const byForm = new Map(deadlines.map((row) => [named(row), row]));
  const byUnit = new Map(extensions.map((row) => [`${named(row)} ${row.unitId}`, row.closesOn]));
  return (key) => {
    const row = byForm.get(named(key));
    if (!row) return null;
    const extended = byUnit.get(`${named(key)} ${key.unitId}`) ?? null;
    return {
      opensOn: row.opensOn,
      dueOn: row.dueOn && laterOf(row.dueOn, extended),
      closesOn: row.closesOn && laterOf(row.closesOn, extended),
    };
  };
}

/** When one unit may hand in a form of a year. */
export async function readDeadline(db: Db, key: DeadlineKey): Promise<Deadline | null> {
  return (await readDeadlines(db))(key);
}

/** The reporting years, oldest first: from when their first form is open to when their last one closes. */
export async function listCalendar(db: Db): Promise<(Deadline & { year: number })[]> {
  const { year, opensOn, dueOn, closesOn } = reportingDeadline;
  const rows = await db
    .select({ year, opensOn: min(opensOn), dueOn: min(dueOn), closesOn: max(closesOn) })
    .from(reportingDeadline)
    .groupBy(year)
    .orderBy(asc(year));
  return rows.flatMap(({ opensOn: opens, ...row }) => (opens ? [{ ...row, opensOn: opens }] : []));
}

/** The dates of each form and year as they were set, the latest year first. */
export async function listDeadlines(db: Db): Promise<(Deadline & { formId: string; year: number })[]> {
  return db
    .select()
    .from(reportingDeadline)
    .orderBy(desc(reportingDeadline.year), asc(reportingDeadline.formId));
}
