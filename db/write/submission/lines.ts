import { eq, inArray } from "drizzle-orm";
import { DomainError } from "@/lib/domain/errors";
import { periodForTiming, reportingWindow, windowFlags } from "@/lib/domain/reporting-years";
import type { Db } from "../../client";
import type { ChangedCell } from "../../schema/changes";
import { formRow } from "../../schema/forms";
import { facet, measure } from "../../schema/measures";
import { statement } from "../../schema/statements";
import { unit } from "../../schema/units";
import type { SubmissionRow } from "./expected-row";
import type { LineInput } from "./inputs";

type StatementRow = typeof statement.$inferSelect;

/** What a cell says, as one comparable word: "12", "more_than 12", "missing not_reported"; null when empty. */
function said(
  row: Pick<StatementRow, "value" | "qualifier" | "missingReason" | "note"> | null,
): string | null {
  if (!row) return null;
  const value = row.missingReason ? `missing ${row.missingReason}` : `${row.qualifier} ${row.value}`;
  return row.note ? `${value} (${row.note})` : value;
}

/** The rows that a submission's form asks for in its year, with the timing that sets their period. */
async function askedRows(db: Db, { formId, year }: SubmissionRow) {
  const rows = await db
    .select({
      facetId: formRow.facetId,
      timing: measure.timing,
      fromYear: formRow.fromYear,
      toYear: formRow.toYear,
    })
    .from(formRow)
    .innerJoin(facet, eq(facet.id, formRow.facetId))
    .innerJoin(measure, eq(measure.id, facet.measureId))
    .where(eq(formRow.formId, formId));
  return rows.filter(({ fromYear, toYear }) => fromYear <= year && year <= (toYear ?? year));
}

async function windowOf(db: Db, { unitId, year }: SubmissionRow) {
  const [row] = await db.select().from(unit).where(eq(unit.id, unitId));
  const window = row ? reportingWindow(row, year) : null;
  if (!window) throw new DomainError("unit-not-valid", { unitId, year });
  return window;
}

/**
 * Brings the lines of an open submission to what was typed; an empty cell has no line. Rows that are not
 * given lose their lines with "whole", and keep them with "given". Returns the cells that changed.
 * Throws invalid for a row that the form does not ask for, or given twice.
 */
export async function writeLines(
  db: Db,
  submission: SubmissionRow,
  lines: readonly LineInput[],
  extent: "whole" | "given",
): Promise<ChangedCell[]> {
  const asked = new Map((await askedRows(db, submission)).map((row) => [row.facetId, row.timing]));
  const unasked = lines.filter(({ facetId }) => !asked.has(facetId)).map(({ facetId }) => facetId);
  if (unasked.length > 0) throw new DomainError("invalid", { fields: unasked });
  const ids = lines.map(({ facetId }) => facetId);
  const repeated = [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))];
  if (repeated.length > 0) throw new DomainError("invalid", { fields: repeated });

  const window = await windowOf(db, submission);
  const standing = (
    await db.select().from(statement).where(eq(statement.submissionId, submission.id))
  ).filter(({ facetId }) => extent === "whole" || ids.includes(facetId));
  const before = new Map(standing.map((row) => [row.facetId, row]));

  const rows = lines.flatMap(({ facetId, value, note }) => {
    const timing = asked.get(facetId);
    if (!value || !timing) return [];
    const period = periodForTiming(timing, submission.year, window);
    return {
      facetId,
      unitId: submission.unitId,
      submissionId: submission.id,
      periodKind: period.kind,
      periodFrom: period.from,
      periodTo: period.to,
      fromPrecision: period.fromPrecision,
      toPrecision: period.toPrecision,
      periodBasis: period.basis,
      value: value.kind === "number" ? value.value : null,
      qualifier: value.kind === "number" ? value.qualifier : null,
      missingReason: value.kind === "missing" ? value.reason : null,
      note: note || null,
      flags: windowFlags(timing, window),
    };
  });
  const after = new Map(rows.map((row) => [row.facetId, row]));
  const cells = [...new Set([...before.keys(), ...after.keys()])]
    .map((cell) => ({
      cell,
      before: said(before.get(cell) ?? null),
      after: said(after.get(cell) ?? null),
    }))
    .filter((cell) => cell.before !== cell.after);

  const changed = new Set(cells.map(({ cell }) => cell));
  const gone = standing.filter(({ facetId }) => changed.has(facetId)).map(({ id }) => id);
  if (gone.length > 0) await db.delete(statement).where(inArray(statement.id, gone));
  const written = rows.filter(({ facetId }) => changed.has(facetId));
  if (written.length > 0) await db.insert(statement).values(written);
  return cells;
}
