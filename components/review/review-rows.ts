import { sheetParts } from "@/components/entry/sheet-parts";
import type { UnitNames } from "@/components/entry/sum-words";
import type { Context } from "@/db/context";
import type { Catalogue } from "@/db/read/catalogue";
import { type Comment, readComments } from "@/db/read/comments";
import { readFormContext } from "@/db/read/form-context";
import { readPeers } from "@/db/read/peers";
import { plansByFacet, readPlans } from "@/db/read/plans";
import { readSubmission, type SubmissionSummary } from "@/db/read/submissions";
import { checkRows } from "@/lib/checked-rows";
import { type Check, lineKey } from "@/lib/domain/checks/check";
import { peerStanding } from "@/lib/domain/peer-standing";
import { proposedSum } from "@/lib/domain/proposed-sum";
import { cellValuesOf, formRows } from "@/lib/form-rows";
import type { Locale } from "@/lib/i18n/locales";
import type { ReviewRow } from "./review-table";

export interface ReviewReading {
  submission: SubmissionSummary;
  /** In the order of the form. */
  rows: ReviewRow[];
  /** Findings about the form as a whole. */
  general: Check[];
  hasPeers: boolean;
  hasPlans: boolean;
  /** Names of the units under it, where it states their totals; null elsewhere. */
  unitNames: UnitNames | null;
  aboutWhole: readonly Comment[];
}

/** Reads one submission with all that stands beside its figures in a review. Throws not-found. */
export async function readReviewRows(
  context: Context,
  catalogue: Catalogue,
  submissionId: string,
  locale: Locale,
): Promise<ReviewReading> {
  const { submission, statements } = await readSubmission(context, catalogue, submissionId);
  const form = await readFormContext(context, catalogue, {
    ...submission,
    submissionId: submission.id,
    locked: submission.state === "locked",
  });
  const rows = formRows(catalogue, submission, form.lastYear, locale);
  const values = cellValuesOf(rows, statements);
  const { general, byFacet } = checkRows(rows, (facetId) => values[facetId]?.value ?? null, {
    ...form,
    open: true,
    locked: false,
  });
  const parts = await sheetParts(context, catalogue, submission, locale);
  const peers = await readPeers(context, catalogue, submission);
  const { unitId, year } = submission;
  const plans = plansByFacet(
    await readPlans(context, catalogue, { unitIds: [unitId], years: [year] }),
    unitId,
  );
  const comments = (await readComments(context, catalogue, [submission])).get(submission.id) ?? [];
  const returned = submission.state === "returned" ? submission.returnedFacets : [];
  return {
    submission,
    general,
    hasPeers: peers.size > 0,
    hasPlans: Object.keys(plans).length > 0,
    unitNames: parts?.names ?? null,
    aboutWhole: comments.filter(({ facetId }) => facetId === null),
    rows: rows.map((row) => {
      const value = values[row.facetId]?.value ?? null;
      return {
        row,
        value,
        lastYear: row.lastYear,
        note: values[row.facetId]?.note ?? "",
        checks: byFacet.get(row.facetId) ?? [],
        plan: plans[row.facetId] ?? null,
        peers: peerStanding(value, peers.get(lineKey(row)) ?? []),
        sum: parts ? proposedSum(row.rollup, value, parts.byFacet[row.facetId] ?? []) : null,
        comments: comments.filter(({ facetId }) => facetId === row.facetId),
        returned: returned.includes(row.facetId),
      };
    }),
  };
}
