import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { DomainError } from "@/lib/domain/errors";
import { recordChange } from "../../audit";
import { authorize } from "../../authorize";
import { submission, submissionComment } from "../../schema/submissions";
import { verb } from "../verb";

/** Says that what a comment asked to be seen to is done. Throws not-found, forbidden, or stale where it was before. */
export const clearFollowUp = verb(
  z.object({ commentId: z.uuid() }),
  async (context, { commentId }): Promise<{ submissionId: string }> => {
    const { db } = context;
    const [standing] = await db
      .select({ submissionId: submission.id, unitId: submission.unitId })
      .from(submissionComment)
      .innerJoin(submission, eq(submission.id, submissionComment.submissionId))
      .where(eq(submissionComment.id, commentId));
    if (!standing) throw new DomainError("not-found", { what: "comment" });
    const actor = await authorize(context, "comment", standing.unitId);
    const cleared = await db
      .update(submissionComment)
      .set({ clearedBy: actor.id, clearedAt: context.now.toISOString() })
      .where(
        and(
          eq(submissionComment.id, commentId),
          eq(submissionComment.followUp, true),
          isNull(submissionComment.clearedAt),
        ),
      )
      .returning({ id: submissionComment.id });
    if (cleared.length === 0) throw new DomainError("stale", { commentId });
    await recordChange(context, {
      verb: "submission.clear-follow-up",
      subjectKind: "submission",
      subjectId: standing.submissionId,
      cells: [{ cell: "followUp", before: commentId, after: null }],
    });
    return { submissionId: standing.submissionId };
  },
);
