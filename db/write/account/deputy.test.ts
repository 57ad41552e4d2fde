import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { addDays } from "@/lib/domain/dates";
import type { Db } from "../../client";
import { freshAccount, submittedSubmission } from "../../factories";
import { readCatalogue } from "../../read/catalogue";
import { readDeputies, readStandsFor } from "../../read/deputies";
import { countWaiting, readSubmission } from "../../read/submissions";
import { user } from "../../schema/accounts";
import { checksums } from "../../testing/checksums";
import { contextOf, TODAY, test } from "../../testing/database";
import { changesOf, rowOf } from "../../testing/submission-scene";
import { onlyInScope, testWhoMay } from "../../testing/who-may";
import { approveSubmission } from "../submission/approve";
import { disableAccount } from "./disable";
import { endDeputy } from "./end-deputy";
import { nameDeputy } from "./name-deputy";

const DISTRICT = "huyen-cang-long";
const WEEK = { fromDay: TODAY, toDay: addDays(TODAY, 6) };

/** A district's commander and a clerk of the same district. */
async function scene(db: Db) {
  const commander = await freshAccount(db, "commander", DISTRICT);
  const clerk = await freshAccount(db, "staff", DISTRICT);
  const input = { commanderId: commander.id, deputyId: clerk.id, ...WEEK };
  return { commander, clerk, input, own: contextOf(db, commander) };
}

testWhoMay({
  verb: "name a deputy of another",
  ...onlyInScope("admin"),
  scene: async (db) => {
    const { input } = await scene(db);
    return (context) => nameDeputy(context, input);
  },
});
testWhoMay({
  verb: "end a deputy's time for another",
  ...onlyInScope("admin"),
  scene: async (db) => {
    const { input, own } = await scene(db);
    const { id } = await nameDeputy(own, input);
    return (context) => endDeputy(context, { commanderId: input.commanderId, id });
  },
});

describe("a deputy", () => {
  test("stands for the commander from the first to the last day, and no longer once that is ended", async ({
    db,
  }) => {
    const { commander, clerk, input, own } = await scene(db);
    const { id } = await nameDeputy(own, input);
    const stands = async (day: string) => (await readStandsFor(db, clerk.id, day)).map((each) => each.name);
    expect(await stands(addDays(TODAY, -1))).toEqual([]);
    expect(await stands(TODAY)).toEqual([commander.name]);
    expect(await stands(WEEK.toDay)).toEqual([commander.name]);
    expect(await stands(addDays(WEEK.toDay, 1))).toEqual([]);
    await endDeputy(own, { commanderId: commander.id, id });
    expect(await stands(TODAY)).toEqual([]);
    expect((await changesOf(db, commander.id)).map(({ verb, cells }) => [verb, cells[0]?.after])).toEqual([
      ["account.name-deputy", clerk.name],
      ["account.end-deputy", null],
    ]);
    const reading = await readDeputies(own, commander.id);
    expect(reading.namings).toMatchObject([{ id, deputyName: clerk.name, ...WEEK }]);
    expect(reading.namings[0]?.endedAt).not.toBeNull();
  });

  test("has nothing of a commander who is none any more or was disabled, nor as an administrator", async ({
    db,
  }) => {
    const { commander, clerk, input, own } = await scene(db);
    await nameDeputy(own, input);
    await db.update(user).set({ role: "staff" }).where(eq(user.id, commander.id));
    expect(await readStandsFor(db, clerk.id, TODAY)).toEqual([]);
    await db.update(user).set({ role: "commander" }).where(eq(user.id, commander.id));
    expect(await readStandsFor(db, clerk.id, TODAY)).toHaveLength(1);
    await db.update(user).set({ role: "admin" }).where(eq(user.id, clerk.id));
    expect(await readStandsFor(db, clerk.id, TODAY)).toEqual([]);
    await db.update(user).set({ role: "staff" }).where(eq(user.id, clerk.id));
    expect(await readStandsFor(db, clerk.id, TODAY)).toHaveLength(1);
    const admin = contextOf(db, await freshAccount(db, "admin"));
    await disableAccount(admin, { id: commander.id, reason: "Nghỉ hưu" });
    expect(await readStandsFor(db, clerk.id, TODAY)).toEqual([]);
  });

  test("approves in the commander's place, which the form and the record say", async ({ db }) => {
    const { commander, clerk, input, own } = await scene(db);
    await nameDeputy(own, input);
    const other = contextOf(db, await freshAccount(db, "staff"));
    const submitted = await submittedSubmission(other);
    await expect(approveSubmission(contextOf(db, clerk), submitted)).rejects.toMatchObject({
      code: "forbidden",
    });
    const deputy = contextOf(db, { ...clerk, standsFor: await readStandsFor(db, clerk.id, TODAY) });
    const catalogue = await readCatalogue(deputy);
    expect(await countWaiting(contextOf(db, clerk), catalogue)).toBe(0);
    expect(await countWaiting(deputy, catalogue)).toBe(1);
    await approveSubmission(deputy, submitted);
    expect(await rowOf(db, submitted.submissionId)).toMatchObject({
      state: "approved",
      decidedBy: clerk.id,
      decidedFor: commander.id,
    });
    const { submission } = await readSubmission(deputy, catalogue, submitted.submissionId);
    expect(submission).toMatchObject({ deciderName: clerk.name, decidedForName: commander.name });
    expect((await changesOf(db, submitted.submissionId)).at(-1)).toMatchObject({
      actorName: clerk.name,
      cells: [{ cell: "state" }, { cell: "inPlaceOf", before: null, after: commander.name }],
    });
  });

  test("does not approve what the deputy handed in", async ({ db }) => {
    const { clerk, input, own } = await scene(db);
    await nameDeputy(own, input);
    const submitted = await submittedSubmission(contextOf(db, clerk));
    const deputy = contextOf(db, { ...clerk, standsFor: await readStandsFor(db, clerk.id, TODAY) });
    await expect(approveSubmission(deputy, submitted)).rejects.toMatchObject({ code: "own-submission" });
  });
});

