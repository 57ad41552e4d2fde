import type { NumberValue, Value } from "./values";

/** What a unit is to reach in a reporting year, as a document of the province sets it. */
export interface PlanFigure {
  measureId: string;
  /** "" is the total. */
  categoryKey: string;
  unitId: string;
  year: number;
  /** In the measure's unit of measure; a rate in per cent. */
  value: number;
  /** Number, date and office of the plan. */
  document: string;
}

/**
 * How much of its plan a value comes to, in per cent, as exact as the value is: "more than 4,000" of 5,000
 * is more than 80. Null where there is no number, or the plan is zero and so can be no base.
 */
export function shareOfPlan(value: Value | null, plan: number): NumberValue | null {
  if (value?.kind !== "number" || plan === 0) return null;
  return { ...value, value: (100 * value.value) / plan };
}

/** The place on a measure's page that names the plan's document: where its mark leads. */
export const planPlace = ({ unitId, year }: Pick<PlanFigure, "unitId" | "year">): string =>
  `plan-${unitId}-${year}`;
