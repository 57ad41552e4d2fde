import type { MeasureView } from "./measure-view";
import { type PlanFigure, shareOfPlan } from "./plans";
import type { NumberValue, Value } from "./values";

/** A plan with what was reached of it. */
export interface PlanReached {
  plan: PlanFigure;
  /** Whether it is the whole's, which the totals answer. */
  isWhole: boolean;
  /** What the unit, or the whole, published for the year; null where there is no number yet. */
  reached: Value | null;
  /** In per cent of the plan; null where there is no number or the plan is zero. */
  share: NumberValue | null;
}

/** What a view publishes for a unit in a year: of the whole its total, where all have reported or one is stated. */
export function valueIn(view: MeasureView, unitId: string, year: number, isWhole: boolean): Value | null {
  const at = view.years.indexOf(year);
  if (isWhole) {
    const result = view.totals[at]?.result;
    return result?.kind === "stated" || result?.kind === "sum" ? result.value : null;
  }
  const cell = view.rows.find(({ unit }) => unit.id === unitId)?.cells[at];
  if (cell?.kind === "missing") return { kind: "missing", reason: cell.reason };
  return cell?.kind === "value" ? cell.value : null;
}

/** The plans of a view's years, each with what was reached. `wholeIds` are the province and what it goes on as. */
export function plansReached(
  view: MeasureView,
  plans: readonly PlanFigure[],
  wholeIds: readonly string[],
): PlanReached[] {
  return plans
    .filter(({ year }) => view.years.includes(year))
    .map((plan) => {
      const isWhole = wholeIds.includes(plan.unitId);
      const reached = valueIn(view, plan.unitId, plan.year, isWhole);
      return { plan, isWhole, reached, share: shareOfPlan(reached, plan.value) };
    });
}
