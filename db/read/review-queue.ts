import type { IsoDate } from "@/lib/domain/dates";
import { type DueGroup, dueGroup } from "@/lib/domain/due-groups";
import { type StepRefusal, stepRefusal } from "@/lib/domain/submission-steps";
import type { SubmissionState } from "@/lib/domain/submissions";
import type { Context } from "../context";
import type { Catalogue } from "./catalogue";
import { countFollowUps } from "./comments";
import { countWarnings, readFormChecks } from "./form-checks";
import { readDeadlines } from "./reporting-calendar";
import { listSubmissions, type SubmissionSummary } from "./submissions";

export interface QueueFilter {
  state: SubmissionState | null;
  due: DueGroup | null;
  unitId: string;
  formId: string;
}

export interface QueueRow {
  submission: SubmissionSummary;
  dueOn: IsoDate | null;
  due: DueGroup;
  /** How many warnings its checks give; null where it does not wait for a review. */
  warnings: number | null;
  /** Comments that somebody has to see to. */
  followUps: number;
  /** Why the viewer may not approve it; null where he may. */
  refusal: StepRefusal | null;
}

/** More than every unit of one year; whoever looks for older ones narrows the filter. */
const LONGEST = 100;

const waitsFirst = (a: QueueRow, b: QueueRow) =>
  (a.submission.submittedAt ?? "").localeCompare(b.submission.submittedAt ?? "");
const latestFirst = (a: QueueRow, b: QueueRow) =>
  (b.submission.decidedAt ?? "").localeCompare(a.submission.decidedAt ?? "");

/**
 * The submissions of the viewer's scope that the filter asks for, with what a reviewer wants to know before
 * opening one: what waits oldest first, else the latest decided first. Throws unauthenticated.
 */
export async function readReviewQueue(
  context: Context,
  catalogue: Catalogue,
  filter: QueueFilter,
): Promise<QueueRow[]> {
  const { db, today, viewer } = context;
  const deadlineOf = await readDeadlines(db);
  const found = (
    await listSubmissions(context, catalogue, {
      ...(filter.state ? { states: [filter.state] } : {}),
      ...(filter.unitId ? { unitId: filter.unitId } : {}),
    })
  )
    .filter(({ formId }) => filter.formId === "" || formId === filter.formId)
    .map((submission) => {
      const dueOn = deadlineOf(submission)?.dueOn ?? null;
      return { submission, dueOn, due: dueGroup(dueOn, today) };
    })
    .filter(({ due }) => filter.due === null || due === filter.due);
  const followUps = await countFollowUps(
    context,
    catalogue,
    found.map(({ submission }) => submission),
  );
  const rows: QueueRow[] = found.map((row) => ({
    ...row,
    warnings: null,
    followUps: followUps.get(row.submission.id) ?? 0,
    refusal:
      viewer.kind === "system" ? null : stepRefusal(viewer, row.submission, "approve", catalogue.units),
  }));
  const shown = rows.toSorted(filter.state === "submitted" ? waitsFirst : latestFirst).slice(0, LONGEST);
  for (const row of shown) {
    if (row.submission.state !== "submitted") continue;
    const { checks } = await readFormChecks(context, catalogue, row.submission);
    row.warnings = countWarnings(checks);
  }
  return shown;
}
