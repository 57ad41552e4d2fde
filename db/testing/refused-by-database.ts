import type { SQL } from "drizzle-orm";
import pg from "pg";
import type { Db } from "../client";

/** What PostgreSQL says where it refuses. */
export interface DatabaseRefusal {
  /** SQLSTATE: 23514 check, 23505 unique, 23P01 exclusion, 23503 foreign key, 42501 no right. */
  code: string | undefined;
  constraint: string | undefined;
}

function causeOf(error: unknown): pg.DatabaseError {
  for (let at = error; at instanceof Error; at = at.cause) if (at instanceof pg.DatabaseError) return at;
  throw error;
}

/** The refusal of a statement; null where it was carried out. Afterwards the transaction goes on. */
export async function refusedByDatabase(db: Db, statement: SQL): Promise<DatabaseRefusal | null> {
  try {
    await db.transaction((transaction) => transaction.execute(statement));
    return null;
  } catch (error) {
    const { code, constraint } = causeOf(error);
    return { code, constraint };
  }
}
