import type { IsoDate } from "./dates";
import type { Timing } from "./measures";
import type { Observation } from "./observations";
import { reportingWindow, reportingYearOf, reportingYearPeriod } from "./reporting-years";
import type { Statement } from "./statements";
import type { Unit } from "./units";
import type { Flag, MissingReason, NumberValue } from "./values";

/** What stands at one unit and reporting year. */
export type YearCell =
  /** `statement` is null where the value is computed (a ratio). */
  | {
      kind: "value";
      year: number;
      value: NumberValue;
      flags: Flag[];
      pending: boolean;
      statement: Statement | null;
      /** Of a computed value: its last day, where that is not the year's own. */
      to?: IsoDate;
    }
  | { kind: "missing"; year: number; reason: MissingReason; pending: boolean; statement: Statement }
  /** Asked for, and nobody has said anything; or only what the reader left out. */
  | { kind: "gap"; year: number; leftOut?: "provisional" }
  /** The unit did not exist, or its form does not ask. */
  | { kind: "not-existing"; year: number };

export interface YearRow {
  unit: Unit;
  cells: YearCell[];
}

/** The last day that a cell's figure speaks of; a computed one without a cut of its own ends with its year. */
export function lastDayOf(cell: { year: number; statement: Statement | null; to?: IsoDate }): IsoDate {
  return cell.statement?.key.period.to ?? cell.to ?? reportingYearPeriod(cell.year).to;
}

export interface YearTableInput {
  units: readonly Unit[];
  years: readonly number[];
  timing: Timing;
  /** Observations of ONE facet (measure × categories). */
  observations: readonly Observation[];
  /** Whether the unit's form asks for the facet in the year. */
  asks: (unitId: string, year: number) => boolean;
  /** Signed-in readers may switch on what is submitted and not yet approved. */
  withPending: boolean;
  /** False leaves out what is provisional: then its place is a gap. True unless told otherwise. */
  withProvisional?: boolean;
}

function cellOf(
  observation: Observation | undefined,
  year: number,
  { withPending, withProvisional = true }: YearTableInput,
): YearCell {
  const statement = observation?.published ?? (withPending ? observation?.pending : null);
  if (!statement) return { kind: "gap", year };
  if (!withProvisional && statement.flags.includes("provisional")) {
    return { kind: "gap", year, leftOut: "provisional" };
  }
  const pending = statement !== observation?.published;
  if (statement.value.kind === "missing") {
    return { kind: "missing", year, reason: statement.value.reason, pending, statement };
  }
  return { kind: "value", year, value: statement.value, flags: statement.flags, pending, statement };
}

/** Whether an observation is a yearly figure of this year, not an as-of mark of its own date or a span. */
function isYearly({ key: { period } }: Observation, timing: Timing): boolean {
  return period.basis === "reporting_year" && (timing === "stock") === (period.kind === "as_of");
}

/** Unit × reporting year of one facet: what the line chart, the ranking, the tiles and the table draw. */
export function yearTable(input: YearTableInput): YearRow[] {
  const { units, years, timing, observations, asks } = input;
  const yearly = new Map<string, Observation>();
  for (const observation of observations) {
    if (!isYearly(observation, timing)) continue;
    yearly.set(`${observation.key.unitId}|${reportingYearOf(observation.key.period)}`, observation);
  }
  return units.map((unit) => ({
    unit,
    cells: years.map((year): YearCell => {
      const observation = yearly.get(`${unit.id}|${year}`);
      if (!observation && (!asks(unit.id, year) || !reportingWindow(unit, year))) {
        return { kind: "not-existing", year };
      }
      return cellOf(observation, year, input);
    }),
  }));
}

/** What is not a yearly figure: as-of marks at dates of their own, and spans over their years. */
export function datedMarks(
  observations: readonly Observation[],
  timing: Timing,
): { asOf: Observation[]; spans: Observation[] } {
  const others = observations.filter((each) => each.published && !isYearly(each, timing));
  return {
    asOf: others.filter(({ key }) => key.period.kind === "as_of"),
    spans: others.filter(({ key }) => key.period.kind !== "as_of"),
  };
}
