import { and, asc, desc, eq, inArray, type SQL } from "drizzle-orm";
import { DomainError } from "@/lib/domain/errors";
import { inScope } from "@/lib/domain/permissions";
import type { Statement } from "@/lib/domain/statements";
import { stepRefusal } from "@/lib/domain/submission-steps";
import type { SubmissionState } from "@/lib/domain/submissions";
import type { Context } from "../context";
import { user } from "../schema/accounts";
import { change } from "../schema/changes";
import { submission } from "../schema/submissions";
import type { Catalogue } from "./catalogue";
import { readStatements } from "./statements";

export interface SubmissionSummary {
  id: string;
  formId: string;
  unitId: string;
  year: number;
  state: SubmissionState;
  version: number;
  sequence: number;
  correctionReason: string | null;
  reportNumber: string | null;
  reportDate: string | null;
  reportOffice: string | null;
  submittedBy: string | null;
  submittedAt: string | null;
  decidedBy: string | null;
  decidedAt: string | null;
  decidedFor: string | null;
  returnReason: string | null;
  /** The facets that the last return asks to be looked at again. */
  returnedFacets: string[];
  /** Names of the accounts above, for the page. */
  submitterName: string | null;
  deciderName: string | null;
  /** Of the commander in whose place it was decided. */
  decidedForName: string | null;
}

const COLUMNS = {
  id: submission.id,
  formId: submission.formId,
  unitId: submission.unitId,
  year: submission.year,
  state: submission.state,
  version: submission.version,
  sequence: submission.sequence,
  correctionReason: submission.correctionReason,
  reportNumber: submission.reportNumber,
  reportDate: submission.reportDate,
  reportOffice: submission.reportOffice,
  submittedBy: submission.submittedBy,
  submittedAt: submission.submittedAt,
  decidedBy: submission.decidedBy,
  decidedAt: submission.decidedAt,
  decidedFor: submission.decidedFor,
  returnReason: submission.returnReason,
  returnedFacets: submission.returnedFacets,
};

async function select({ db }: Context, where: SQL | undefined): Promise<SubmissionSummary[]> {
  const rows = await db
    .select(COLUMNS)
    .from(submission)
    .where(where)
    .orderBy(desc(submission.year), asc(submission.submittedAt), desc(submission.sequence));
  const ids = [
    ...new Set(
      rows.flatMap((row) => [row.submittedBy, row.decidedBy, row.decidedFor]).filter((id) => id !== null),
    ),
  ];
  const people = ids.length
    ? await db.select({ id: user.id, name: user.name }).from(user).where(inArray(user.id, ids))
    : [];
  const nameOf = (id: string | null) => people.find((person) => person.id === id)?.name ?? null;
  return rows.map((row) => ({
    ...row,
    submitterName: nameOf(row.submittedBy),
    deciderName: nameOf(row.decidedBy),
    decidedForName: nameOf(row.decidedFor),
  }));
}

/** Only accounts see submissions at all, and those of their scope. Throws unauthenticated. */
function requireScope(context: Context, catalogue: Catalogue): (unitId: string) => boolean {
  const { viewer } = context;
  if (viewer.kind === "system") return () => true;
  if (viewer.kind === "stranger") throw new DomainError("unauthenticated");
  return (unitId) => inScope(viewer, unitId, catalogue.units);
}

/** The submissions of the viewer's scope, the latest year first. */
export async function listSubmissions(
  context: Context,
  catalogue: Catalogue,
  filter: { states?: SubmissionState[]; year?: number; unitId?: string } = {},
): Promise<SubmissionSummary[]> {
  const holds = requireScope(context, catalogue);
  const rows = await select(
    context,
    and(
      filter.states && inArray(submission.state, filter.states),
      filter.year === undefined ? undefined : eq(submission.year, filter.year),
      filter.unitId === undefined ? undefined : eq(submission.unitId, filter.unitId),
    ),
  );
  return rows.filter((row) => holds(row.unitId));
}

/** How many submissions wait for the viewer's review. */
export async function countWaiting(context: Context, catalogue: Catalogue): Promise<number> {
  const waiting = await listSubmissions(context, catalogue, { states: ["submitted"] });
  const { viewer } = context;
  if (viewer.kind === "system") return waiting.length;
  return waiting.filter((each) => stepRefusal(viewer, each, "approve", catalogue.units) === null).length;
}

export interface SubmissionReading {
  submission: SubmissionSummary;
  statements: Statement[];
  /** The last save: who and when, for the message of a clash. */
  lastSave: { name: string; at: string } | null;
}

/** One submission with its lines. Throws not-found, also where it lies outside the viewer's scope. */
export async function readSubmission(
  context: Context,
  catalogue: Catalogue,
  id: string,
): Promise<SubmissionReading> {
  const holds = requireScope(context, catalogue);
  const [found] = await select(context, eq(submission.id, id));
  if (!found || !holds(found.unitId)) throw new DomainError("not-found", { what: "submission" });
  const statements = await readStatements(context, catalogue, { submissionId: id });
  const [lastSave] = await context.db
    .select({ name: change.actorName, at: change.at })
    .from(change)
    .where(
      and(eq(change.subjectKind, "submission"), eq(change.subjectId, id), eq(change.verb, "submission.save")),
    )
    .orderBy(desc(change.id))
    .limit(1);
  return { submission: found, statements, lastSave: lastSave ?? null };
}
