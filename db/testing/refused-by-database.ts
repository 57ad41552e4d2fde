import pg from "pg";
import type { Db } from "../client";

/** What PostgreSQL says where it refuses. */
export interface DatabaseRefusal {
  /** SQLSTATE: 23514 check, 23505 unique, 23P01 exclusion, 23503 foreign key, 42501 no right. */
  code: string | undefined;
  constraint: string | undefined;
}

export const CHECK = "23514";
export const UNIQUE = "23505";
export const EXCLUSION = "23P01";
export const FOREIGN_KEY = "23503";
export const NO_RIGHT = "42501";

function causeOf(error: unknown): pg.DatabaseError {
  for (let at = error; at instanceof Error; at = at.cause) if (at instanceof pg.DatabaseError) return at;
  throw error;
}

/** The refusal of some work; null where it was carried out. After a refusal the transaction goes on. */
export async function refusedByDatabase(
  db: Db,
  work: (db: Db) => Promise<unknown>,
): Promise<DatabaseRefusal | null> {
  try {
    await db.transaction(work);
    return null;
  } catch (error) {
    const { code, constraint } = causeOf(error);
    return { code, constraint };
  }
}
