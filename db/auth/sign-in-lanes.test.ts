import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test as plain, vi } from "vitest";
import { signInLane } from "../schema/accounts";
import { test } from "../testing/database";
import { clearLane, takeTurn, waitAfter } from "./sign-in-lanes";

const START = new Date("2027-01-05T03:00:00Z");

/** Only the clock stands still: the driver's timers must run. */
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: START });
});
afterEach(() => {
  vi.useRealTimers();
});

const pass = (ms: number) => vi.setSystemTime(Date.now() + ms);

describe("the wait of a lane", () => {
  plain.each([
    [0, 0],
    [2, 0],
    [3, 500],
    [4, 1000],
    [5, 2000],
    [8, 16_000],
    [9, 30_000],
    [50, 30_000],
  ])("after %i failures is %i ms", (failures, wait) => {
    expect(waitAfter(failures)).toBe(wait);
  });

  test("begins with the fourth try and doubles until a try is sent away", async ({ db }) => {
    const answers: object[] = [];
    for (let at = 0; at < 8; at += 1) {
      const answer = await takeTurn(db, "a");
      answers.push(answer);
      // Each person waits as told, and tries.
      pass("waitMs" in answer ? answer.waitMs : 0);
    }
    expect(answers).toEqual([
      { waitMs: 0 },
      { waitMs: 0 },
      { waitMs: 0 },
      { waitMs: 500 },
      { waitMs: 1000 },
      { waitMs: 2000 },
      { waitMs: 4000 },
      { refused: 8 },
    ]);
  });

  test("passes by itself; a try that was sent away counts as none", async ({ db }) => {
    for (let at = 0; at < 7; at += 1) {
      const answer = await takeTurn(db, "a");
      pass("waitMs" in answer ? answer.waitMs : 0);
    }
    const [before] = await db.select().from(signInLane).where(eq(signInLane.lane, "a"));
    expect(await takeTurn(db, "a")).toEqual({ refused: 8 });
    expect(await takeTurn(db, "a")).toEqual({ refused: 8 });
    const [after] = await db.select().from(signInLane).where(eq(signInLane.lane, "a"));
    expect(after).toEqual(before);
    pass(5000);
    expect(await takeTurn(db, "a")).toEqual({ waitMs: 3000 });
  });

  test("of tries sent at once: they queue, and gain nothing", async ({ database }) => {
    const { db } = database.web;
    const answers = await Promise.all(Array.from({ length: 9 }, () => takeTurn(db, "cùng lúc")));
    const waits = answers.flatMap((each) => ("waitMs" in each ? each.waitMs : [])).sort((a, b) => a - b);
    expect(waits).toEqual([0, 0, 0, 500, 1500, 3500]);
    expect(answers.filter((each) => "refused" in each)).toEqual([
      { refused: 8 },
      { refused: 8 },
      { refused: 8 },
    ]);
  });

  test("is no other lane's", async ({ db }) => {
    for (let at = 0; at < 8; at += 1) await takeTurn(db, "a");
    expect(await takeTurn(db, "b")).toEqual({ waitMs: 0 });
  });

  test("ends with a right password, for that lane only", async ({ db }) => {
    for (const lane of ["a", "b"]) for (let at = 0; at < 8; at += 1) await takeTurn(db, lane);
    await clearLane(db, "a");
    expect(await takeTurn(db, "a")).toEqual({ waitMs: 0 });
    expect(await takeTurn(db, "b")).toHaveProperty("refused");
  });

  test("is forgotten a quarter of an hour after the last failure, not before", async ({ db }) => {
    for (let at = 0; at < 4; at += 1) await takeTurn(db, "a");
    pass(14 * 60_000);
    await takeTurn(db, "a");
    const failures = async () =>
      (await db.select().from(signInLane).where(eq(signInLane.lane, "a")))[0]?.failures;
    expect(await failures()).toBe(5);
    pass(16 * 60_000);
    await takeTurn(db, "a");
    expect(await failures()).toBe(1);
  });

  test("long unused lanes go when another is cleared", async ({ db }) => {
    await takeTurn(db, "alt");
    pass(16 * 60_000);
    await takeTurn(db, "neu");
    await clearLane(db, "anderer");
    expect((await db.select().from(signInLane)).map(({ lane }) => lane)).toEqual(["neu"]);
  });
});
