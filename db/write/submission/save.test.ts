import { describe, expect } from "vitest";
import {
  approvedSubmission,
  completeLines,
  DISTRICT_FORM,
  draftSubmission,
  REPORT,
  returnedSubmission,
  submittedSubmission,
} from "../../factories";
import { reportingExtension } from "../../schema/forms";
import { checksums } from "../../testing/checksums";
import { test } from "../../testing/database";
import { changesOf, linesOf, rowOf, type Scene, submissionScene } from "../../testing/submission-scene";
import { onlyInScope, testWhoMay } from "../../testing/who-may";
import type { LineInput } from "./inputs";
import { openSubmission } from "./open";
import { saveSubmission } from "./save";

const NO_REPORT = { number: null, date: null, office: null };

const line = (facetId: string, value: number | null, note: string | null = null): LineInput => ({
  facetId,
  value: value === null ? null : { kind: "number", value, qualifier: "exact" },
  note,
});

testWhoMay({
  verb: "save a form",
  ...onlyInScope("staff"),
  scene: async (db) => {
    const { staff } = await submissionScene(db);
    const { id } = await openSubmission(staff, DISTRICT_FORM);
    return (context) =>
      saveSubmission(context, {
        submissionId: id,
        version: 1,
        report: NO_REPORT,
        lines: [line("clubs", 12)],
      });
  },
});

