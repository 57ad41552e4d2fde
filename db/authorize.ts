import { DomainError } from "@/lib/domain/errors";
import type { Measure } from "@/lib/domain/measures";
import { type Action, rightTo, type StandsFor } from "@/lib/domain/permissions";
import type { Statement } from "@/lib/domain/statements";
import type { Unit } from "@/lib/domain/units";
import { visibleStatement } from "@/lib/domain/visibility";
import type { Context } from "./context";
import type { Catalogue } from "./read/catalogue";
import { unit } from "./schema/units";

/** Who did it, for the columns that name an account; seeds and scripts are "system". */
export interface Actor {
  id: string;
  name: string;
  /** The commander in whose place the account did it, where its own role would not do. */
  standsFor?: StandsFor;
}

const SYSTEM_ACTOR: Actor = { id: "system", name: "system" };

/**
 * Lets a verb go on, or throws unauthenticated (nobody is signed in) or forbidden. Every verb of the
 * write door calls it first; a hidden button is never the check.
 */
export async function authorize(context: Context, action: Action, unitId: string | null): Promise<Actor> {
  const { viewer, db } = context;
  if (viewer.kind === "system") return SYSTEM_ACTOR;
  if (viewer.kind === "stranger") throw new DomainError("unauthenticated");
  const units = await db.select({ id: unit.id, parentId: unit.parentId }).from(unit);
  const right = rightTo(viewer, action, { unitId, units });
  if (!right) throw new DomainError("forbidden", { action });
  const { id, name } = viewer;
  return right === "own" ? { id, name } : { id, name, standsFor: right };
}

/** Whether the reader may see a statement: the one rule of every read of figures. */
export function seesStatement(
  { viewer }: Context,
  catalogue: { measures: Catalogue["measures"]; units: readonly Unit[] },
  statement: Statement,
  articlePublished: boolean,
): boolean {
  if (viewer.kind === "system") return true;
  const measure = catalogue.measures.find(({ id }) => id === statement.key.measureId);
  const unit = catalogue.units.find(({ id }) => id === statement.key.unitId);
  if (!measure || !unit) return false;
  return visibleStatement(
    viewer,
    { measure, unit, sourceKind: statement.source.kind, articlePublished, status: statement.status },
    catalogue.units,
  );
}

/** Whether the reader may see reported figures of the measure for the unit at all. */
export function seesMeasure(
  { viewer }: Pick<Context, "viewer">,
  measure: Measure,
  unit: Unit,
  units: readonly Unit[],
): boolean {
  if (viewer.kind === "system") return true;
  const subject = {
    measure,
    unit,
    sourceKind: "report",
    articlePublished: false,
    status: "approved",
  } as const;
  return visibleStatement(viewer, subject, units);
}
