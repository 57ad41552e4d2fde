import type { Catalogue, PlacedUnit } from "@/db/read/catalogue";
import { formOf } from "@/db/read/form-context";
import type { SubmissionSummary } from "@/db/read/submissions";

/** A unit with the form on which it reports in a year. */
export interface Reporter {
  unit: PlacedUnit;
  formId: string;
}

/** The units that report in a year and that `holds` lets through, in their official order. */
export function reportersOf(
  catalogue: Catalogue,
  year: number,
  holds: (unitId: string) => boolean,
): Reporter[] {
  return catalogue.units.flatMap((unit) => {
    const formId = formOf(catalogue, unit.id, year);
    return formId && holds(unit.id) ? [{ unit, formId }] : [];
  });
}

/** The newest submission of a unit among those of one year: a correction comes after what it corrects. */
export function newestOf(
  submissions: readonly SubmissionSummary[],
  unitId: string,
): SubmissionSummary | null {
  return (
    submissions.filter((each) => each.unitId === unitId).sort((a, b) => b.sequence - a.sequence)[0] ?? null
  );
}
