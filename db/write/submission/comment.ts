import { eq } from "drizzle-orm";
import { z } from "zod";
import { DomainError } from "@/lib/domain/errors";
import { recordChange } from "../../audit";
import { authorize } from "../../authorize";
import { readCatalogue } from "../../read/catalogue";
import { askedFacets } from "../../read/form-context";
import { submission, submissionComment } from "../../schema/submissions";
import { plainText } from "../plain-text";
import { verb } from "../verb";

const commentInput = z.object({
  submissionId: z.uuid(),
  /** null for the whole form. */
  facetId: z.string().min(1).max(200).nullable(),
  text: plainText(2000).min(1),
  followUp: z.boolean(),
});

/**
 * Says something about a cell of a form, or about all of it; with `followUp` somebody has to see to it. A
 * comment belongs to no version of the form and holds nobody up. Throws not-found, forbidden or invalid.
 */
export const commentOnCell = verb(commentInput, async (context, input): Promise<{ id: string }> => {
  const { db } = context;
  const { submissionId, facetId, text, followUp } = input;
  const [standing] = await db.select().from(submission).where(eq(submission.id, submissionId));
  if (!standing) throw new DomainError("not-found", { what: "submission" });
  const actor = await authorize(context, "comment", standing.unitId);
  const asked = askedFacets(await readCatalogue(context), standing.formId, standing.year);
  if (facetId !== null && !asked.some(({ id }) => id === facetId)) {
    throw new DomainError("invalid", { fields: ["facetId"] });
  }
  const [written] = await db
    .insert(submissionComment)
    .values({
      submissionId,
      facetId,
      text,
      followUp,
      authorId: actor.id,
      at: context.now.toISOString(),
    })
    .returning({ id: submissionComment.id });
  if (!written) throw new DomainError("conflict");
  await recordChange(context, {
    verb: "submission.comment",
    subjectKind: "submission",
    subjectId: submissionId,
    cells: [
      { cell: facetId ?? "form", before: null, after: text },
      ...(followUp ? [{ cell: "followUp", before: null, after: written.id }] : []),
    ],
  });
  return written;
});
