import { categoryKey } from "../measures";
import type { Statement } from "../statements";
import type { LineRef } from "./check";

/** What the checks between statements need of one. */
export type Stated = Pick<Statement, "id" | "key" | "value">;

/** Measure, unit and categories: the key without its period. */
export function subjectOf({ key }: Stated): string {
  return `${key.measureId}|${key.unitId}|${categoryKey(key.categories)}`;
}

/** The line that a statement stands in, named with the statement itself. */
export function lineRefOf({ id, key }: Stated): LineRef {
  return { measureId: key.measureId, categoryKey: categoryKey(key.categories), statementId: id };
}
