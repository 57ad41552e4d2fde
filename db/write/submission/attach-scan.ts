import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { scanType } from "@/lib/formats/scan-file";
import { recordChange } from "../../audit";
import { submissionScan } from "../../schema/submissions";
import { plainText } from "../plain-text";
import { verb } from "../verb";
import { lockSubmission } from "./expected-row";
import { takeStep } from "./take-step";

const scanInput = z.object({
  submissionId: z.uuid(),
  fileName: plainText(200).min(1),
  content: z.instanceof(Uint8Array),
});

/**
 * Puts the scan of the signed report behind a form that is still open, in place of an earlier one. What the
 * file is, its content says. Throws not-found, forbidden, wrong-state, invalid or unreadable-file.
 */
export const attachScan = verb(scanInput, async (context, input): Promise<{ sha256: string }> => {
  const { db } = context;
  const standing = await lockSubmission(db, input.submissionId);
  const { actor } = await takeStep(context, standing, "save");
  const mediaType = scanType(input.content);
  const content = Buffer.from(input.content);
  const sha256 = createHash("sha256").update(content).digest("hex");
  const [earlier] = await db
    .select({ fileName: submissionScan.fileName, sha256: submissionScan.sha256 })
    .from(submissionScan)
    .where(eq(submissionScan.submissionId, standing.id));
  const scan = {
    fileName: input.fileName,
    mediaType,
    sha256,
    content,
    addedBy: actor.id,
    addedAt: context.now.toISOString(),
  };
  await db
    .insert(submissionScan)
    .values({ submissionId: standing.id, ...scan })
    .onConflictDoUpdate({ target: submissionScan.submissionId, set: scan });
  await recordChange(context, {
    verb: "submission.attach-scan",
    subjectKind: "submission",
    subjectId: standing.id,
    cells: [
      { cell: "scan", before: earlier?.sha256 ?? null, after: sha256 },
      { cell: "scanFile", before: earlier?.fileName ?? null, after: input.fileName },
    ],
  });
  return { sha256 };
});
