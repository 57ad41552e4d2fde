import { changedCells, recordChange } from "../../audit";
import { verb } from "../verb";
import { lockSubmission, updateExpected } from "./expected-row";
import { saveInput } from "./inputs";
import { writeLines } from "./lines";
import { requireOpenPeriod } from "./open-period";
import { takeStep } from "./take-step";

/**
 * Saves what was typed into an open form. Throws forbidden, wrong-state, period-not-open, invalid, or
 * stale where the form was saved by somebody else since `version`; then nothing is written.
 */
export const saveSubmission = verb(saveInput, async (context, input): Promise<{ version: number }> => {
  const { db } = context;
  const standing = await lockSubmission(db, input.submissionId);
  await takeStep(context, standing, "save");
  await requireOpenPeriod(context, standing);
  const report = {
    reportNumber: input.report.number || null,
    reportDate: input.report.date,
    reportOffice: input.report.office || null,
  };
  const version = await updateExpected(db, { id: standing.id, version: input.version }, report);
  const cells = [
    ...changedCells(
      {
        reportNumber: standing.reportNumber,
        reportDate: standing.reportDate,
        reportOffice: standing.reportOffice,
      },
      report,
    ),
    ...(await writeLines(db, standing, input.lines, "whole")),
  ];
  await recordChange(context, {
    verb: "submission.save",
    subjectKind: "submission",
    subjectId: standing.id,
    cells,
  });
  return { version };
});
