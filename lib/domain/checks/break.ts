import { addDays, type IsoDate } from "../dates";
import type { Measure } from "../measures";
import { reportingWindow, reportingYearPeriod } from "../reporting-years";
import type { Succession, Unit } from "../units";
import { type Check, finding, formFinding } from "./check";

/** Two neighbouring figures of a series: the last day of the earlier one, and of the later one. */
export interface Step {
  from: IsoDate;
  to: IsoDate;
}

/** From the figures of a unit's reporting year before to those of the year: of a part of a year, its last day counts. */
export function stepInto(unit: Pick<Unit, "validFrom" | "validTo">, year: number): Step {
  const { from, to } = reportingYearPeriod(year);
  return {
    from: reportingWindow(unit, year - 1)?.to ?? addDays(from, -1),
    to: reportingWindow(unit, year)?.to ?? to,
  };
}

const crosses = (date: IsoDate, { from, to }: Step): boolean => date > from && date <= to;

/** The definition changed between two figures of the measure. */
export function checkMeasureBreak(measure: Pick<Measure, "id" | "breaks">, step: Step): Check[] {
  return measure.breaks
    .filter(({ date }) => crosses(date, step))
    .map(({ date, precision, legalBasis }) =>
      finding("break", "info", [{ measureId: measure.id, categoryKey: "" }], "measure-break", {
        date,
        precision,
        legalBasis,
      }),
    );
}

/** The unit gave or received something between two figures; a whole renaming changes no figure. */
export function checkUnitBreak(unitId: string, successions: readonly Succession[], step: Step): Check[] {
  return successions
    .filter(({ from, to }) => from === unitId || to === unitId)
    .filter(({ kind, extent }) => kind !== "rename" || extent !== "whole")
    .filter(({ date }) => crosses(date, step))
    .map(({ date, kind, from, to, legalBasis }) =>
      formFinding("break", "info", "unit-break", { date, kind, from, to, legalBasis }),
    );
}
