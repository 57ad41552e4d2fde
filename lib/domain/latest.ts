import { categoryKey } from "./measures";
import type { Observation } from "./observations";

/**
 * The observation that speaks of the latest time, of one measure and category; among equals the one
 * that names its start. Null where nothing is published.
 */
export function latestOf(
  observations: readonly Observation[],
  measureId: string,
  category = "",
): Observation | null {
  const own = observations.filter(
    ({ key, published }) =>
      published?.value.kind === "number" &&
      key.measureId === measureId &&
      categoryKey(key.categories) === category,
  );
  const later = (a: Observation, b: Observation) =>
    b.key.period.to.localeCompare(a.key.period.to) ||
    (b.key.period.from ?? "").localeCompare(a.key.period.from ?? "");
  return own.toSorted(later)[0] ?? null;
}
