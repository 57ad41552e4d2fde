import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { Db } from "../../client";
import { freshAccount } from "../../factories";
import { listCalendar, listDeadlines, listExtensions, readDeadline } from "../../read/reporting-calendar";
import { reportingDeadline, reportingYear } from "../../schema/forms";
import { checksums } from "../../testing/checksums";
import { contextOf, test } from "../../testing/database";
import { changesOf, submissionScene } from "../../testing/submission-scene";
import { onlyConfiguring, testWhoMay } from "../../testing/who-may";
import { openSubmission } from "../submission/open";
import { changeDates } from "./change-dates";
import { extendDeadline } from "./extend";
import { openYear } from "./open-year";

const NEXT = {
  year: 2027,
  dates: { opensOn: "2027-11-01", dueOn: "2028-01-15", closesOn: "2028-03-31" },
};
const SEEN = { opensOn: "2026-11-01", dueOn: "2027-01-15", closesOn: "2027-03-31" };
const CHANGE = {
  formId: "C",
  year: 2026,
  seen: SEEN,
  dates: { ...SEEN, dueOn: "2027-01-20" },
  reason: "Công văn 12",
};
const COMMUNE = { formId: "C", unitId: "xa-cang-long", year: 2026 };
const EXTENSION = {
  unitId: COMMUNE.unitId,
  year: 2026,
  closesOn: "2027-05-31",
  seen: 0,
  reason: "Chờ đối chiếu",
};

testWhoMay({
  verb: "open a reporting year",
  ...onlyConfiguring,
  scene: async () => (context) => openYear(context, NEXT),
});
testWhoMay({
  verb: "change the days of a form",
  ...onlyConfiguring,
  scene: async () => (context) => changeDates(context, CHANGE),
});
testWhoMay({
  verb: "give a unit more time",
  may: [
    ["admin", null],
    ["admin", "tra-vinh-cu"],
    ["admin", "xa-cang-long"],
  ],
  mayNot: [
    ["admin", "huyen-cang-long"],
    ["commander", null],
    ["staff", null],
    ["staff", "xa-cang-long"],
  ],
  scene: async () => (context) => extendDeadline(context, EXTENSION),
});

const admin = async (db: Db, today?: string) => contextOf(db, await freshAccount(db, "admin"), today);

describe("opening a reporting year", () => {
  test("gives its period and the days of every form, and units may then report on it", async ({ db }) => {
    const context = await admin(db);
    await openYear(context, NEXT);
    expect((await db.select().from(reportingYear)).at(-1)).toEqual({
      year: 2027,
      periodFrom: "2026-12-15",
      periodTo: "2027-12-14",
    });
    const opened = (await listDeadlines(db)).filter(({ year }) => year === 2027);
    expect(opened.map(({ formId }) => formId)).toEqual(["B", "C", "D", "P"]);
    expect(await changesOf(db, "2027")).toMatchObject([
      { verb: "calendar.open-year", cells: [{ cell: "opensOn", before: null, after: "2027-11-01" }, {}, {}] },
    ]);
    const { staff } = await submissionScene(db, "2027-11-02");
    await expect(openSubmission(staff, { ...COMMUNE, year: 2027 })).resolves.toMatchObject({
      id: expect.any(String),
    });
  });

  test.for([
    [{ year: 2026 }, "conflict", "year"],
    [{ year: 2028 }, "conflict", "year"],
    [{ dates: { ...NEXT.dates, dueOn: "2027-10-01" } }, "invalid", "dates.dueOn"],
    [{ dates: { ...NEXT.dates, closesOn: "2028-01-01" } }, "invalid", "dates.closesOn"],
    [{ dates: { ...NEXT.dates, closesOn: null } }, "invalid", "dates.closesOn"],
    [{ dates: { ...NEXT.dates, opensOn: "2027-02-30" } }, "invalid", "dates.opensOn"],
  ] as const)("refuses %j as %s", async ([wrong, code, field], { db }) => {
    const context = await admin(db);
    const before = await checksums(db);
    await expect(openYear(context, { ...NEXT, ...wrong })).rejects.toMatchObject({
      code,
      details: { fields: [field] },
    });
    expect(await checksums(db)).toEqual(before);
  });

  test("two at once open it once", async ({ database }) => {
    const { db } = database.web;
    const context = await admin(db);
    const results = await Promise.allSettled([1, 2].map(() => openYear(context, NEXT)));
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(results.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "conflict" },
    });
    await database.owner.db.delete(reportingDeadline).where(eq(reportingDeadline.year, 2027));
    await database.owner.db.delete(reportingYear).where(eq(reportingYear.year, 2027));
  });
});

