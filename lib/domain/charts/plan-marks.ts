import type { PlanReached } from "../plan-view";
import { planPlace } from "../plans";
import { reportingYearPeriod } from "../reporting-years";
import { type MarkInfo, markInfo } from "./mark";
import { type ChartWords, fill, sayValue } from "./words";

/** What was to be reached: a mark of its own, which leads to the line that names its document. */
export interface PlanMark extends MarkInfo {
  value: number;
  printed: string;
}

/** The mark of a plan; it tells how much of it was reached. */
export function planMark(
  { plan, share }: PlanReached,
  { name, unitOfMeasure, words }: { name: string; unitOfMeasure: string; words: ChartWords },
): PlanMark {
  const printed = sayValue({ value: plan.value, qualifier: "exact" }, words);
  const reached = share ? fill(words.planShare, { n: sayValue(share, words) }) : words.planNone;
  const info = markInfo(
    { statementId: null, evidenceId: planPlace(plan), value: plan.value },
    {
      title: `${name}, ${fill(words.plan, { year: plan.year })}`,
      value: printed,
      unit: unitOfMeasure,
      notes: [reached, plan.document],
      state: null,
    },
  );
  return { ...info, value: plan.value, printed, during: reportingYearPeriod(plan.year) };
}
