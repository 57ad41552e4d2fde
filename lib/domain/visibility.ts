import type { Measure, Visibility } from "./measures";
import { inScope, may, type Viewer } from "./permissions";
import type { Source, StatementStatus } from "./statements";
import { COMMUNE_KINDS, type Unit } from "./units";

export interface StatementSubject {
  measure: Pick<Measure, "visibility" | "communeVisibility">;
  unit: Pick<Unit, "id" | "kind">;
  sourceKind: Source["kind"];
  /** For claims: whether their article is published. */
  articlePublished: boolean;
  status: StatementStatus;
}

/** A measure's visibility for the figures of a unit: those of communes may point at a person. */
function visibilityFor(
  measure: Pick<Measure, "visibility" | "communeVisibility">,
  unit: Pick<Unit, "kind">,
): Visibility {
  return COMMUNE_KINDS.includes(unit.kind) ? measure.communeVisibility : measure.visibility;
}

/**
 * Whether the viewer may see a statement at all. Claims of published articles are public as they were
 * printed; those of drafts are for accounts. Lines follow their measure's visibility, are never public
 * before approval, and while being written are for the accounts whose scope holds the unit.
 */
export function visibleStatement(
  viewer: Viewer,
  { measure, unit, sourceKind, articlePublished, status }: StatementSubject,
  units: readonly Unit[],
): boolean {
  const signedIn = viewer.kind === "account";
  if (sourceKind === "article") return articlePublished || signedIn;
  const subject = { unitId: unit.id, units };
  const visibility = visibilityFor(measure, unit);
  if (visibility === "sensitive" && !may(viewer, "read-sensitive", subject)) return false;
  if (status === "draft" || status === "returned") return inScope(viewer, unit.id, units);
  const approved = status === "approved" || status === "superseded";
  return (visibility === "public" && approved) || may(viewer, "read-internal", subject);
}

/** Whether the viewer may have figures of a measure at all, of whichever unit: what he may not have is not missing to him. */
export const readsMeasure = (viewer: Viewer, { visibility }: Pick<Measure, "visibility">): boolean =>
  visibility === "public" || viewer.kind === "account";
