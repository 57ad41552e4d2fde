import { changedCells, recordChange } from "../../audit";
import { authorize } from "../../authorize";
import type { Context } from "../../context";
import { parseInput } from "../parse";
import { lockSubmission, updateExpected } from "./expected-row";
import { saveInput } from "./inputs";
import { replaceLines } from "./lines";
import { requireOpenPeriod } from "./open-period";
import { requireEvent } from "./require-event";

/**
 * Saves what was typed into an open form. Throws forbidden, wrong-state, period-not-open, invalid, or
 * stale where the form was saved by somebody else since `version`; then nothing is written.
 */
export async function saveSubmission(context: Context, raw: unknown): Promise<{ version: number }> {
  const input = parseInput(saveInput, raw);
  return context.db.transaction(async (transaction) => {
    const standing = await lockSubmission(transaction, input.submissionId);
    await authorize(context, "enter", standing.unitId);
    requireEvent(standing, "save");
    await requireOpenPeriod(transaction, context, standing);
    const report = {
      reportNumber: input.report.number || null,
      reportDate: input.report.date,
      reportOffice: input.report.office || null,
    };
    const version = await updateExpected(transaction, { id: standing.id, version: input.version }, report);
    const cells = [
      ...changedCells(
        {
          reportNumber: standing.reportNumber,
          reportDate: standing.reportDate,
          reportOffice: standing.reportOffice,
        },
        report,
      ),
      ...(await replaceLines(transaction, standing, input.lines)),
    ];
    await recordChange(transaction, context, {
      verb: "submission.save",
      subjectKind: "submission",
      subjectId: standing.id,
      cells,
    });
    return { version };
  });
}
