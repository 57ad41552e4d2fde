import { type AnyColumn, and, asc, desc, eq, lt, type SQL, sql } from "drizzle-orm";
import type { ToldCell } from "@/lib/domain/audit";
import { addDays, type IsoDate } from "@/lib/domain/dates";
import { foldDiacritics } from "@/lib/domain/slugs";
import { OFFICE_TIME_ZONE } from "@/lib/today";
import { authorize, seesMeasure } from "../authorize";
import type { Context } from "../context";
import { user } from "../schema/accounts";
import { article } from "../schema/articles";
import { change } from "../schema/changes";
import { measure } from "../schema/measures";
import { submission } from "../schema/submissions";
import { unit } from "../schema/units";
import type { Catalogue } from "./catalogue";

/** What of the change record is looked for; null and "" stand for all of it. */
export interface AuditFilter {
  actorId: string | null;
  subjectKind: string | null;
  verb: string | null;
  /** First and last day, in the office's time. */
  from: IsoDate | null;
  to: IsoDate | null;
  text: string;
}

export interface AuditChange {
  id: number;
  at: string;
  actorName: string;
  verb: string;
  subjectKind: string;
  subjectId: string;
  /** The form that it is about, where it is about one. */
  form: { formId: string; unitId: string; year: number } | null;
  /** Title of the article or name of the account, where it is about one. */
  subjectName: string | null;
  reason: string | null;
  cells: ToldCell[];
  hash: string;
}

/** The accounts and the verbs of the record, for the choices of the filter. */
export interface AuditChoices {
  actors: { id: string; name: string }[];
  verbs: { subjectKind: string; verb: string }[];
}

type Text = SQL | AnyColumn;
type ChangeRow = typeof change.$inferSelect;

/** As lib/domain/slugs folds: no diacritics, in lower case. */
const folded = (text: Text) =>
  sql`replace(regexp_replace(normalize(lower(${text}), NFD), ${"[\\u0300-\\u036f]"}, '', 'g'), 'đ', 'd')`;

const SEARCHED = sql`concat_ws(' ', ${change.actorName}, ${change.reason}, ${change.subjectId}, ${submission.formId},
  ${submission.year}, ${unit.nameVi}, ${unit.nameEn}, ${article.title}, ${user.name}, ${user.username},
  ${measure.nameVi}, ${measure.nameEn})`;

const startOf = (day: IsoDate) => sql`${`${day} 00:00`}::timestamp AT TIME ZONE ${OFFICE_TIME_ZONE}`;

function matching(filter: AuditFilter): SQL | undefined {
  const words = foldDiacritics(filter.text).split(/\s+/).filter(Boolean);
  return and(
    filter.actorId === null ? undefined : eq(change.actorId, filter.actorId),
    filter.subjectKind === null ? undefined : eq(change.subjectKind, filter.subjectKind),
    filter.verb === null ? undefined : eq(change.verb, filter.verb),
    filter.from === null ? undefined : sql`${change.at} >= ${startOf(filter.from)}`,
    filter.to === null ? undefined : sql`${change.at} < ${startOf(addDays(filter.to, 1))}`,
    ...words.map((word) => sql`position(${word} in ${folded(SEARCHED)}) > 0`),
  );
}

/** What a cell is a figure of: a form's cells are named by their facets, a plan's by their units. */
const figureOf = (row: Pick<ChangeRow, "subjectKind" | "subjectId">, unitId: string | null, cell: string) =>
  row.subjectKind === "plan"
    ? { facetId: row.subjectId.split(" ")[1], unitId: cell }
    : { facetId: cell, unitId };

/** The cells as the reader may see them: a sensitive figure is named, its values are kept back. */
function toldCells(
  context: Context,
  catalogue: Catalogue,
  row: ChangeRow,
  formUnitId: string | null,
): ToldCell[] {
  return row.cells.map((cell) => {
    const { facetId, unitId } = figureOf(row, formUnitId, cell.cell);
    const of = catalogue.units.find(({ id }) => id === unitId);
    const measureId = catalogue.facets.find(({ id }) => id === facetId)?.measureId;
    const about = catalogue.measures.find(({ id }) => id === measureId);
    const withheld = !!about && !!of && !seesMeasure(context, about, of, catalogue.units);
    return withheld ? { cell: cell.cell, before: null, after: null, withheld } : { ...cell, withheld };
  });
}

/**
 * The change record, newest first: those before the number given, at most `limit` of them. Throws
 * unauthenticated, or forbidden for all but administrators of the whole installation.
 */
export async function readAudit(
  context: Context,
  catalogue: Catalogue,
  filter: AuditFilter,
  { before, limit }: { before: number | null; limit: number },
): Promise<{ changes: AuditChange[]; more: boolean }> {
  await authorize(context, "read-audit", null);
  const rows = await context.db
    .select({
      change,
      formId: submission.formId,
      unitId: submission.unitId,
      year: submission.year,
      title: article.title,
      account: user.name,
      username: user.username,
    })
    .from(change)
    .leftJoin(
      submission,
      and(eq(change.subjectKind, "submission"), sql`${submission.id}::text = ${change.subjectId}`),
    )
    .leftJoin(article, and(eq(change.subjectKind, "article"), eq(article.id, change.subjectId)))
    .leftJoin(user, and(eq(change.subjectKind, "account"), eq(user.id, change.subjectId)))
    .leftJoin(measure, and(eq(change.subjectKind, "measure"), eq(measure.id, change.subjectId)))
    .leftJoin(
      unit,
      sql`${unit.id} = CASE ${change.subjectKind} WHEN 'submission' THEN ${submission.unitId}
        WHEN 'unit' THEN ${change.subjectId} END`,
    )
    .where(and(matching(filter), before === null ? undefined : lt(change.id, before)))
    .orderBy(desc(change.id))
    .limit(limit + 1);
  const changes = rows.slice(0, limit).map(({ change: row, formId, unitId, year, ...names }): AuditChange => {
    const { id, at, actorName, verb, subjectKind, subjectId, reason, hash } = row;
    return {
      id,
      at: new Date(at).toISOString(),
      actorName,
      verb,
      subjectKind,
      subjectId,
      form: formId && unitId && year ? { formId, unitId, year } : null,
      subjectName: names.title ?? (names.account ? `${names.account} (${names.username})` : null),
      reason,
      cells: toldCells(context, catalogue, row, unitId),
      hash,
    };
  });
  return { changes, more: rows.length > limit };
}

/** Who wrote the record and what was done, each once. Throws as {@link readAudit}. */
export async function readAuditChoices(context: Context): Promise<AuditChoices> {
  await authorize(context, "read-audit", null);
  const actors = await context.db
    .selectDistinctOn([change.actorId], { id: change.actorId, name: change.actorName })
    .from(change)
    .orderBy(change.actorId, desc(change.id));
  const verbs = await context.db
    .selectDistinct({ subjectKind: change.subjectKind, verb: change.verb })
    .from(change)
    .orderBy(asc(change.subjectKind), asc(change.verb));
  return { actors: actors.sort((a, b) => a.name.localeCompare(b.name, "vi")), verbs };
}
