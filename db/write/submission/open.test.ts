import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { approvedSubmission, DISTRICT_FORM, freshAccount, returnedSubmission } from "../../factories";
import { submission } from "../../schema/submissions";
import { checksums } from "../../testing/checksums";
import { contextOf, NOW, test } from "../../testing/database";
import { changesOf, iso, rowOf, submissionScene } from "../../testing/submission-scene";
import { onlyInScope, testWhoMay } from "../../testing/who-may";
import { correctSubmission } from "./correct";
import { openSubmission } from "./open";

testWhoMay({
  verb: "open a form",
  ...onlyInScope("staff"),
  scene: async () => (context) => openSubmission(context, DISTRICT_FORM),
});

describe("opening a form", () => {
  test("makes an empty draft of version 1 and records it", async ({ db }) => {
    const { staff } = await submissionScene(db);
    const { id } = await openSubmission(staff, DISTRICT_FORM);
    const row = await rowOf(db, id);
    expect(row).toMatchObject({
      ...DISTRICT_FORM,
      state: "draft",
      version: 1,
      sequence: 1,
      correctsId: null,
      createdBy: staff.viewer.id,
      submittedBy: null,
      decidedBy: null,
    });
    expect(iso(row.createdAt)).toBe(NOW.toISOString());
    expect(await changesOf(db, id)).toEqual([
      {
        verb: "submission.open",
        actorId: staff.viewer.id,
        actorName: staff.viewer.name,
        reason: null,
        cells: [],
      },
    ]);
  });

  test("a second time gives the same draft, to another clerk too, and writes nothing", async ({ db }) => {
    const { staff } = await submissionScene(db);
    const { id } = await openSubmission(staff, DISTRICT_FORM);
    const colleague = contextOf(db, await freshAccount(db, "staff", DISTRICT_FORM.unitId));
    const before = await checksums(db);
    expect(await openSubmission(colleague, DISTRICT_FORM)).toEqual({ id });
    expect(await checksums(db)).toEqual(before);
  });

  test("gives a returned form back, to be typed into again", async ({ db }) => {
    const { staff, commander } = await submissionScene(db);
    const { submissionId } = await returnedSubmission(staff, commander);
    expect(await openSubmission(staff, DISTRICT_FORM)).toEqual({ id: submissionId });
  });

  test("is refused where the form was approved: a correction gives its reason", async ({ db }) => {
    const { staff, commander } = await submissionScene(db);
    await approvedSubmission(staff, commander);
    const before = await checksums(db);
    await expect(openSubmission(staff, DISTRICT_FORM)).rejects.toMatchObject({
      code: "wrong-state",
      details: { state: "approved" },
    });
    expect(await checksums(db)).toEqual(before);
  });

  test("gives the correction that is open", async ({ db }) => {
    const { staff, commander } = await submissionScene(db);
    const approved = await approvedSubmission(staff, commander);
    const correction = await correctSubmission(staff, { ...approved, reason: "Đếm lại" });
    expect(await openSubmission(staff, DISTRICT_FORM)).toEqual(correction);
  });

  test.for([
    ["a form that is not the unit's", { formId: "C", unitId: "huyen-cang-long", year: 2018 }],
    ["a year before the unit reports", { formId: "D", unitId: "huyen-cang-long", year: 2011 }],
    ["a year before the unit existed", { formId: "D", unitId: "thi-xa-duyen-hai", year: 2014 }],
    ["a year after the districts ended", { formId: "D", unitId: "huyen-cang-long", year: 2026 }],
    ["a commune before 2026", { formId: "C", unitId: "xa-cang-long", year: 2025 }],
    ["an unknown unit", { formId: "D", unitId: "huyen-khong-co", year: 2018 }],
    ["a unit without a form", { formId: "P", unitId: "tinh-vinh-long", year: 2026 }],
  ] as const)("refuses %s", async ([, key], { db }) => {
    const { staff } = await submissionScene(db);
    const before = await checksums(db);
    await expect(openSubmission(staff, key)).rejects.toMatchObject({ code: "unit-not-valid" });
    expect(await checksums(db)).toEqual(before);
  });

  test.for([
    ["2026-10-31", { opensOn: "2026-11-01" }],
    ["2027-04-01", { closesOn: "2027-03-31" }],
  ] as const)("refuses a year's form on %s", async ([today, details], { db }) => {
    const { staff } = await submissionScene(db, today);
    const key = { formId: "C", unitId: "xa-cang-long", year: 2026 };
    await expect(openSubmission(staff, key)).rejects.toMatchObject({ code: "period-not-open", details });
  });

  test.for(["2026-11-01", "2027-03-31"])("lets a year's form open on %s", async (today, { db }) => {
    const { staff } = await submissionScene(db, today);
    const key = { formId: "C", unitId: "xa-cang-long", year: 2026 };
    const { id } = await openSubmission(staff, key);
    expect(await rowOf(db, id)).toMatchObject({ ...key, state: "draft" });
  });

  test("a back entry stays open for good", async ({ db }) => {
    const { staff } = await submissionScene(db, "2039-06-01");
    const { id } = await openSubmission(staff, { formId: "D", unitId: "huyen-tra-cu", year: 2012 });
    expect(await rowOf(db, id)).toMatchObject({ state: "draft", year: 2012 });
  });

  test("refuses a year of which nobody was asked", async ({ db }) => {
    const { staff } = await submissionScene(db);
    const key = { formId: "C", unitId: "xa-cang-long", year: 2027 };
    await expect(openSubmission(staff, key)).rejects.toMatchObject({ code: "period-not-open" });
  });

  test.for([
    [{ ...DISTRICT_FORM, year: 2018.5 }, ["year"]],
    [{ ...DISTRICT_FORM, year: 1066 }, ["year"]],
    [{ ...DISTRICT_FORM, unitId: "" }, ["unitId"]],
    [{}, ["formId", "unitId", "year"]],
  ] as const)("refuses %j as invalid", async ([input, fields], { db }) => {
    const { staff } = await submissionScene(db);
    await expect(openSubmission(staff, input)).rejects.toMatchObject({
      code: "invalid",
      details: { fields },
    });
  });

  test("two at once get one draft", async ({ database }) => {
    const { db } = database.web;
    const { staff } = await submissionScene(db);
    const key = { formId: "D", unitId: "huyen-cau-ke", year: 2016 };
    const opened = await Promise.all(Array.from({ length: 5 }, () => openSubmission(staff, key)));
    expect(new Set(opened.map(({ id }) => id)).size).toBe(1);
    const rows = await db.select().from(submission).where(eq(submission.unitId, key.unitId));
    expect(rows).toHaveLength(1);
    expect(await changesOf(db, rows[0]?.id ?? "")).toHaveLength(1);
  });
});
