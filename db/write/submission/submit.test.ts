import { describe, expect } from "vitest";
import {
  approvedSubmission,
  completeLines,
  DISTRICT_FORM,
  draftSubmission,
  type FormKey,
  REPORT,
  returnedSubmission,
  submittedSubmission,
} from "../../factories";
import { checksums } from "../../testing/checksums";
import { NOW, test } from "../../testing/database";
import { changesOf, iso, linesOf, rowOf, type Scene, submissionScene } from "../../testing/submission-scene";
import { onlyInScope, testWhoMay } from "../../testing/who-may";
import { correctSubmission } from "./correct";
import type { LineInput, SaveInput } from "./inputs";
import { openSubmission } from "./open";
import { saveSubmission } from "./save";
import { submitSubmission } from "./submit";

testWhoMay({
  verb: "hand a form in",
  ...onlyInScope("staff"),
  scene: async (db) => {
    const draft = await draftSubmission((await submissionScene(db)).staff);
    return (context) => submitSubmission(context, draft);
  },
});

/** A draft whose cells are those of a complete form, with some changed. */
async function draftWith(
  { staff }: Scene,
  changes: Record<string, LineInput["value"]>,
  {
    notes = {},
    report = REPORT,
    key = DISTRICT_FORM,
  }: {
    notes?: Record<string, string>;
    report?: SaveInput["report"];
    key?: FormKey;
  } = {},
) {
  const { id: submissionId } = await openSubmission(staff, key);
  const lines = (await completeLines(staff, key)).map((line) => ({
    ...line,
    value: line.facetId in changes ? (changes[line.facetId] ?? null) : line.value,
    note: notes[line.facetId] ?? null,
  }));
  const { version } = await saveSubmission(staff, { submissionId, version: 1, report, lines });
  return { submissionId, version };
}

const exactly = (value: number): LineInput["value"] => ({ kind: "number", value, qualifier: "exact" });

async function expectRefusal(scene: Scene, draft: { submissionId: string; version: number }, as: object) {
  const before = await checksums(scene.staff.db);
  await expect(submitSubmission(scene.staff, draft)).rejects.toMatchObject(as);
  expect(await checksums(scene.staff.db)).toEqual(before);
}

