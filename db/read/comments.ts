import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { DomainError } from "@/lib/domain/errors";
import { seesMeasure } from "../authorize";
import type { Context } from "../context";
import { user } from "../schema/accounts";
import { submissionComment } from "../schema/submissions";
import type { Catalogue } from "./catalogue";
import type { SubmissionSummary } from "./submissions";

/** What somebody wrote about a cell of a form, or about the whole of it. */
export interface Comment {
  id: string;
  /** null where it is about the whole form. */
  facetId: string | null;
  text: string;
  by: string;
  at: string;
  /** Somebody has to see to it; then who cleared it, and when. */
  followUp: boolean;
  clearedBy: string | null;
  clearedAt: string | null;
}

const asIso = (moment: string) => new Date(moment).toISOString();

/** What is said of a cell tells of its figure: it is for those who may see the figure. */
function seesCell(context: Context, catalogue: Catalogue, unitId: string) {
  const unit = catalogue.units.find(({ id }) => id === unitId);
  return (facetId: string | null) => {
    if (facetId === null) return true;
    const facet = catalogue.facets.find(({ id }) => id === facetId);
    const measure = catalogue.measures.find(({ id }) => id === facet?.measureId);
    return !!unit && !!measure && seesMeasure(context, measure, unit, catalogue.units);
  };
}

/**
 * The comments on submissions that were read before, oldest first, by submission. They are for accounts whose
 * scope holds the unit, which reading the submission has shown. Throws unauthenticated for anybody else.
 */
export async function readComments(
  context: Context,
  catalogue: Catalogue,
  submissions: readonly Pick<SubmissionSummary, "id" | "unitId">[],
): Promise<ReadonlyMap<string, Comment[]>> {
  if (context.viewer.kind === "stranger") throw new DomainError("unauthenticated");
  if (submissions.length === 0) return new Map();
  const rows = await context.db
    .select()
    .from(submissionComment)
    .where(
      inArray(
        submissionComment.submissionId,
        submissions.map(({ id }) => id),
      ),
    )
    .orderBy(asc(submissionComment.at), asc(submissionComment.id));
  const ids = [...new Set(rows.flatMap(({ authorId, clearedBy }) => [authorId, clearedBy ?? []].flat()))];
  const people = ids.length
    ? await context.db.select({ id: user.id, name: user.name }).from(user).where(inArray(user.id, ids))
    : [];
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? id;
  const commentOf = (row: (typeof rows)[number]): Comment => ({
    id: row.id,
    facetId: row.facetId,
    text: row.text,
    by: nameOf(row.authorId),
    at: asIso(row.at),
    followUp: row.followUp,
    clearedBy: row.clearedBy === null ? null : nameOf(row.clearedBy),
    clearedAt: row.clearedAt === null ? null : asIso(row.clearedAt),
  });
  return new Map(
    submissions.map(({ id, unitId }) => {
      const sees = seesCell(context, catalogue, unitId);
      const own = rows.filter((row) => row.submissionId === id && sees(row.facetId));
      return [id, own.map(commentOf)];
    }),
  );
}

/** How many comments of each submission somebody still has to see to; those without any are not in it. */
export async function countFollowUps(
  context: Context,
  catalogue: Catalogue,
  submissions: readonly Pick<SubmissionSummary, "id" | "unitId">[],
): Promise<ReadonlyMap<string, number>> {
  if (submissions.length === 0) return new Map();
  const rows = await context.db
    .select({ submissionId: submissionComment.submissionId, facetId: submissionComment.facetId })
    .from(submissionComment)
    .where(
      and(
        inArray(
          submissionComment.submissionId,
          submissions.map(({ id }) => id),
        ),
        eq(submissionComment.followUp, true),
        isNull(submissionComment.clearedAt),
      ),
    );
  const counts = new Map<string, number>();
  for (const { id, unitId } of submissions) {
    const sees = seesCell(context, catalogue, unitId);
    const count = rows.filter((row) => row.submissionId === id && sees(row.facetId)).length;
    if (count > 0) counts.set(id, count);
  }
  return counts;
}