describe("changing the days of a form", () => {
  test("holds for that form alone, and both sides see it", async ({ db }) => {
    const context = await admin(db);
    await changeDates(context, CHANGE);
    expect(await readDeadline(db, COMMUNE)).toEqual(CHANGE.dates);
    expect(await readDeadline(db, { formId: "P", unitId: "tra-vinh-cu", year: 2026 })).toEqual(SEEN);
    expect((await listCalendar(db)).at(-1)).toEqual({ year: 2026, ...SEEN });
    expect(await changesOf(db, "2026 C")).toMatchObject([
      {
        verb: "calendar.change-dates",
        reason: "Công văn 12",
        cells: [{ cell: "dueOn", before: "2027-01-15", after: "2027-01-20" }],
      },
    ]);
  });

  test("a closed form is refused, one open again is not", async ({ db }) => {
    const context = await admin(db);
    const { staff } = await submissionScene(db, "2027-04-02");
    await expect(openSubmission(staff, COMMUNE)).rejects.toMatchObject({ code: "period-not-open" });
    await changeDates(context, { ...CHANGE, dates: { ...SEEN, closesOn: "2027-04-30" } });
    await expect(openSubmission(staff, COMMUNE)).resolves.toMatchObject({ id: expect.any(String) });
  });

  test("is stale where somebody changed them meanwhile, and wants a reason and days in order", async ({
    db,
  }) => {
    const context = await admin(db);
    await changeDates(context, CHANGE);
    const before = await checksums(db);
    await expect(changeDates(context, CHANGE)).rejects.toMatchObject({ code: "stale" });
    const later = { ...CHANGE, seen: CHANGE.dates };
    await expect(changeDates(context, { ...later, reason: " " })).rejects.toMatchObject({ code: "invalid" });
    await expect(
      changeDates(context, { ...later, dates: { ...SEEN, dueOn: "2027-04-01" } }),
    ).rejects.toMatchObject({ code: "invalid", details: { fields: ["dates.closesOn"] } });
    await expect(changeDates(context, { ...later, formId: "X" })).rejects.toMatchObject({
      code: "not-found",
    });
    expect(await checksums(db)).toEqual(before);
  });
});

describe("more time for one unit", () => {
  test("moves its days alone, is followed by a later one, and ended by one: none is deleted", async ({
    db,
  }) => {
    const context = await admin(db);
    const next = { formId: "C", unitId: "xa-cau-ke", year: 2026 };
    const days = async () => (await readDeadline(db, COMMUNE))?.closesOn;
    await extendDeadline(context, EXTENSION);
    expect(await readDeadline(db, COMMUNE)).toEqual({
      opensOn: "2026-11-01",
      dueOn: "2027-05-31",
      closesOn: "2027-05-31",
    });
    expect(await readDeadline(db, next)).toEqual(SEEN);
    await extendDeadline(context, { ...EXTENSION, seen: 1, closesOn: "2027-04-30" });
    expect(await days()).toBe("2027-04-30");
    await extendDeadline(context, { ...EXTENSION, seen: 2, closesOn: null, reason: "Đã gửi" });
    expect(await readDeadline(db, COMMUNE)).toEqual(SEEN);
    expect(await listExtensions(db)).toMatchObject([{ number: 3, reason: "Đã gửi" }]);
    expect((await changesOf(db, "2026 C xa-cang-long")).map(({ verb, reason }) => [verb, reason])).toEqual([
      ["calendar.extend", "Chờ đối chiếu"],
      ["calendar.extend", "Chờ đối chiếu"],
      ["calendar.end-extension", "Đã gửi"],
    ]);
  });

  test.for([
    [{ unitId: "huyen-cang-long" }, "unit-not-valid"],
    [{ unitId: "huyen-cang-long", year: 2018 }, "wrong-state"],
    [{ closesOn: "2027-01-15" }, "invalid"],
    [{ closesOn: null }, "wrong-state"],
    [{ seen: 1 }, "stale"],
    [{ reason: " " }, "invalid"],
  ] as const)("refuses %j as %s", async ([wrong, code], { db }) => {
    const context = await admin(db);
    const before = await checksums(db);
    await expect(extendDeadline(context, { ...EXTENSION, ...wrong })).rejects.toMatchObject({ code });
    expect(await checksums(db)).toEqual(before);
  });
});