describe("handing a form in", () => {
  test("names who and when, locks the lines for typing, and records it", async ({ db }) => {
    const { staff } = await submissionScene(db);
    const draft = await draftSubmission(staff);
    expect(await submitSubmission(staff, draft)).toEqual({ version: 3 });
    const row = await rowOf(db, draft.submissionId);
    expect(row).toMatchObject({
      state: "submitted",
      version: 3,
      submittedBy: staff.viewer.id,
      decidedBy: null,
    });
    expect(iso(row.submittedAt)).toBe(NOW.toISOString());
    expect((await changesOf(db, draft.submissionId)).at(-1)).toEqual({
      verb: "submission.submit",
      actorId: staff.viewer.id,
      actorName: staff.viewer.name,
      reason: null,
      cells: [{ cell: "state", before: "draft", after: "submitted" }],
    });
  });

  test("after the period's end nothing is provisional", async ({ db }) => {
    const { staff } = await submissionScene(db);
    const { submissionId } = await submittedSubmission(staff);
    const flags = [...(await linesOf(db, submissionId)).values()].flatMap((line) => line.flags);
    expect(flags).toEqual([]);
  });

  test.for([
    ["2018-12-14", ["provisional"]],
    ["2018-12-15", []],
  ] as const)("handed in on %s every line is flagged %j", async ([today, flags], { db }) => {
    const { staff } = await submissionScene(db, today);
    const { submissionId } = await submittedSubmission(staff);
    const lines = [...(await linesOf(db, submissionId)).values()];
    expect(lines).toHaveLength(71);
    for (const line of lines) expect(line.flags).toEqual(flags);
  });

  test("handed in again after the period's end, nothing is provisional any more", async ({ db }) => {
    const early = await submissionScene(db, "2018-12-01");
    const returned = await returnedSubmission(early.staff, early.commander);
    const late = { ...early.staff, today: "2018-12-20", now: new Date("2018-12-20T03:00:00Z") };
    await submitSubmission(late, returned);
    const lines = [...(await linesOf(db, returned.submissionId)).values()];
    expect(lines.flatMap(({ flags }) => flags)).toEqual([]);
    expect((await changesOf(db, returned.submissionId)).at(-1)?.cells).toEqual([
      { cell: "state", before: "returned", after: "submitted" },
    ]);
  });

  test("of a correction, the lines that differ are revised, and no other", async ({ db }) => {
    const scene = await submissionScene(db);
    const { staff, commander } = scene;
    const approved = await approvedSubmission(staff, commander);
    const { id } = await correctSubmission(staff, { ...approved, reason: "Đếm lại" });
    const lines = (await completeLines(staff, DISTRICT_FORM)).map((line): LineInput => {
      if (line.facetId === "teams") return { ...line, value: exactly(61) };
      if (line.facetId === "leaflets") {
        return { ...line, value: { kind: "number", value: 60, qualifier: "more_than" } };
      }
      return line.facetId === "clips"
        ? { ...line, value: { kind: "missing", reason: "not_reported" } }
        : line;
    });
    const { version } = await saveSubmission(staff, { submissionId: id, version: 1, report: REPORT, lines });
    await submitSubmission(staff, { submissionId: id, version });
    const revised = [...(await linesOf(db, id)).values()].filter(({ flags }) => flags.length > 0);
    expect(revised.map(({ facetId, flags }) => [facetId, flags]).sort()).toEqual([
      ["clips", ["revised"]],
      ["leaflets", ["revised"]],
      ["teams", ["revised"]],
    ]);
  });

  test("keeps the flag of a part-year", async ({ db }) => {
    const { staff } = await submissionScene(db);
    const key = { formId: "D", unitId: "thi-xa-duyen-hai", year: 2015 };
    const { submissionId } = await submittedSubmission(staff, key);
    const lines = await linesOf(db, submissionId);
    expect(lines.get("leaflets")?.flags).toEqual(["part_year"]);
    expect(lines.get("clubs")?.flags).toEqual([]);
  });

  test("needs the signed report, whole", async ({ db }) => {
    const scene = await submissionScene(db);
    for (const [at, missing] of (["number", "date", "office"] as const).entries()) {
      const key = { ...DISTRICT_FORM, year: 2012 + at };
      const draft = await draftWith(scene, {}, { key, report: { ...REPORT, [missing]: null } });
      await expectRefusal(scene, draft, { code: "needs-report" });
    }
  });

  test("names each empty cell", async ({ db }) => {
    const scene = await submissionScene(db);
    const draft = await draftWith(scene, { teams: null, "clubs/sector=inside": null });
    await expectRefusal(scene, draft, {
      code: "incomplete",
      details: { cells: ["clubs|sector=inside", "teams|"] },
    });
  });

  test("a missing value with its reason is no empty cell", async ({ db }) => {
    const scene = await submissionScene(db);
    const draft = await draftWith(scene, { teams: { kind: "missing", reason: "withheld" } });
    expect(await submitSubmission(scene.staff, draft)).toEqual({ version: 3 });
  });

  test("an error blocks, whatever note stands beside it", async ({ db }) => {
    const scene = await submissionScene(db);
    const draft = await draftWith(scene, { teams: exactly(60.5) }, { notes: { teams: "đúng giấy" } });
    await expectRefusal(scene, draft, {
      code: "has-errors",
      details: { checks: [{ check: "type", severity: "error", measureId: "teams" }] },
    });
  });

  test("a warning asks for a note beside one of its cells, and is then let through", async ({ db }) => {
    const scene = await submissionScene(db);
    // 61 in all, and 30 + 30 in its parts.
    const draft = await draftWith(scene, { clubs: exactly(61) });
    await expectRefusal(scene, draft, {
      code: "needs-note",
      details: { checks: [{ check: "sum", severity: "warning", measureId: "clubs" }] },
    });
    const lines = (await completeLines(scene.staff, DISTRICT_FORM)).map((line) =>
      line.facetId === "clubs" ? { ...line, value: exactly(61), note: "Báo cáo giấy ghi 61" } : line,
    );
    const saved = await saveSubmission(scene.staff, { ...draft, report: REPORT, lines });
    await submitSubmission(scene.staff, { ...draft, version: saved.version });
    expect((await linesOf(db, draft.submissionId)).get("clubs")).toMatchObject({
      value: 61,
      note: "Báo cáo giấy ghi 61",
    });
  });

  test("a note beside another cell does not answer the warning", async ({ db }) => {
    const scene = await submissionScene(db);
    const draft = await draftWith(scene, { clubs: exactly(61) }, { notes: { teams: "đã kiểm" } });
    await expectRefusal(scene, draft, { code: "needs-note" });
  });

  test("last year's approved figures are compared", async ({ db }) => {
    const scene = await submissionScene(db);
    await approvedSubmission(scene.staff, scene.commander, { ...DISTRICT_FORM, year: 2017 });
    const draft = await draftWith(scene, { teams: exactly(121) });
    await expectRefusal(scene, draft, {
      code: "needs-note",
      details: {
        checks: [
          {
            check: "last-year",
            measureId: "teams",
            message: { values: { now: 121, before: 60, change: 61 } },
          },
        ],
      },
    });
  });

  test("last year's figures that were not approved are not compared", async ({ db }) => {
    const scene = await submissionScene(db);
    await submittedSubmission(scene.staff, { ...DISTRICT_FORM, year: 2017 });
    const draft = await draftWith(scene, { teams: exactly(121) });
    expect(await submitSubmission(scene.staff, draft)).toEqual({ version: 3 });
  });

  test("is refused when the year's form closed meanwhile", async ({ db }) => {
    const scene = await submissionScene(db);
    const draft = await draftSubmission(scene.staff, { formId: "C", unitId: "xa-cau-ke", year: 2026 });
    const late = { ...scene.staff, today: "2027-04-01" };
    await expectRefusal({ ...scene, staff: late }, draft, {
      code: "period-not-open",
      details: { year: 2026 },
    });
  });

  test("an older version is stale", async ({ db }) => {
    const scene = await submissionScene(db);
    const draft = await draftSubmission(scene.staff);
    await expectRefusal(scene, { ...draft, version: draft.version - 1 }, { code: "stale" });
  });

  test("a second time is a wrong state, as is what was approved", async ({ db }) => {
    const scene = await submissionScene(db);
    const submitted = await submittedSubmission(scene.staff);
    await expectRefusal(scene, submitted, { code: "wrong-state", details: { state: "submitted" } });
    const key = { ...DISTRICT_FORM, year: 2019 };
    const approved = await approvedSubmission(scene.staff, scene.commander, key);
    await expectRefusal(scene, approved, { code: "wrong-state", details: { state: "approved" } });
  });

  test("twice at once hands it in once", async ({ database }) => {
    const { db } = database.web;
    const { staff } = await submissionScene(db);
    const draft = await draftSubmission(staff, { formId: "D", unitId: "huyen-cau-ke", year: 2016 });
    const results = await Promise.allSettled([
      submitSubmission(staff, draft),
      submitSubmission(staff, draft),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const refused = results.find(({ status }) => status === "rejected");
    expect(refused).toMatchObject({ reason: { code: "wrong-state" } });
    const verbs = (await changesOf(db, draft.submissionId)).map(({ verb }) => verb);
    expect(verbs).toEqual(["submission.open", "submission.save", "submission.submit"]);
  });
});
