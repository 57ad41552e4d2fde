import { describe, expect } from "vitest";
import { approvedSubmission, DISTRICT_FORM, draftSubmission, freshAccount } from "../factories";
import { reportingExtension } from "../schema/forms";
import { contextOf, test } from "../testing/database";
import { submissionScene } from "../testing/submission-scene";
import { correctSubmission } from "../write/submission/correct";
import { openSubmission } from "../write/submission/open";
import { readCatalogue } from "./catalogue";
import { readCoverage } from "./coverage";

describe("readCoverage", () => {
  test("tells where each form stands, with its filled rows, years before the unit left out", async ({
    db,
  }) => {
    const { staff, commander } = await submissionScene(db);
    const approved = await approvedSubmission(staff, commander);
    await openSubmission(staff, { ...DISTRICT_FORM, year: 2019 });
    await correctSubmission(staff, { ...approved, reason: "Đếm thiếu" });
    const forms = await readCoverage(staff, await readCatalogue(staff));
    const cell = (unitId: string, year: number) =>
      forms
        .find(({ formId }) => formId === "D")
        ?.units.find(({ unit }) => unit.id === unitId)
        ?.cells.find((each) => each.year === year);
    expect(cell(DISTRICT_FORM.unitId, 2018)).toMatchObject({ state: "approved", correcting: true });
    expect(cell(DISTRICT_FORM.unitId, 2018)?.filled).toBe(cell(DISTRICT_FORM.unitId, 2018)?.asked);
    expect(cell(DISTRICT_FORM.unitId, 2019)).toMatchObject({ state: "draft", filled: 0 });
    expect(cell(DISTRICT_FORM.unitId, 2020)).toMatchObject({ state: "not-begun", submissionId: null });
    expect(cell("thi-xa-duyen-hai", 2014)).toMatchObject({ state: "not-existing" });
    expect(cell("thi-xa-duyen-hai", 2015)).toMatchObject({ state: "not-begun" });
    expect(forms.map(({ formId }) => formId).sort()).toEqual(["B", "C", "D", "P"]);
  });

  test("a form is overdue after its day, and an extension moves the day for its unit alone", async ({
    db,
  }) => {
    const { staff } = await submissionScene(db, "2027-01-20");
    const stateOf = async (unitId: string) => {
      const forms = await readCoverage(staff, await readCatalogue(staff));
      const units = forms.flatMap(({ formId, units: all }) => (formId === "C" ? all : []));
      return units.find(({ unit }) => unit.id === unitId)?.cells.find(({ year }) => year === 2026)?.state;
    };
    expect(await stateOf("xa-cang-long")).toBe("overdue");
    await db
      .insert(reportingExtension)
      .values({ formId: "C", year: 2026, unitId: "xa-cang-long", closesOn: "2027-04-30", reason: "Mưa bão" });
    expect(await stateOf("xa-cang-long")).toBe("not-begun");
    expect(await stateOf("xa-an-truong")).toBe("overdue");
  });

  test("an account of one unit sees that unit, a stranger nothing", async ({ db }) => {
    const { staff } = await submissionScene(db);
    await draftSubmission(staff);
    const viewer = await freshAccount(db, "staff", DISTRICT_FORM.unitId);
    const own = { ...contextOf(db, viewer), viewer };
    const forms = await readCoverage(own, await readCatalogue(own));
    expect(forms.map(({ formId, units }) => [formId, units.map(({ unit }) => unit.id)])).toEqual([
      ["D", [DISTRICT_FORM.unitId]],
    ]);
    const stranger = contextOf(db);
    await expect(readCoverage(stranger, await readCatalogue(stranger))).rejects.toMatchObject({
      code: "unauthenticated",
    });
  });
});
