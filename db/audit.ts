import type { ChangeSubject } from "@/lib/domain/audit";
import type { Actor } from "./authorize";
import type { Context } from "./context";
import { type ChangedCell, change } from "./schema/changes";

export interface ChangeEntry {
  verb: string;
  subjectKind: ChangeSubject;
  subjectId: string;
  reason?: string;
  cells?: ChangedCell[];
  /** Who did it, where the context's viewer does not say it all: in whose place, or still on a one-time password. */
  actor?: Actor;
}

/** Writes the change record of a verb, in the verb's own transaction: if it fails, nothing happened. */
export async function recordChange(context: Context, entry: ChangeEntry): Promise<void> {
  const { viewer, now } = context;
  const { actor, cells = [], ...fields } = entry;
  const { id, name } = actor ?? (viewer.kind === "account" ? viewer : { id: viewer.kind, name: viewer.kind });
  const inPlaceOf = actor?.standsFor
    ? [{ cell: "inPlaceOf", before: null, after: actor.standsFor.name }]
    : [];
  await context.db.insert(change).values({
    actorId: id,
    actorName: name,
    at: now.toISOString(),
    ...fields,
    cells: [...cells, ...inPlaceOf],
  });
}

/** The fields that differ, as the change record keeps them. */
export function changedCells(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): ChangedCell[] {
  const cells = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return cells
    .map((cell) => ({ cell, before: before[cell] ?? null, after: after[cell] ?? null }))
    .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
}
