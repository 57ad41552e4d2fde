import { eq } from "drizzle-orm";
import { DomainError } from "@/lib/domain/errors";
import { recordChange } from "../../audit";
import { statement } from "../../schema/statements";
import { submission } from "../../schema/submissions";
import { verb } from "../verb";
import { lockSubmission } from "./expected-row";
import { reasonInput } from "./inputs";
import { requireOpenPeriod } from "./open-period";
import { takeStep } from "./take-step";

/**
 * Opens a correction of an approved submission: a new one of the same key that starts with its lines.
 * The old values stand until the new ones are approved. Throws forbidden, wrong-state, period-not-open,
 * or conflict where a correction is open already.
 */
export const correctSubmission = verb(reasonInput, async (context, input): Promise<{ id: string }> => {
  const { db } = context;
  const standing = await lockSubmission(db, input.submissionId);
  const { actor } = await takeStep(context, standing, "correct");
  await requireOpenPeriod(context, standing);
  const { formId, unitId, year } = standing;
  const [created] = await db
    .insert(submission)
    .values({
      formId,
      unitId,
      year,
      sequence: standing.sequence + 1,
      correctsId: standing.id,
      correctionReason: input.reason,
      createdBy: actor.id,
      createdAt: context.now.toISOString(),
    })
    .onConflictDoNothing()
    .returning({ id: submission.id });
  if (!created) throw new DomainError("conflict", { submissionId: standing.id });
  const lines = await db.select().from(statement).where(eq(statement.submissionId, standing.id));
  await db.insert(statement).values(
    lines.map(({ id: _id, approvedAt: _at, supersededAt: _until, ...line }) => ({
      ...line,
      submissionId: created.id,
      flags: line.flags.filter((flag) => flag === "part_year"),
    })),
  );
  await recordChange(context, {
    verb: "submission.correct",
    subjectKind: "submission",
    subjectId: created.id,
    reason: input.reason,
    cells: [{ cell: "corrects", before: null, after: standing.id }],
  });
  return created;
});
