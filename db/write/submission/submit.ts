import { and, eq, inArray, sql } from "drizzle-orm";
import { type Check, type FormLine, lineKey, wantsNote } from "@/lib/domain/checks/check";
import { DomainError } from "@/lib/domain/errors";
import { categoryKey } from "@/lib/domain/measures";
import { reportingWindow } from "@/lib/domain/reporting-years";
import type { Statement } from "@/lib/domain/statements";
import { recordChange } from "../../audit";
import type { Db } from "../../client";
import { readCatalogue } from "../../read/catalogue";
import { readFormChecks } from "../../read/form-checks";
import { statement } from "../../schema/statements";
import { verb } from "../verb";
import { lockSubmission, type SubmissionRow, updateExpected } from "./expected-row";
import { seenSubmission } from "./inputs";
import { takeStep } from "./take-step";

/** The cells that keep a form from being handed in: empty ones, errors, and warnings without a note. */
function requireComplete(
  lines: readonly FormLine[],
  statements: readonly Statement[],
  checks: readonly Check[],
) {
  const empty = lines.filter(({ value }) => value === null).map(lineKey);
  if (empty.length > 0) throw new DomainError("incomplete", { cells: empty });
  const errors = checks.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new DomainError("has-errors", { checks: errors });
  const noted = statements
    .filter(({ note }) => note)
    .map(({ key }) => ({ measureId: key.measureId, categoryKey: categoryKey(key.categories) }));
  const unanswered = checks.filter((check) => wantsNote(check, noted));
  if (unanswered.length > 0) throw new DomainError("needs-note", { checks: unanswered });
}

/** Before the period ends every line is provisional; what differs from the corrected line is revised. */
async function setFlags(db: Db, standing: SubmissionRow, periodEnd: string, today: string) {
  const add = (flag: "provisional" | "revised") => ({
    flags: sql`array_append(${statement.flags}, ${flag})`,
  });
  const own = eq(statement.submissionId, standing.id);
  await db
    .update(statement)
    .set({ flags: sql`array_remove(array_remove(${statement.flags}, 'provisional'), 'revised')` })
    .where(own);
  if (today <= periodEnd) await db.update(statement).set(add("provisional")).where(own);
  if (!standing.correctsId) return;
  const corrected = await db.select().from(statement).where(eq(statement.submissionId, standing.correctsId));
  const lines = await db.select().from(statement).where(own);
  const before = new Map(corrected.map((line) => [line.facetId, line]));
  const revised = lines.filter((line) => {
    const old = before.get(line.facetId);
    return (
      old &&
      (old.value !== line.value ||
        old.qualifier !== line.qualifier ||
        old.missingReason !== line.missingReason)
    );
  });
  if (revised.length === 0) return;
  await db
    .update(statement)
    .set(add("revised"))
    .where(
      and(
        own,
        inArray(
          statement.id,
          revised.map(({ id }) => id),
        ),
      ),
    );
}

/**
 * Hands a form in for review. Throws forbidden, wrong-state, period-not-open, needs-report, incomplete,
 * has-errors, needs-note (each names its cells) or stale; then the form stays as it was.
 */
export const submitSubmission = verb(seenSubmission, async (context, input): Promise<{ version: number }> => {
  const { db } = context;
  const standing = await lockSubmission(db, input.submissionId);
  const { actor, state } = await takeStep(context, standing, "submit");
  if (!standing.reportNumber || !standing.reportDate || !standing.reportOffice) {
    throw new DomainError("needs-report");
  }
  const catalogue = await readCatalogue(context);
  const { form, lines, statements, checks } = await readFormChecks(context, catalogue, standing);
  if (!form.open) throw new DomainError("period-not-open", { year: standing.year });
  requireComplete(lines, statements, checks);
  const window = reportingWindow(form.unit, standing.year);
  await setFlags(db, standing, window?.to ?? context.today, context.today);
  const version = await updateExpected(
    db,
    { id: standing.id, version: input.version },
    { state, submittedBy: actor.id, submittedAt: context.now.toISOString() },
  );
  await recordChange(context, {
    verb: "submission.submit",
    subjectKind: "submission",
    subjectId: standing.id,
    cells: [{ cell: "state", before: standing.state, after: state }],
  });
  return { version };
});