describe("naming a deputy is refused", () => {
  test.for<[string, Record<string, unknown>, string[]]>([
    ["of no account", { deputyId: "nobody" }, ["deputyId"]],
    ["before the first day", { toDay: addDays(TODAY, -1) }, ["toDay"]],
    ["for days that are past", { fromDay: "2026-01-01", toDay: "2026-01-31" }, ["toDay"]],
    ["for more than a year", { toDay: addDays(TODAY, 366) }, ["toDay"]],
    ["without a day", { fromDay: "" }, ["fromDay"]],
  ])("%s", async ([, wrong, fields], { db }) => {
    const { input, own } = await scene(db);
    const before = await checksums(db);
    const refused = { code: "invalid", details: { fields } };
    await expect(nameDeputy(own, { ...input, ...wrong })).rejects.toMatchObject(refused);
    expect(await checksums(db)).toEqual(before);
  });

  test("where it is the commander himself, an administrator, another scope or a disabled account", async ({
    db,
  }) => {
    const { commander, input, own } = await scene(db);
    const disabled = await freshAccount(db, "staff", DISTRICT);
    await db.update(user).set({ disabledAt: new Date() }).where(eq(user.id, disabled.id));
    const ids = [
      commander.id,
      (await freshAccount(db, "admin")).id,
      (await freshAccount(db, "staff", "huyen-cau-ke")).id,
      disabled.id,
    ];
    const { candidates } = await readDeputies(own, commander.id);
    for (const deputyId of ids) {
      expect(candidates.map(({ id }) => id)).not.toContain(deputyId);
      await expect(nameDeputy(own, { ...input, deputyId })).rejects.toMatchObject({
        details: { fields: ["deputyId"] },
      });
    }
  });

  test("where somebody stands for him on one of the days, and granted for the days after", async ({ db }) => {
    const { commander, input, own } = await scene(db);
    const first = await nameDeputy(own, input);
    const overlap = { ...input, fromDay: input.toDay, toDay: addDays(input.toDay, 3) };
    await expect(nameDeputy(own, overlap)).rejects.toMatchObject({ code: "conflict" });
    await nameDeputy(own, { ...overlap, fromDay: addDays(input.toDay, 1) });
    await endDeputy(own, { commanderId: commander.id, id: first.id });
    await nameDeputy(own, input);
  });

  test("two at once for the same days: one is named", async ({ database }) => {
    const { db } = database.web;
    const { commander, input, own } = await scene(db);
    const results = await Promise.allSettled([nameDeputy(own, input), nameDeputy(own, input)]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await readDeputies(own, commander.id)).namings).toHaveLength(1);
  });

  test("for an account that is no commander's, and ending what is over", async ({ db }) => {
    const { commander, clerk, input, own } = await scene(db);
    const admin = contextOf(db, await freshAccount(db, "admin"));
    const wrong = { ...input, commanderId: clerk.id, deputyId: commander.id };
    await expect(nameDeputy(admin, wrong)).rejects.toMatchObject({ code: "wrong-state" });
    await expect(nameDeputy(admin, { ...input, commanderId: "nobody" })).rejects.toMatchObject({
      code: "not-found",
    });
    const { id } = await nameDeputy(own, input);
    const seen = { commanderId: commander.id, id };
    await endDeputy(own, seen);
    await expect(endDeputy(own, seen)).rejects.toMatchObject({ code: "wrong-state" });
    await expect(endDeputy(own, { ...seen, id: crypto.randomUUID() })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
