import { and, desc, eq, sql } from "drizzle-orm";
import { type CellValue, EMPTY_CELL, mergeCell } from "@/lib/domain/entry/cell-value";
import { changedCells, recordChange } from "../../audit";
import type { Db } from "../../client";
import { change } from "../../schema/changes";
import { statement } from "../../schema/statements";
import { verb } from "../verb";
import { lockSubmission, type SubmissionRow, updateExpected } from "./expected-row";
import { type SaveCellsInput, saveCellsInput } from "./inputs";
import { writeLines } from "./lines";
import { requireOpenPeriod } from "./open-period";
import { takeStep } from "./take-step";

/** What somebody else saved since it was seen, by whom and when. */
interface LaterSave {
  by: string;
  at: string;
}
export interface CellClash extends LaterSave {
  facetId: string;
  standing: CellValue;
}
export interface ReportClash extends LaterSave {
  field: keyof ReportFields;
  standing: string | null;
}

export interface SavedCells {
  version: number;
  clashes: CellClash[];
  reportClashes: ReportClash[];
  /** Every saved cell as it stands now, the report's fields with them. */
  standing: { cells: Record<string, CellValue>; report: ReportFields };
}

export interface ReportFields {
  number: string | null;
  date: string | null;
  office: string | null;
}

const REPORT_COLUMNS = { number: "reportNumber", date: "reportDate", office: "reportOffice" } as const;
const REPORT_FIELDS = ["number", "date", "office"] as const;
type ReportColumn = (typeof REPORT_COLUMNS)[keyof typeof REPORT_COLUMNS];

async function standingCells(db: Db, submissionId: string): Promise<Map<string, CellValue>> {
  const rows = await db.select().from(statement).where(eq(statement.submissionId, submissionId));
  return new Map(
    rows.map(({ facetId, value, qualifier, missingReason, note }) => [
      facetId,
      {
        value: missingReason
          ? { kind: "missing", reason: missingReason }
          : { kind: "number", value: value ?? 0, qualifier: qualifier ?? "exact" },
        note,
      },
    ]),
  );
}

/** Who saved the cell last, and when, by the change record. */
async function lastSaveOf(db: Db, submissionId: string, cell: string): Promise<LaterSave> {
  const [row] = await db
    .select({ by: change.actorName, at: change.at })
    .from(change)
    .where(
      and(
        eq(change.subjectKind, "submission"),
        eq(change.subjectId, submissionId),
        sql`${change.cells} @> ${JSON.stringify([{ cell }])}::jsonb`,
      ),
    )
    .orderBy(desc(change.id))
    .limit(1);
  return row ?? { by: "", at: "" };
}

/** The report's fields that may be written, and those that somebody else changed meanwhile. */
function mergeReport(standing: SubmissionRow, report: SaveCellsInput["report"]) {
  const fields: Partial<Record<ReportColumn, string | null>> = {};
  const clashing: { field: keyof ReportFields; standing: string | null }[] = [];
  if (!report) return { fields, clashing };
  for (const field of REPORT_FIELDS) {
    const column = REPORT_COLUMNS[field];
    const [base, mine, stands] = [report.base[field], report.mine[field], standing[column]].map(
      (text) => text ?? "",
    );
    if (mine === base || mine === stands) continue;
    if (stands === base) fields[column] = mine || null;
    else clashing.push({ field, standing: standing[column] });
  }
  return { fields, clashing };
}

/**
 * Saves single cells of an open form, each only where what its writer saw still stands; the others come
 * back as clashes and stay as they are. Sent twice, it writes once. Throws forbidden, wrong-state,
 * period-not-open, invalid; then nothing is written.
 */
export const saveCells = verb(saveCellsInput, async (context, input): Promise<SavedCells> => {
  const { db } = context;
  const standing = await lockSubmission(db, input.submissionId);
  await takeStep(context, standing, "save");
  await requireOpenPeriod(context, standing);
  const before = await standingCells(db, standing.id);
  const judged = input.cells.map((cell) => {
    const stands = before.get(cell.facetId) ?? EMPTY_CELL;
    return { cell, stands, merged: mergeCell({ base: cell.base, standing: stands, mine: cell }) };
  });
  const report = mergeReport(standing, input.report);
  const writable = judged.filter(({ merged }) => merged === "write").map(({ cell }) => cell);
  const clashing = judged.filter(({ merged }) => merged === "clash");
  let { version } = standing;
  if (writable.length > 0 || Object.keys(report.fields).length > 0) {
    version = await updateExpected(db, standing, report.fields);
    await recordChange(context, {
      verb: "submission.save",
      subjectKind: "submission",
      subjectId: standing.id,
      cells: [
        ...changedCells(
          Object.fromEntries(
            Object.keys(report.fields).map((name) => [name, standing[name as keyof SubmissionRow]]),
          ),
          report.fields,
        ),
        ...(await writeLines(db, standing, writable, "given")),
      ],
    });
  }
  const laterSave = (cell: string) => lastSaveOf(db, standing.id, cell);
  const clashes = await Promise.all(
    clashing.map(async ({ cell: { facetId }, stands }) => ({
      facetId,
      standing: stands,
      ...(await laterSave(facetId)),
    })),
  );
  const reportClashes = await Promise.all(
    report.clashing.map(async (clash) => ({ ...clash, ...(await laterSave(REPORT_COLUMNS[clash.field])) })),
  );
  const now = { ...standing, ...report.fields };
  return {
    version,
    clashes,
    reportClashes,
    standing: {
      cells: Object.fromEntries(await standingCells(db, standing.id)),
      report: { number: now.reportNumber, date: now.reportDate, office: now.reportOffice },
    },
  };
});
