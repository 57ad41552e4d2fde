/** Fields of a unit's plan in the form, before the unit's id. */
export const PLAN_FIELD = "plan:";
export const SEEN_FIELD = "seen:";
