import { eq } from "drizzle-orm";
import { z } from "zod";
import { DomainError } from "@/lib/domain/errors";
import { recordChange } from "../../audit";
import { submissionScan } from "../../schema/submissions";
import { verb } from "../verb";
import { lockSubmission } from "./expected-row";
import { takeStep } from "./take-step";

/**
 * Takes the scan away from a form that is still open. What it was, the record keeps by name and hash. Throws
 * not-found, forbidden or wrong-state.
 */
export const removeScan = verb(z.object({ submissionId: z.uuid() }), async (context, { submissionId }) => {
  const { db } = context;
  const standing = await lockSubmission(db, submissionId);
  await takeStep(context, standing, "save");
  const [removed] = await db
    .delete(submissionScan)
    .where(eq(submissionScan.submissionId, standing.id))
    .returning({ fileName: submissionScan.fileName, sha256: submissionScan.sha256 });
  if (!removed) throw new DomainError("not-found", { what: "scan" });
  await recordChange(context, {
    verb: "submission.remove-scan",
    subjectKind: "submission",
    subjectId: standing.id,
    cells: [
      { cell: "scan", before: removed.sha256, after: null },
      { cell: "scanFile", before: removed.fileName, after: null },
    ],
  });
});
