import { sql } from "drizzle-orm";
import { authorize } from "../authorize";
import type { Context } from "../context";

/** The first row that does not say what was hashed, or does not follow the row before it. */
export interface BrokenLink {
  id: number;
  at: string;
  subjectKind: string;
  subjectId: string;
}

export interface ChainsReading {
  changes: number;
  chains: number;
  broken: BrokenLink | null;
}

/**
 * Hashes the whole change record again, chain by chain, as the trigger did. A row taken from the end of a
 * chain leaves no trace in it. Throws unauthenticated, or forbidden for all but administrators of the
 * whole installation.
 */
export async function verifyChains(context: Context): Promise<ChainsReading> {
  await authorize(context, "read-audit", null);
  const { rows } = await context.db.execute<{
    changes: number;
    chains: number;
    broken: BrokenLink | null;
  }>(sql`
    WITH hashed AS (
      SELECT id, at, subject_kind, subject_id, hash, previous_hash,
        lag(hash) OVER (PARTITION BY subject_kind, subject_id ORDER BY id) AS hash_before,
        encode(sha256(convert_to(jsonb_build_array(
          previous_hash, extract(epoch FROM at), actor_id, actor_name, verb,
          subject_kind, subject_id, reason, cells)::text, 'UTF8')), 'hex') AS computed
      FROM change)
    SELECT count(*)::int AS changes, count(DISTINCT (subject_kind, subject_id))::int AS chains, (
      SELECT jsonb_build_object('id', id, 'at', at, 'subjectKind', subject_kind, 'subjectId', subject_id)
      FROM hashed WHERE hash <> computed OR previous_hash IS DISTINCT FROM hash_before ORDER BY id LIMIT 1
    ) AS broken
    FROM hashed`);
  const [found] = rows;
  return { changes: found?.changes ?? 0, chains: found?.chains ?? 0, broken: found?.broken ?? null };
}
