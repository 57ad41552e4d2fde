import { describe, expect } from "vitest";
import type { CellValue } from "@/lib/domain/entry/cell-value";
import type { Value } from "@/lib/domain/values";
import {
  approvedSubmission,
  DISTRICT_FORM,
  freshAccount,
  REPORT,
  submittedSubmission,
} from "../../factories";
import { contextOf, test } from "../../testing/database";
import { changesOf, linesOf, rowOf, submissionScene } from "../../testing/submission-scene";
import { onlyInScope, testWhoMay } from "../../testing/who-may";
import { openSubmission } from "./open";
import { saveCells } from "./save-cells";

const num = (value: number): Value => ({ kind: "number", value, qualifier: "exact" });
const holds = (value: number | null, note: string | null = null): CellValue => ({
  value: value === null ? null : num(value),
  note,
});
/** A typed cell, with what its writer saw. */
const typed = (facetId: string, base: number | null, mine: number | null, note: string | null = null) => ({
  facetId,
  base: holds(base),
  ...holds(mine, note),
});

testWhoMay({
  verb: "save cells",
  ...onlyInScope("staff"),
  scene: async (db) => {
    const { staff } = await submissionScene(db);
    const { id } = await openSubmission(staff, DISTRICT_FORM);
    return (context) => saveCells(context, { submissionId: id, cells: [typed("clubs", null, 12)] });
  },
});

describe("saving single cells", () => {
  test("writes what was typed, leaves the other cells, and records both", async ({ db }) => {
    const { staff } = await submissionScene(db);
    const { id } = await openSubmission(staff, DISTRICT_FORM);
    await saveCells(staff, { submissionId: id, cells: [typed("teams", null, 70)] });
    const saved = await saveCells(staff, {
      submissionId: id,
      cells: [typed("clubs", null, 12, "mới đếm")],
      report: { mine: REPORT, base: { number: null, date: null, office: null } },
    });
    expect(saved).toEqual({
      version: 3,
      clashes: [],
      reportClashes: [],
      standing: { cells: { teams: holds(70), clubs: holds(12, "mới đếm") }, report: REPORT },
    });
    expect([...(await linesOf(db, id)).keys()].sort()).toEqual(["clubs", "teams"]);
    expect((await changesOf(db, id)).at(-1)).toMatchObject({
      verb: "submission.save",
      cells: expect.arrayContaining([
        { cell: "clubs", before: null, after: "exact 12 (mới đếm)" },
        { cell: "reportNumber", before: null, after: REPORT.number },
      ]),
    });
  });

  test("the same save sent twice is written and recorded once", async ({ db }) => {
    const { staff } = await submissionScene(db);
    const { id } = await openSubmission(staff, DISTRICT_FORM);
    const message = { submissionId: id, cells: [typed("clubs", null, 12)] };
    const first = await saveCells(staff, message);
    expect(await saveCells(staff, message)).toEqual(first);
    expect(await changesOf(db, id)).toHaveLength(2);
  });

  test("a cell that somebody else saved meanwhile stays, and its writer is told whose it is", async ({
    db,
  }) => {
    const { staff } = await submissionScene(db);
    const other = await freshAccount(db, "staff");
    const { id } = await openSubmission(staff, DISTRICT_FORM);
    await saveCells(staff, { submissionId: id, cells: [typed("clubs", null, 12), typed("teams", null, 5)] });
    const saved = await saveCells(
      { ...contextOf(db, other), viewer: other },
      { submissionId: id, cells: [typed("clubs", null, 13), typed("members", null, 40)] },
    );
    expect(saved.clashes).toEqual([
      { facetId: "clubs", standing: holds(12), by: staff.viewer.name, at: expect.any(String) },
    ]);
    expect(saved.standing.cells).toEqual({ clubs: holds(12), teams: holds(5), members: holds(40) });
    // What was seen now may be written over, deliberately.
    const chosen = await saveCells(staff, { submissionId: id, cells: [typed("clubs", 12, 13)] });
    expect(chosen.clashes).toEqual([]);
    expect((await linesOf(db, id)).get("clubs")?.value).toBe(13);
  });

  test("emptying a cell takes its line away", async ({ db }) => {
    const { staff } = await submissionScene(db);
    const { id } = await openSubmission(staff, DISTRICT_FORM);
    await saveCells(staff, { submissionId: id, cells: [typed("clubs", null, 12)] });
    await saveCells(staff, { submissionId: id, cells: [typed("clubs", 12, null)] });
    expect([...(await linesOf(db, id)).keys()]).toEqual([]);
  });

  test("a field of the report that somebody else wrote stays, the others are written", async ({ db }) => {
    const { staff } = await submissionScene(db);
    const { id } = await openSubmission(staff, DISTRICT_FORM);
    const base = { number: null, date: null, office: null };
    await saveCells(staff, {
      submissionId: id,
      cells: [],
      report: { base, mine: { ...base, number: "1/BC" } },
    });
    const saved = await saveCells(staff, {
      submissionId: id,
      cells: [],
      report: { base, mine: { number: "2/BC", date: "2019-01-08", office: null } },
    });
    expect(saved.reportClashes).toEqual([
      { field: "number", standing: "1/BC", by: staff.viewer.name, at: expect.any(String) },
    ]);
    expect(await rowOf(db, id)).toMatchObject({ reportNumber: "1/BC", reportDate: "2019-01-08" });
  });

  test("rejects a cell that the form does not ask for, and one given twice; nothing is written", async ({
    db,
  }) => {
    const { staff } = await submissionScene(db);
    const { id } = await openSubmission(staff, DISTRICT_FORM);
    for (const cells of [
      [typed("clubs", null, 12), typed("no-such-row", null, 1)],
      [typed("clubs", null, 12), typed("clubs", null, 13)],
    ]) {
      await expect(saveCells(staff, { submissionId: id, cells })).rejects.toMatchObject({ code: "invalid" });
    }
    expect([...(await linesOf(db, id)).keys()]).toEqual([]);
    expect((await rowOf(db, id)).version).toBe(1);
  });

  test("rejects cells of a form that was handed in or approved", async ({ db }) => {
    const { staff, commander } = await submissionScene(db);
    const submitted = await submittedSubmission(staff);
    const approved = await approvedSubmission(staff, commander, { ...DISTRICT_FORM, year: 2019 });
    for (const { submissionId } of [submitted, approved]) {
      await expect(saveCells(staff, { submissionId, cells: [typed("clubs", 60, 61)] })).rejects.toMatchObject(
        { code: "wrong-state" },
      );
    }
  });
});
