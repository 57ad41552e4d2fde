import type { IsoDate } from "./dates";
import type { Unit } from "./units";

export const ROLES = ["admin", "commander", "staff"] as const;
export type Role = (typeof ROLES)[number];

/** A commander in whose place an account stands today. */
export interface StandsFor {
  commanderId: string;
  name: string;
  /** The commander's unit; null is the whole installation. */
  unitId: string | null;
  /** The last day of it. */
  toDay: IsoDate;
}

export type Viewer =
  | { kind: "stranger" }
  | {
      kind: "account";
      id: string;
      name: string;
      role: Role;
      /** Null is a provincial account: it covers the whole installation. */
      unitId: string | null;
      /** The commanders who named this account their deputy for a time that holds today. */
      standsFor?: readonly StandsFor[];
    };

export const ACTIONS = [
  "enter",
  "submit",
  "approve",
  "return",
  "lock",
  "unlock",
  "extend",
  "plan",
  "comment",
  "rank",
  "add-article",
  "confirm-claim",
  "note-contradiction",
  "publish-article",
  "manage-accounts",
  "configure",
  "read-audit",
  "read-internal",
  "read-sensitive",
  "read-full-text",
] as const;
export type Action = (typeof ACTIONS)[number];

type Units = readonly Pick<Unit, "id" | "parentId">[];

export interface Subject {
  /** The unit concerned; null where it is the whole installation, as for most articles and accounts. */
  unitId: string | null;
  units: Units;
}

const ANY_ROLE: readonly Role[] = ROLES;

/** Who may do what, and whether their account's scope must hold the subject's unit. */
const RULES: Readonly<Record<Action, { roles: readonly Role[]; scoped: boolean }>> = {
  enter: { roles: ["staff"], scoped: true },
  submit: { roles: ["staff"], scoped: true },
  approve: { roles: ["commander"], scoped: true },
  return: { roles: ["commander"], scoped: true },
  lock: { roles: ["commander"], scoped: true },
  unlock: { roles: ["admin"], scoped: true },
  extend: { roles: ["admin"], scoped: true },
  // Plans are handed down, so they are written for the whole installation.
  plan: { roles: ["staff"], scoped: true },
  comment: { roles: ["staff", "commander"], scoped: true },
  rank: { roles: ["commander"], scoped: true },
  "add-article": { roles: ["staff"], scoped: true },
  "confirm-claim": { roles: ["staff"], scoped: true },
  "note-contradiction": { roles: ["staff", "commander"], scoped: true },
  "publish-article": { roles: ["commander"], scoped: true },
  "manage-accounts": { roles: ["admin"], scoped: true },
  configure: { roles: ["admin"], scoped: true },
  "read-audit": { roles: ["admin"], scoped: true },
  "read-internal": { roles: ANY_ROLE, scoped: false },
  // An administrator has no task on a sensitive figure.
  "read-sensitive": { roles: ["staff", "commander"], scoped: true },
  "read-full-text": { roles: ANY_ROLE, scoped: false },
};

/** Whether a scope holds the unit: its own unit and what lies under it, or everything where it is null. */
export function scopeHolds(scope: string | null, unitId: string | null, units: Units): boolean {
  if (scope === null) return true;
  const seen = new Set<string>();
  for (let at = unitId; at !== null && !seen.has(at); ) {
    if (at === scope) return true;
    seen.add(at);
    const here: string = at;
    at = units.find(({ id }) => id === here)?.parentId ?? null;
  }
  return false;
}

/**
 * Whether the unit lies in what the viewer has to do with: the scope of the account, or of a commander
 * for whom it stands. `unitId: null`, the whole installation, is held by provincial scopes only.
 */
export function inScope(viewer: Viewer, unitId: string | null, units: Units): boolean {
  if (viewer.kind === "stranger") return false;
  const scopes = [viewer.unitId, ...(viewer.standsFor ?? []).map((each) => each.unitId)];
  return scopes.some((scope) => scopeHolds(scope, unitId, units));
}

const roleMay = (role: Role, scope: string | null, action: Action, { unitId, units }: Subject) =>
  RULES[action].roles.includes(role) && (!RULES[action].scoped || scopeHolds(scope, unitId, units));

/**
 * By what right the viewer may do this to the subject: the account's own, or that of a commander for whom
 * it stands, whose own right would do; null where it may not. Strangers may do none of it.
 */
export function rightTo(viewer: Viewer, action: Action, subject: Subject): "own" | StandsFor | null {
  if (viewer.kind === "stranger") return null;
  if (roleMay(viewer.role, viewer.unitId, action, subject)) return "own";
  return viewer.standsFor?.find(({ unitId }) => roleMay("commander", unitId, action, subject)) ?? null;
}

/** Whether the viewer may do this to the subject. */
export const may = (viewer: Viewer, action: Action, subject: Subject): boolean =>
  rightTo(viewer, action, subject) !== null;

/** Whether the viewer reviews what others hand in: a commander, or whoever stands for one. */
export const reviews = (viewer: Viewer): boolean =>
  viewer.kind === "account" && (viewer.role === "commander" || (viewer.standsFor ?? []).length > 0);

/**
 * Whether an account may be named deputy of a commander: one that writes or reviews, of the same scope or
 * of one that holds the other's. An administrator decides on no figure, nor in anybody's place.
 */
export const mayStandFor = (
  deputy: { role: Role; unitId: string | null },
  commander: { unitId: string | null },
  units: Units,
): boolean =>
  deputy.role !== "admin" &&
  (scopeHolds(commander.unitId, deputy.unitId, units) || scopeHolds(deputy.unitId, commander.unitId, units));
