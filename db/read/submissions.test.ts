import { describe, expect } from "vitest";
import { draftSubmission, freshAccount, returnedSubmission, submittedSubmission } from "../factories";
import { contextOf, test } from "../testing/database";
import { submissionScene } from "../testing/submission-scene";
import { readCatalogue } from "./catalogue";
import { countWaiting, listSubmissions, readSubmission } from "./submissions";

const of = (unitId: string, year = 2018) => ({ formId: "D", unitId, year });

describe("the list of submissions", () => {
  test("holds those of one's scope, the latest year first", async ({ db }) => {
    const { staff, commander } = await submissionScene(db);
    await draftSubmission(staff, of("huyen-cau-ke"));
    await submittedSubmission(staff, of("huyen-cang-long"));
    await returnedSubmission(staff, commander, of("huyen-cang-long", 2020));
    const catalogue = await readCatalogue({ db });
    const list = async (unitId: string | null) => {
      const viewer = await freshAccount(db, "staff", unitId);
      const rows = await listSubmissions(contextOf(db, viewer), catalogue);
      return rows.map((row) => `${row.unitId} ${row.year} ${row.state}`);
    };
    expect(await list("huyen-cang-long")).toEqual([
      "huyen-cang-long 2020 returned",
      "huyen-cang-long 2018 submitted",
    ]);
    expect(await list("huyen-cau-ke")).toEqual(["huyen-cau-ke 2018 draft"]);
    expect(await list("huyen-tieu-can")).toEqual([]);
    expect(await list("tinh-tra-vinh")).toHaveLength(3);
    expect(await list(null)).toHaveLength(3);
    const filtered = await listSubmissions(staff, catalogue, { states: ["returned", "draft"], year: 2018 });
    expect(filtered.map(({ unitId }) => unitId)).toEqual(["huyen-cau-ke"]);
  });

  test("names who handed in and who decided", async ({ db }) => {
    const { staff, commander } = await submissionScene(db);
    await returnedSubmission(staff, commander);
    const [row] = await listSubmissions(staff, await readCatalogue({ db }));
    expect(row).toMatchObject({
      submitterName: staff.viewer.name,
      deciderName: commander.viewer.name,
      returnReason: "Đối chiếu lại số hộ",
    });
  });

  test("is refused to a stranger", async ({ db }) => {
    const catalogue = await readCatalogue({ db });
    await expect(listSubmissions(contextOf(db), catalogue)).rejects.toMatchObject({
      code: "unauthenticated",
    });
    await expect(countWaiting(contextOf(db), catalogue)).rejects.toMatchObject({ code: "unauthenticated" });
  });

  test("counts what waits for the viewer, not what he handed in himself", async ({ db }) => {
    const { staff, commander } = await submissionScene(db);
    await submittedSubmission(staff, of("huyen-cang-long"));
    await submittedSubmission(staff, of("huyen-cau-ke"));
    await draftSubmission(staff, of("huyen-tieu-can"));
    const catalogue = await readCatalogue({ db });
    expect(await countWaiting(commander, catalogue)).toBe(2);
    const local = contextOf(db, await freshAccount(db, "commander", "huyen-cau-ke"));
    expect(await countWaiting(local, catalogue)).toBe(1);
    const raised = contextOf(db, { ...staff.viewer, role: "commander" });
    expect(await countWaiting(raised, catalogue)).toBe(0);
  });
});

describe("one submission", () => {
  test("comes with its lines and its last save", async ({ db }) => {
    const { staff } = await submissionScene(db);
    const { submissionId } = await draftSubmission(staff);
    const reading = await readSubmission(staff, await readCatalogue({ db }), submissionId);
    expect(reading.submission).toMatchObject({ id: submissionId, state: "draft", version: 2 });
    expect(reading.statements).toHaveLength(71);
    expect(reading.lastSave?.name).toBe(staff.viewer.name);
  });

  test("outside one's scope is not found, like one that is not there", async ({ db }) => {
    const { staff } = await submissionScene(db);
    const { submissionId } = await submittedSubmission(staff);
    const catalogue = await readCatalogue({ db });
    const other = contextOf(db, await freshAccount(db, "commander", "huyen-cau-ke"));
    for (const id of [submissionId, "00000000-0000-4000-8000-000000000000"]) {
      await expect(readSubmission(other, catalogue, id)).rejects.toMatchObject({ code: "not-found" });
    }
    await expect(readSubmission(contextOf(db), catalogue, submissionId)).rejects.toMatchObject({
      code: "unauthenticated",
    });
  });
});
