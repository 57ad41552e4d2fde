import { and, eq, gt, inArray, isNull, or, sql } from "drizzle-orm";
import { type ComparableGroup, comparableGroups } from "@/lib/domain/comparable-groups";
import { reportingYearOn } from "@/lib/domain/reporting-years";
import type { SubmissionState } from "@/lib/domain/submissions";
import { type ChangedUnits, planUnitChange, type UnitChange, unitsAfter } from "@/lib/domain/unit-change";
import { authorize } from "../authorize";
import type { Db } from "../client";
import type { Context } from "../context";
import { user } from "../schema/accounts";
import { statement } from "../schema/statements";
import { submission } from "../schema/submissions";
import type { Catalogue } from "./catalogue";
import { listDeadlines } from "./reporting-calendar";

export interface TouchedForm {
  id: string;
  formId: string;
  unitId: string;
  year: number;
  state: SubmissionState;
}

export interface UnitChangePreview {
  plan: ChangedUnits;
  /** Forms of the units that are being written or wait for their review. */
  open: TouchedForm[];
  /** Forms with figures after the last day of a unit that ends: with them it cannot end. */
  blocking: TouchedForm[];
  accounts: { unitId: string; count: number }[];
  /** Reporting years that are open already in which the units hand in another way than before. */
  years: number[];
  /** Who compares only together over the year of the change, so far and from now on. */
  groups: { before: ComparableGroup[]; after: ComparableGroup[] };
}

const FORM = {
  id: submission.id,
  formId: submission.formId,
  unitId: submission.unitId,
  year: submission.year,
  state: submission.state,
};

/** The forms that say something of a unit after its last day. */
export async function formsAfterEnd(db: Db, { ended }: ChangedUnits): Promise<TouchedForm[]> {
  const found: TouchedForm[] = [];
  for (const { unitId, lastDay, lastYear } of ended) {
    const late = or(
      gt(statement.periodFrom, lastDay),
      and(eq(statement.periodKind, "as_of"), gt(statement.periodTo, lastDay)),
    );
    const rows = await db
      .selectDistinct(FORM)
      .from(submission)
      .leftJoin(statement, eq(statement.submissionId, submission.id))
      .where(
        and(
          eq(submission.unitId, unitId),
          or(lastYear === null ? sql`true` : gt(submission.year, lastYear), late),
        ),
      );
    found.push(...rows);
  }
  return found;
}

/**
 * What a change of units touches, before anybody confirms it; the fields that are wrong where it is none.
 * Throws unauthenticated, or forbidden for all but administrators of the whole installation.
 */
export async function readUnitChange(
  context: Context,
  catalogue: Catalogue,
  change: UnitChange,
): Promise<{ kind: "wrong"; fields: string[] } | { kind: "preview"; preview: UnitChangePreview }> {
  const { db } = context;
  await authorize(context, "configure", null);
  const planned = planUnitChange(catalogue, change);
  if (planned.kind === "wrong") return planned;
  const { plan } = planned;
  const touched = [...new Set([...change.fromIds, ...(change.toId ? [change.toId] : [])])];
  const open = await db
    .select(FORM)
    .from(submission)
    .where(
      and(inArray(submission.unitId, touched), inArray(submission.state, ["draft", "submitted", "returned"])),
    );
  const accounts = await db
    .select({ unitId: user.unitId, count: sql<number>`count(*)::int` })
    .from(user)
    .where(and(inArray(user.unitId, touched), isNull(user.disabledAt)))
    .groupBy(user.unitId);
  const year = reportingYearOn(change.date);
  const known = new Set((await listDeadlines(db)).map((each) => each.year));
  const ids = new Set([...touched, ...(plan.created ? [plan.created.unit.id] : [])]);
  const concerning = (groups: readonly ComparableGroup[]) =>
    groups.filter(({ unitIds }) => unitIds.some((id) => ids.has(id)));
  const successions = [...catalogue.successions, ...plan.successions];
  return {
    kind: "preview",
    preview: {
      plan,
      open,
      blocking: await formsAfterEnd(db, plan),
      accounts: accounts.flatMap(({ unitId, count }) => (unitId ? [{ unitId, count }] : [])),
      years: [...known].filter((each) => each >= year).sort(),
      groups: {
        before: concerning(comparableGroups(catalogue.units, catalogue.successions, year - 1, year)),
        after: concerning(comparableGroups(unitsAfter(catalogue.units, plan), successions, year - 1, year)),
      },
    },
  };
}
