import { eq, sql } from "drizzle-orm";
import { DomainError } from "@/lib/domain/errors";
import { seesMeasure } from "../authorize";
import type { Context } from "../context";
import { user } from "../schema/accounts";
import { submissionScan } from "../schema/submissions";
import type { Catalogue } from "./catalogue";
import { askedFacets } from "./form-context";
import { readSubmission, type SubmissionSummary } from "./submissions";

/** The scan of the signed report behind a form, without its content. */
export interface ScanSummary {
  fileName: string;
  mediaType: string;
  /** In bytes. */
  size: number;
  by: string;
  at: string;
}

export interface ScanFile {
  fileName: string;
  mediaType: string;
  content: Uint8Array<ArrayBuffer>;
}

/** The paper shows every figure of the form: it is for those who may see each of them. */
function seesPaper(context: Context, catalogue: Catalogue, submission: SubmissionSummary): boolean {
  const unit = catalogue.units.find(({ id }) => id === submission.unitId);
  const asked = new Set(
    askedFacets(catalogue, submission.formId, submission.year).map(({ measureId }) => measureId),
  );
  return (
    unit !== undefined &&
    catalogue.measures
      .filter(({ id }) => asked.has(id))
      .every((measure) => seesMeasure(context, measure, unit, catalogue.units))
  );
}

/**
 * What is known of the scan of a submission that was read before; null where there is none, or none for the
 * reader.
 */
export async function readScan(
  context: Context,
  catalogue: Catalogue,
  submission: SubmissionSummary,
): Promise<ScanSummary | null> {
  if (!seesPaper(context, catalogue, submission)) return null;
  const [found] = await context.db
    .select({
      fileName: submissionScan.fileName,
      mediaType: submissionScan.mediaType,
      size: sql<number>`octet_length(${submissionScan.content})`,
      addedBy: submissionScan.addedBy,
      at: submissionScan.addedAt,
      name: user.name,
    })
    .from(submissionScan)
    .leftJoin(user, eq(user.id, submissionScan.addedBy))
    .where(eq(submissionScan.submissionId, submission.id));
  if (!found) return null;
  const { addedBy, name, at, ...scan } = found;
  return { ...scan, by: name ?? addedBy, at: new Date(at).toISOString() };
}

/** The scan itself. Throws unauthenticated, or not-found, also where the reader may not see the submission. */
export async function readScanFile(
  context: Context,
  catalogue: Catalogue,
  submissionId: string,
): Promise<ScanFile> {
  const { submission } = await readSubmission(context, catalogue, submissionId);
  const [found] = seesPaper(context, catalogue, submission)
    ? await context.db
        .select({
          fileName: submissionScan.fileName,
          mediaType: submissionScan.mediaType,
          content: submissionScan.content,
        })
        .from(submissionScan)
        .where(eq(submissionScan.submissionId, submission.id))
    : [];
  if (!found) throw new DomainError("not-found", { what: "scan" });
  return { ...found, content: new Uint8Array(found.content) };
}
