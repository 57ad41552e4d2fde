import { changedSince } from "@/lib/domain/as-of";
import { type Observation, observationsOf } from "@/lib/domain/observations";
import { reportingYearOf } from "@/lib/domain/reporting-years";
import type { Context } from "../context";
import type { Catalogue } from "./catalogue";
import { provinceLine } from "./measure";
import { readStatements } from "./statements";

export interface OverviewReading {
  /** The province's published observations of every measure. */
  province: Observation[];
  /** How many units have an approved figure in the year, of how many that report. */
  coverage: { year: number; reported: string[]; expected: string[] };
  /** How many of the province's keys have another published value now than at the moment asked for. */
  changedSince: number;
}

/** Reads the province's figures, as of the moment where one is given, and which units have reported in the latest year with any of them. */
export async function readOverview(
  context: Context,
  catalogue: Catalogue,
  asOf?: string,
): Promise<OverviewReading> {
  const line = provinceLine(catalogue);
  const stated = await readStatements(context, catalogue, { unitIds: line });
  const province = observationsOf(stated, asOf);
  const statements = await readStatements(context, catalogue, { measureIds: ["clubs"], categoryKeys: [""] });
  const approved = statements.filter(
    ({ status, key }) => status === "approved" && !line.includes(key.unitId),
  );
  const yearOf = (each: (typeof approved)[number]) => reportingYearOf(each.key.period) ?? 0;
  const reports = (year: number) =>
    catalogue.formUnits.filter(
      ({ unitId, fromYear, toYear }) =>
        !line.includes(unitId) && fromYear <= year && year <= (toYear ?? year),
    );
  const units = (year: number) => [...new Set(reports(year).map(({ unitId }) => unitId))];
  const lastDistrictYear = Math.max(
    ...catalogue.formUnits.filter(({ formId }) => formId === "D").map(({ toYear }) => toYear ?? 0),
  );
  const year = Math.max(0, ...approved.map(yearOf)) || lastDistrictYear;
  return {
    province: province.filter(({ published }) => published !== null),
    changedSince: asOf === undefined ? 0 : changedSince(province, observationsOf(stated)),
    coverage: {
      year,
      reported: [...new Set(approved.filter((each) => yearOf(each) === year).map(({ key }) => key.unitId))],
      expected: units(year),
    },
  };
}