describe("saving a form", () => {
  test("writes each cell with the unit's period, the report, and the next version", async ({ db }) => {
    const { staff } = await submissionScene(db);
    const { id } = await openSubmission(staff, DISTRICT_FORM);
    const saved = await saveSubmission(staff, {
      submissionId: id,
      version: 1,
      report: REPORT,
      lines: [
        line("clubs", 0, "  chưa có câu lạc bộ  "),
        {
          facetId: "leaflets",
          value: { kind: "number", value: 4000, qualifier: "more_than" },
          note: null,
        },
        { facetId: "households", value: { kind: "missing", reason: "not_reported" }, note: null },
        line("teams", null),
      ],
    });
    expect(saved).toEqual({ version: 2 });
    expect(await rowOf(db, id)).toMatchObject({
      state: "draft",
      version: 2,
      reportNumber: REPORT.number,
      reportDate: REPORT.date,
      reportOffice: REPORT.office,
    });
    const lines = await linesOf(db, id);
    expect([...lines.keys()].sort()).toEqual(["clubs", "households", "leaflets"]);
    const shared = {
      unitId: DISTRICT_FORM.unitId,
      periodTo: "2018-12-14",
      periodBasis: "reporting_year",
      approvedAt: null,
      quoteId: null,
      flags: [],
    };
    expect(lines.get("clubs")).toMatchObject({
      ...shared,
      periodKind: "as_of",
      periodFrom: "2018-12-14",
      value: 0,
      qualifier: "exact",
      note: "chưa có câu lạc bộ",
    });
    expect(lines.get("leaflets")).toMatchObject({
      ...shared,
      periodKind: "year",
      periodFrom: "2017-12-15",
      value: 4000,
      qualifier: "more_than",
    });
    expect(lines.get("households")).toMatchObject({
      ...shared,
      periodKind: "year",
      value: null,
      qualifier: null,
      missingReason: "not_reported",
    });
  });

  test("records each cell and field that changed, before and after, and no other", async ({ db }) => {
    const { staff } = await submissionScene(db);
    const { id } = await openSubmission(staff, DISTRICT_FORM);
    const first = { submissionId: id, version: 1, report: { ...NO_REPORT, number: "7/BC" } };
    await saveSubmission(staff, {
      ...first,
      lines: [line("clubs", 12), line("teams", 5), line("clips", 1), line("members", 90)],
    });
    await saveSubmission(staff, {
      submissionId: id,
      version: 2,
      report: REPORT,
      lines: [
        line("clubs", 13),
        line("teams", null),
        line("clips", 1),
        line("leaflets", 3),
        line("members", 90, "đã kiểm"),
      ],
    });
    const changes = await changesOf(db, id);
    expect(changes.map(({ verb }) => verb)).toEqual([
      "submission.open",
      "submission.save",
      "submission.save",
    ]);
    const cells = changes[2]?.cells.toSorted((a, b) => a.cell.localeCompare(b.cell, "en"));
    expect(cells).toEqual([
      { cell: "clubs", before: "exact 12", after: "exact 13" },
      { cell: "leaflets", before: null, after: "exact 3" },
      { cell: "members", before: "exact 90", after: "exact 90 (đã kiểm)" },
      { cell: "reportDate", before: null, after: REPORT.date },
      { cell: "reportNumber", before: "7/BC", after: REPORT.number },
      { cell: "reportOffice", before: null, after: REPORT.office },
      { cell: "teams", before: "exact 5", after: null },
    ]);
    expect(changes[2]?.actorId).toBe(staff.viewer.id);
    expect([...(await linesOf(db, id)).keys()].sort()).toEqual(["clips", "clubs", "leaflets", "members"]);
  });

  test("leaves lines that did not change as they are", async ({ db }) => {
    const { staff } = await submissionScene(db);
    const draft = await draftSubmission(staff);
    const before = await linesOf(db, draft.submissionId);
    const lines = await completeLines(staff, DISTRICT_FORM);
    await saveSubmission(staff, { ...draft, report: REPORT, lines });
    expect(await linesOf(db, draft.submissionId)).toEqual(before);
  });

  test("cuts the year of a unit that came into being in it, and flags what happened in a part", async ({
    db,
  }) => {
    const { staff } = await submissionScene(db);
    const { id } = await openSubmission(staff, { formId: "D", unitId: "thi-xa-duyen-hai", year: 2015 });
    await saveSubmission(staff, {
      submissionId: id,
      version: 1,
      report: NO_REPORT,
      lines: [line("leaflets", 10), line("clubs", 4), line("households", 900)],
    });
    const lines = await linesOf(db, id);
    const cut = { periodFrom: "2015-05-15", periodTo: "2015-12-14" };
    expect(lines.get("leaflets")).toMatchObject({ ...cut, flags: ["part_year"] });
    expect(lines.get("households")).toMatchObject({ ...cut, flags: ["part_year"] });
    expect(lines.get("clubs")).toMatchObject({ periodFrom: "2015-12-14", periodTo: "2015-12-14", flags: [] });
  });

  test("a stock of a unit that ended is as of its last day, unflagged", async ({ db }) => {
    const { staff } = await submissionScene(db);
    const { id } = await openSubmission(staff, { formId: "D", unitId: "huyen-tra-cu", year: 2025 });
    await saveSubmission(staff, {
      submissionId: id,
      version: 1,
      report: NO_REPORT,
      lines: [line("leaflets", 10), line("clubs", 4)],
    });
    const lines = await linesOf(db, id);
    expect(lines.get("clubs")).toMatchObject({ periodFrom: "2025-06-30", periodTo: "2025-06-30", flags: [] });
    expect(lines.get("leaflets")).toMatchObject({
      periodFrom: "2024-12-15",
      periodTo: "2025-06-30",
      flags: ["part_year"],
    });
  });

  test("into a returned form keeps it returned", async ({ db }) => {
    const { staff, commander } = await submissionScene(db);
    const returned = await returnedSubmission(staff, commander);
    await saveSubmission(staff, { ...returned, report: REPORT, lines: [line("clubs", 3)] });
    expect(await rowOf(db, returned.submissionId)).toMatchObject({ state: "returned" });
  });

  test("an older version is stale, and nothing is written", async ({ db }) => {
    const { staff } = await submissionScene(db);
    const draft = await draftSubmission(staff);
    const before = await checksums(db);
    await expect(
      saveSubmission(staff, { ...draft, version: 1, report: NO_REPORT, lines: [line("clubs", 1)] }),
    ).rejects.toMatchObject({ code: "stale", details: { submissionId: draft.submissionId } });
    expect(await checksums(db)).toEqual(before);
  });

  test.for([
    ["submitted", ({ staff }: Scene) => submittedSubmission(staff)],
    ["approved", ({ staff, commander }: Scene) => approvedSubmission(staff, commander)],
  ] as const)("is refused once the form is %s", async ([state, make], { db }) => {
    const scene = await submissionScene(db);
    const { staff } = scene;
    const filled = await make(scene);
    const before = await checksums(db);
    await expect(
      saveSubmission(staff, { ...filled, report: REPORT, lines: [line("clubs", 1)] }),
    ).rejects.toMatchObject({ code: "wrong-state", details: { state } });
    expect(await checksums(db)).toEqual(before);
  });

  test("is refused after the form closed, and allowed again by an extension", async ({ db }) => {
    const key = { formId: "C", unitId: "xa-tieu-can", year: 2026 };
    const { staff } = await submissionScene(db);
    const { id } = await openSubmission(staff, key);
    const late = { ...staff, today: "2027-04-02" };
    const input = { submissionId: id, version: 1, report: NO_REPORT, lines: [line("clubs", 1)] };
    await expect(saveSubmission(late, input)).rejects.toMatchObject({
      code: "period-not-open",
      details: { closesOn: "2027-03-31" },
    });
    await db
      .insert(reportingExtension)
      .values({ formId: "C", year: 2026, unitId: key.unitId, closesOn: "2027-04-02", reason: "lũ" });
    expect(await saveSubmission(late, input)).toEqual({ version: 2 });
    const later = { ...staff, today: "2027-04-03" };
    await expect(saveSubmission(later, { ...input, version: 2 })).rejects.toMatchObject({
      code: "period-not-open",
      details: { closesOn: "2027-04-02" },
    });
  });

  test.for([
    ["a row of another form", [line("places-safe/place-kind=nowhere", 1)], "places-safe/place-kind=nowhere"],
    ["a computed measure", [line("households-pledged-rate", 99)], "households-pledged-rate"],
    [
      "a category that came later",
      [line("core-teams/force=grassroots-security", 1)],
      "core-teams/force=grassroots-security",
    ],
    ["a cell given twice", [line("clubs", 1), line("clubs", 2)], "clubs"],
  ] as const)("refuses %s", async ([, lines, field], { db }) => {
    const { staff } = await submissionScene(db);
    const { id } = await openSubmission(staff, DISTRICT_FORM);
    const before = await checksums(db);
    await expect(
      saveSubmission(staff, { submissionId: id, version: 1, report: NO_REPORT, lines }),
    ).rejects.toMatchObject({ code: "invalid", details: { fields: [field] } });
    expect(await checksums(db)).toEqual(before);
  });

  test.for([
    ["a negative number", { lines: [line("clubs", -1)] }, "lines.0.value.value"],
    ["a number that is none", { lines: [line("clubs", Number.NaN)] }, "lines.0.value.value"],
    ["a date that is not in the calendar", { report: { ...REPORT, date: "2019-02-29" } }, "report.date"],
    ["no version", { version: undefined }, "version"],
    ["an id that is none", { submissionId: "1" }, "submissionId"],
  ] as const)("refuses %s as invalid, naming it", async ([, wrong, field], { db }) => {
    const { staff } = await submissionScene(db);
    const { id } = await openSubmission(staff, DISTRICT_FORM);
    const right = { submissionId: id, version: 1, report: NO_REPORT, lines: [] };
    await expect(saveSubmission(staff, { ...right, ...wrong })).rejects.toMatchObject({
      code: "invalid",
      details: { fields: [field] },
    });
  });

  test("an unknown submission is not found", async ({ db }) => {
    const { staff } = await submissionScene(db);
    const submissionId = "00000000-0000-4000-8000-000000000000";
    await expect(
      saveSubmission(staff, { submissionId, version: 1, report: NO_REPORT, lines: [] }),
    ).rejects.toMatchObject({ code: "not-found" });
  });

  test("of two saves of one version at once, one is stale and leaves no trace", async ({ database }) => {
    const { db } = database.web;
    const { staff } = await submissionScene(db);
    const { id } = await openSubmission(staff, { formId: "D", unitId: "huyen-tieu-can", year: 2016 });
    const save = (value: number) =>
      saveSubmission(staff, {
        submissionId: id,
        version: 1,
        report: NO_REPORT,
        lines: [line("clubs", value)],
      });
    const results = await Promise.allSettled([save(11), save(22)]);
    const done = results.flatMap((each) => (each.status === "fulfilled" ? each.value : []));
    const refused = results.flatMap((each) => (each.status === "rejected" ? each.reason : []));
    expect(done).toEqual([{ version: 2 }]);
    expect(refused).toMatchObject([{ code: "stale" }]);
    const winner = results[0]?.status === "fulfilled" ? 11 : 22;
    expect((await linesOf(db, id)).get("clubs")?.value).toBe(winner);
    expect((await changesOf(db, id)).map(({ verb }) => verb)).toEqual(["submission.open", "submission.save"]);
  });
});
