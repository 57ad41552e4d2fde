import { max } from "drizzle-orm";
import { z } from "zod";
import { DomainError } from "@/lib/domain/errors";
import { reportingYearPeriod } from "@/lib/domain/reporting-years";
import { recordChange } from "../../audit";
import { authorize } from "../../authorize";
import { form, reportingDeadline, reportingYear } from "../../schema/forms";
import { verb } from "../verb";
import { datesInput } from "./dates-input";

const openInput = z.object({ year: z.number().int(), dates: datesInput });

/**
 * Opens the reporting year after the last one, with the same days for every form; they may be changed
 * form by form. Throws forbidden, invalid, or conflict for any other year.
 */
export const openYear = verb(openInput, async (context, { year, dates }): Promise<void> => {
  const { db } = context;
  await authorize(context, "configure", null);
  if (dates.dueOn === null || dates.closesOn === null) {
    const fields = [dates.dueOn === null && "dates.dueOn", dates.closesOn === null && "dates.closesOn"];
    throw new DomainError("invalid", { fields: fields.filter(Boolean) });
  }
  const [known] = await db.select({ last: max(reportingYear.year) }).from(reportingYear);
  if (year !== (known?.last ?? year - 1) + 1) throw new DomainError("conflict", { fields: ["year"] });
  const { from: periodFrom, to: periodTo } = reportingYearPeriod(year);
  const [opened] = await db
    .insert(reportingYear)
    .values({ year, periodFrom, periodTo })
    .onConflictDoNothing()
    .returning({ year: reportingYear.year });
  if (!opened) throw new DomainError("conflict", { fields: ["year"] });
  const forms = await db.select({ id: form.id }).from(form);
  await db.insert(reportingDeadline).values(forms.map(({ id: formId }) => ({ formId, year, ...dates })));
  await recordChange(context, {
    verb: "calendar.open-year",
    subjectKind: "calendar",
    subjectId: String(year),
    cells: Object.entries(dates).map(([cell, after]) => ({ cell, before: null, after })),
  });
});
