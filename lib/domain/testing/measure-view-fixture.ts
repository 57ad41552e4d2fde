import { seriesBreaks } from "../chart-breaks";
import type { MeasureViewInput } from "../measure-cells";
import type { HeadlineContext } from "../measure-headline";
import { type MeasureView, measureView } from "../measure-view";
import { observationsOf } from "../observations";
import { periodForTiming, type Window } from "../reporting-years";
import type { Statement } from "../statements";
import type { Value } from "../values";
import { CLUBS_MEASURE } from "./measures-fixture";
import { line } from "./statements-fixture";
import { SUCCESSIONS, UNITS, unitOf } from "./units-fixture";

type Figure = Partial<Omit<Statement, "source">> & { measureId?: string; window?: Window };

/** The province and its breaks by boundaries, of a measure whose definition never changed. */
export const SERIES: HeadlineContext = {
  isRate: false,
  breaks: seriesBreaks({ breaks: [] }, UNITS, SUCCESSIONS),
  provinces: ["tinh-tra-vinh", "tra-vinh-cu"].map(unitOf),
};

let made = 0;

/** An approved line of a unit's yearly form: clubs unless told otherwise. */
export function yearly(unitId: string, year: number, value: Value, figure: Figure = {}): Statement {
  const { measureId = "clubs", window, status = "approved", ...changes } = figure;
  const timing = measureId.startsWith("commended")
    ? "flow"
    : measureId.startsWith("places")
      ? "status"
      : "stock";
  const key = { measureId, unitId, categories: {}, period: periodForTiming(timing, year, window) };
  const at = status === "submitted" ? null : "2026-11-02T08:00:00Z";
  made += 1;
  return line(`line-${made}`, value, status, at, { key, ...changes });
}

/** The view of clubs over the given years, every district and the block asked, unless told otherwise. */
export function viewOf(
  statements: readonly Statement[],
  years: readonly number[],
  changes: Partial<MeasureViewInput> = {},
): MeasureView {
  return measureView({
    measure: CLUBS_MEASURE,
    years,
    provinceIds: ["tinh-tra-vinh", "tra-vinh-cu"],
    units: UNITS,
    observations: observationsOf(statements),
    asks: (unitId) => !["xa-", "phuong-", "tinh-vinh"].some((start) => unitId.startsWith(start)),
    withPending: false,
    ...changes,
  });
}
