import { describe, expect } from "vitest";
import type { Role } from "@/lib/domain/permissions";
import { draftSubmission, freshAccount, returnedSubmission, submittedSubmission } from "../factories";
import { contextOf, test } from "../testing/database";
import { submissionScene } from "../testing/submission-scene";
import { commentOnCell } from "../write/submission/comment";
import { readCatalogue } from "./catalogue";
import { readAdminHome, readCommanderHome, readStaffHome } from "./home";

const commune = (unitId: string) => ({ formId: "C", unitId, year: 2026 });
const district = (unitId: string) => ({ formId: "D", unitId, year: 2018 });
/** The day after the communes' forms of 2026 were due. */
const LATE = "2027-01-16";

describe("what waits for a clerk", () => {
  test("is what came back and why, what is begun, and what is due, of the own unit", async ({ db }) => {
    const { staff, commander } = await submissionScene(db);
    const { submissionId } = await returnedSubmission(staff, commander, district("huyen-cang-long"));
    await draftSubmission(staff, { ...district("huyen-cang-long"), year: 2016 });
    await commentOnCell(commander, { submissionId, facetId: "clubs", text: "Xem", followUp: true });
    await submittedSubmission(staff, { ...district("huyen-cang-long"), year: 2019 });
    const catalogue = await readCatalogue({ db });
    const own = contextOf(db, await freshAccount(db, "staff", "huyen-cang-long"));
    const tasks = await readStaffHome(own, catalogue);
    expect(tasks.map(({ year, state, followUps }) => [year, state, followUps])).toEqual([
      [2018, "returned", 1],
      [2016, "draft", 0],
    ]);
    expect(tasks[0]?.submission).toMatchObject({
      returnReason: "Đối chiếu lại số hộ",
      deciderName: commander.viewer.name,
    });
    const other = contextOf(db, await freshAccount(db, "staff", "xa-cang-long"), LATE);
    expect(await readStaffHome(other, catalogue)).toEqual([
      expect.objectContaining({
        unitId: "xa-cang-long",
        state: "not-begun",
        isLate: true,
        dueOn: "2027-01-15",
      }),
    ]);
    const ended = contextOf(db, await freshAccount(db, "staff", "huyen-tra-cu"));
    expect(await readStaffHome(ended, catalogue)).toEqual([]);
  });
});

describe("what waits for a commander", () => {
  test("is what was handed in, what is late, and what was sent back, of the own scope", async ({ db }) => {
    const { staff, commander } = await submissionScene(db);
    await submittedSubmission(staff, commune("xa-cang-long"));
    await returnedSubmission(staff, commander, commune("xa-cau-ke"));
    await draftSubmission(staff, commune("xa-tra-cu"));
    const catalogue = await readCatalogue({ db });
    const home = await readCommanderHome({ ...commander, today: LATE }, catalogue);
    expect(home.waiting.map(({ submission }) => submission.unitId)).toEqual(["xa-cang-long"]);
    expect(home.returned.map(({ unitId }) => unitId)).toEqual(["xa-cau-ke"]);
    const late = home.overdue.map(({ unitId }) => unitId);
    expect(late).toContain("xa-cau-ke");
    expect(late).toContain("xa-tra-cu");
    expect(late).not.toContain("xa-cang-long");
    const local = contextOf(db, await freshAccount(db, "commander", "xa-cau-ke"), LATE);
    const own = await readCommanderHome(local, catalogue);
    expect(own.waiting).toEqual([]);
    expect(own.overdue.map(({ unitId }) => unitId)).toEqual(["xa-cau-ke"]);
  });
});

describe("what an administrator has to see to", () => {
  test("is what is late, who has no account, and a year that the calendar lacks", async ({ db }) => {
    const { staff } = await submissionScene(db);
    await submittedSubmission(staff, commune("xa-cang-long"));
    await freshAccount(db, "staff", "xa-cau-ke");
    const catalogue = await readCatalogue({ db });
    const admin = contextOf(db, await freshAccount(db, "admin"), LATE);
    const home = await readAdminHome(admin, catalogue);
    expect(home).toMatchObject({ year: 2026, missingYear: 2027, neverSignedIn: 0 });
    expect(home.count.submitted).toBe(1);
    expect(home.overdue).toHaveLength(home.count.asked - 1);
    expect(home.unitsWithoutStaff).toContain("xa-cang-long");
    expect(home.unitsWithoutStaff).not.toContain("xa-cau-ke");
  });

  test.for<Role>(["staff", "commander"])("is not for %s", async (role, { db }) => {
    const viewer = await freshAccount(db, role);
    await expect(readAdminHome(contextOf(db, viewer), await readCatalogue({ db }))).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

test("a stranger has no home", async ({ db }) => {
  const catalogue = await readCatalogue({ db });
  for (const read of [readStaffHome, readCommanderHome, readAdminHome]) {
    await expect(read(contextOf(db), catalogue)).rejects.toMatchObject({ code: "unauthenticated" });
  }
});
