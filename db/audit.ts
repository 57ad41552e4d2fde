import type { Context } from "./context";
import type { Db } from "./client";
import { type ChangedCell, change } from "./schema/changes";

export interface ChangeEntry {
  verb: string;
  subjectKind: "submission" | "article" | "account";
  subjectId: string;
  reason?: string;
  cells?: ChangedCell[];
}

/** Writes the change record of a verb, in the verb's own transaction: if it fails, nothing happened. */
export async function recordChange(transaction: Db, context: Context, entry: ChangeEntry): Promise<void> {
  const { viewer } = context;
  const actor =
    viewer.kind === "account"
      ? { actorId: viewer.id, actorName: viewer.name }
      : { actorId: viewer.kind, actorName: viewer.kind };
  await transaction.insert(change).values({ ...actor, at: context.now.toISOString(), ...entry });
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
