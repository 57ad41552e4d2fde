import { eq, lt, or } from "drizzle-orm";
import type { Db } from "../client";
import { signInLane } from "../schema/accounts";

/** Failures are forgotten after this long without another. */
const FORGET_AFTER_MS = 15 * 60_000;
/** The first mistakes cost nothing; then each doubles the wait up to the longest. */
const FREE_FAILURES = 3;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
/** A try waits this long at most with its request open; beyond it the answer names the wait. */
const PATIENCE_MS = 4_000;

/** How long the next try of a lane waits after so many failures. */
export function waitAfter(failures: number): number {
  if (failures < FREE_FAILURES) return 0;
  return Math.min(FIRST_WAIT_MS * 2 ** (failures - FREE_FAILURES), LONGEST_WAIT_MS);
}

/**
 * Takes the lane's next turn and counts it as a failure until {@link clearLane} says otherwise, so that
 * tries sent at once queue up and opening many connections gains nothing. Returns the milliseconds to
 * wait before trying, or `refused` with the seconds after which to come back (then nothing is counted).
 * A lane is a browser that signed in here before, or a name at a network address: nobody's failures
 * elsewhere can hold an account's owner back on the machine that he uses.
 */
export async function takeTurn(db: Db, lane: string): Promise<{ waitMs: number } | { refused: number }> {
  return db.transaction(async (transaction) => {
    const at = new Date();
    await transaction
      .insert(signInLane)
      .values({ lane, failures: 0, nextTryAt: at, lastFailureAt: at })
      .onConflictDoNothing();
    const [row] = await transaction.select().from(signInLane).where(eq(signInLane.lane, lane)).for("update");
    const forgotten = !row || at.getTime() - row.lastFailureAt.getTime() > FORGET_AFTER_MS;
    const failures = forgotten ? 0 : row.failures;
    const waitMs = forgotten ? 0 : Math.max(0, row.nextTryAt.getTime() - at.getTime());
    if (waitMs > PATIENCE_MS) return { refused: Math.ceil(waitMs / 1000) };
    const tryAt = at.getTime() + waitMs;
    await transaction
      .update(signInLane)
      .set({
        failures: failures + 1,
        lastFailureAt: new Date(tryAt),
        nextTryAt: new Date(tryAt + waitAfter(failures + 1)),
      })
      .where(eq(signInLane.lane, lane));
    return { waitMs };
  });
}

/** A right password clears the lane, and lanes long unused go with it. */
export async function clearLane(db: Db, lane: string): Promise<void> {
  const longAgo = new Date(Date.now() - FORGET_AFTER_MS);
  await db.delete(signInLane).where(or(eq(signInLane.lane, lane), lt(signInLane.lastFailureAt, longAgo)));
}
