import type { Unit } from "./units";

export const ROLES = ["admin", "commander", "staff"] as const;
export type Role = (typeof ROLES)[number];

export type Viewer =
  | { kind: "stranger" }
  /** `unitId: null` is a provincial account: it covers the whole installation. */
  | { kind: "account"; id: string; name: string; role: Role; unitId: string | null };

export const ACTIONS = [
  "enter",
  "submit",
  "approve",
  "return",
  "lock",
  "unlock",
  "extend",
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

export interface Subject {
  /** The unit concerned; null where it is the whole installation, as for most articles and accounts. */
  unitId: string | null;
  units: readonly Pick<Unit, "id" | "parentId">[];
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

/**
 * Whether the account's scope holds the unit: its own unit and what lies under it, or everything.
 * `unitId: null`, the whole installation, is held by provincial accounts only.
 */
export function inScope(
  viewer: Viewer,
  unitId: string | null,
  units: readonly Pick<Unit, "id" | "parentId">[],
): boolean {
  if (viewer.kind === "stranger") return false;
  if (viewer.unitId === null) return true;
  const seen = new Set<string>();
  for (let at = unitId; at !== null && !seen.has(at); ) {
    if (at === viewer.unitId) return true;
    seen.add(at);
    const here: string = at;
    at = units.find(({ id }) => id === here)?.parentId ?? null;
  }
  return false;
}

/** Whether the viewer may do this to the subject. Strangers may do none of it. */
export function may(viewer: Viewer, action: Action, subject: Subject): boolean {
  if (viewer.kind === "stranger") return false;
  const { roles, scoped } = RULES[action];
  if (!roles.includes(viewer.role)) return false;
  return !scoped || inScope(viewer, subject.unitId, subject.units);
}
