import { coverageOf } from "@/lib/domain/coverage";
import type { IsoDate } from "@/lib/domain/dates";
import type { Observation } from "@/lib/domain/observations";
import { inScope } from "@/lib/domain/permissions";
import { reportingYearOf } from "@/lib/domain/reporting-years";
import type { SubmissionState } from "@/lib/domain/submissions";
import type { Context } from "../context";
import type { Catalogue } from "./catalogue";
import { askedFacets, formOf } from "./form-context";
import { listCalendar, readDeadlines } from "./reporting-calendar";
import { listSubmissions } from "./submissions";

/** What became of a unit's form of one year. */
export interface RecordYear {
  year: number;
  /** Null where no form asks the unit in the year. */
  formId: string | null;
  /** Whether the reader can see published figures of it. */
  published: boolean;
  /** The states of its submissions, the standing one first; null for readers to whom they are not shown. */
  states: SubmissionState[] | null;
  /** Nothing was handed in and the day for it is over; only for those who see the states. */
  overdueSince: IsoDate | null;
  /** The form is not open yet. */
  notOpen: boolean;
}

/**
 * A unit's reporting record over the years of the calendar: everybody may know what is published, the
 * states of its forms only accounts whose scope holds it. `observations` are the unit's, as the reader sees them.
 */
export async function readReportingRecord(
  context: Context,
  catalogue: Catalogue,
  unitId: string,
  observations: readonly Observation[],
): Promise<RecordYear[]> {
  const { viewer, today } = context;
  const seesStates = viewer.kind === "system" || inScope(viewer, unitId, catalogue.units);
  const submissions = seesStates ? await listSubmissions(context, catalogue, { unitId }) : null;
  const published = new Set(
    observations.flatMap(({ key, published: statement }) =>
      statement?.source.kind === "report" && key.unitId === unitId ? [reportingYearOf(key.period)] : [],
    ),
  );
  const calendar = await listCalendar(context.db);
  const unit = catalogue.units.find(({ id }) => id === unitId);
  const deadlineOf = await readDeadlines(context.db);
  return calendar.map(({ year, opensOn }) => {
    const formId = formOf(catalogue, unitId, year);
    const own =
      submissions?.filter((each) => each.year === year).sort((a, b) => b.sequence - a.sequence) ?? [];
    const standing = own.find(({ state }) => state === "approved" || state === "locked");
    const states = [...new Set([standing, own[0]].flatMap((each) => each?.state ?? []))];
    const deadline = formId === null ? null : deadlineOf({ formId, unitId, year });
    const coverage =
      unit && formId && deadline
        ? coverageOf({
            unit,
            year,
            asked: askedFacets(catalogue, formId, year).length,
            ...deadline,
            // How many rows are filled is not told here.
            submissions: own.map(({ id, state, sequence }) => ({ id, state, sequence, filled: 0 })),
            today,
          })
        : null;
    return {
      year,
      formId,
      published: published.has(year),
      states: submissions ? states : null,
      overdueSince: submissions && coverage?.state === "overdue" ? coverage.dueOn : null,
      notOpen: opensOn > today,
    };
  });
}
