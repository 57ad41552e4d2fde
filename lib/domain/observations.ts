import { latestPending, publishedValue } from "./published";
import { type Key, keyText, type Statement } from "./statements";

/** One key with what is published for it, what rivals it, and what waits for approval. */
export interface Observation {
  key: Key;
  published: Statement | null;
  rivals: Statement[];
  pending: Statement | null;
}

/**
 * Groups statements by key, in the order in which the keys first appear. Keys of which nothing counts
 * and nothing waits are left out. `asOf`, an ISO moment, asks what was published then (then nothing waits).
 */
export function observationsOf(statements: readonly Statement[], asOf?: string): Observation[] {
  const byKey = new Map<string, Statement[]>();
  for (const statement of statements) {
    const text = keyText(statement.key);
    byKey.set(text, [...(byKey.get(text) ?? []), statement]);
  }
  return [...byKey.values()].flatMap((group) => {
    const key = group[0]?.key;
    if (!key) return [];
    const { published, rivals } = publishedValue(group, asOf);
    const pending = asOf === undefined ? latestPending(group) : null;
    return published || pending ? [{ key, published, rivals, pending }] : [];
  });
}
