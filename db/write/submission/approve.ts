import { and, eq, isNotNull, isNull, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { DomainError } from "@/lib/domain/errors";
import { recordChange } from "../../audit";
import type { Db } from "../../client";
import type { Context } from "../../context";
import { readCatalogue } from "../../read/catalogue";
import { countWarnings, readFormChecks } from "../../read/form-checks";
import { statement } from "../../schema/statements";
import { verb } from "../verb";
import { lockSubmission, type SubmissionRow, updateExpected } from "./expected-row";
import { seenSubmission } from "./inputs";
import { deciderOf, takeStep } from "./take-step";

/** Marks what the new lines replace: approved lines of the same facet, unit and period. */
async function supersedeEarlier(db: Db, { id }: SubmissionRow, at: string) {
  const newer = alias(statement, "newer");
  const replaced = db
    .select({ one: sql`1` })
    .from(newer)
    .where(
      and(
        eq(newer.submissionId, id),
        eq(newer.facetId, statement.facetId),
        eq(newer.unitId, statement.unitId),
        eq(newer.periodTo, statement.periodTo),
        eq(newer.periodKind, statement.periodKind),
      ),
    );
  await db
    .update(statement)
    .set({ supersededAt: at })
    .where(
      and(
        ne(statement.submissionId, id),
        isNotNull(statement.approvedAt),
        isNull(statement.supersededAt),
        sql`EXISTS ${replaced}`,
      ),
    );
}

interface Approval {
  /** Only where no check warns of anything. */
  onlyClean: boolean;
}

async function approve(
  context: Context,
  input: { submissionId: string; version: number },
  { onlyClean }: Approval,
): Promise<{ version: number }> {
  const { db } = context;
  const at = context.now.toISOString();
  const standing = await lockSubmission(db, input.submissionId);
  const { actor, state } = await takeStep(context, standing, "approve");
  if (onlyClean) {
    const { checks } = await readFormChecks(context, await readCatalogue(context), standing);
    const count = countWarnings(checks);
    if (count > 0) throw new DomainError("has-warnings", { count });
  }
  const version = await updateExpected(
    db,
    { id: standing.id, version: input.version },
    { state, ...deciderOf(actor), decidedAt: at },
  );
  await supersedeEarlier(db, standing, at);
  await db.update(statement).set({ approvedAt: at }).where(eq(statement.submissionId, standing.id));
  await recordChange(context, {
    verb: "submission.approve",
    subjectKind: "submission",
    subjectId: standing.id,
    actor,
    cells: [{ cell: "state", before: standing.state, after: state }],
  });
  return { version };
}

/**
 * Approves a submission: its lines become the published values, and what they correct is superseded.
 * Throws forbidden, own-submission, wrong-state or stale.
 */
export const approveSubmission = verb(seenSubmission, (context, input) =>
  approve(context, input, { onlyClean: false }),
);

/**
 * Approves one of many that were ticked unread: only where no check warns, else has-warnings. What was
 * warned of is for somebody to read.
 */
export const approveClean = verb(seenSubmission, (context, input) =>
  approve(context, input, { onlyClean: true }),
);
