import { describe, expect } from "vitest";
import { approvedSubmission, freshAccount, submittedSubmission } from "../factories";
import { contextOf, test } from "../testing/database";
import { submissionScene } from "../testing/submission-scene";
import { readCatalogue } from "./catalogue";
import { readOverviewYearly } from "./overview-yearly";

const PROVINCE = "tinh-tra-vinh";
const provinceForm = (year: number) => ({ formId: "P", unitId: PROVINCE, year });

describe("a fresh installation", () => {
  test("says honestly that nothing compares, who has not reported, and what has no figure", async ({
    db,
  }) => {
    const found = await readOverviewYearly(contextOf(db), await readCatalogue({ db }));
    expect(found.changes).toBeNull();
    expect(found.progress).toMatchObject({ year: 2026, dueOn: "2027-01-15", expected: 41, reported: 0 });
    expect(
      found.progress?.forms.map(({ formId, expected, behind }) => [formId, expected, behind.length]),
    ).toEqual(
      expect.arrayContaining([
        ["C", 41, 41],
        ["P", 1, 1],
      ]),
    );
    expect(found.gaps.facets).toEqual([]);
    expect(found.differing).toEqual([]);
    // 24 public measures, of which the article states five.
    expect([found.measures, found.without.length]).toEqual([24, 19]);
    expect(found.without.map(({ id }) => id)).not.toContain("clubs");
  });

  test("counts internal measures for accounts only: nothing is missing to those who may not have it", async ({
    db,
  }) => {
    const reader = contextOf(db, await freshAccount(db, "commander"));
    const found = await readOverviewYearly(reader, await readCatalogue({ db }));
    expect([found.measures, found.without.length]).toEqual([31, 26]);
  });
});

describe("an installation with reports", () => {
  test("tells the changes of the latest year that compares, of published figures alone", async ({ db }) => {
    const { staff, commander } = await submissionScene(db);
    await approvedSubmission(staff, commander, provinceForm(2022), 4);
    await approvedSubmission(staff, commander, provinceForm(2023), 5);
    await submittedSubmission(staff, provinceForm(2024), 3);
    const { changes } = await readOverviewYearly(contextOf(db), await readCatalogue({ db }));
    expect(changes?.year).toBe(2023);
    const of = (id: string, categoryKey = "") =>
      changes?.facets.find(({ measure, categoryKey: key }) => measure.id === id && key === categoryKey)
        ?.change;
    expect(of("clubs")).toMatchObject({ direction: "up", change: 60, percent: 25, before: { value: 240 } });
    expect(of("households-pledged-rate")).toMatchObject({ direction: "same", percent: null });
    // Measures without a total stand by their kinds; internal ones are not for strangers.
    expect(of("places-safe", "place-kind=school")).toMatchObject({ direction: "up" });
    expect(of("tip-offs")).toBeUndefined();
  });

  test("finds who is behind, the gaps of those who reported, and totals that units contradict", async ({
    db,
  }) => {
    const { staff, commander } = await submissionScene(db);
    await approvedSubmission(staff, commander, { formId: "D", unitId: "huyen-cau-ke", year: 2024 }, 4);
    await approvedSubmission(staff, commander, { formId: "C", unitId: "xa-cau-ke", year: 2026 });
    await approvedSubmission(staff, commander, provinceForm(2024), 3);
    const { progress, gaps, differing } = await readOverviewYearly(
      contextOf(db),
      await readCatalogue({ db }),
    );
    const communes = progress?.forms.find(({ formId }) => formId === "C");
    expect(communes?.behind).toHaveLength(40);
    expect(communes?.behind).not.toContain("xa-cau-ke");
    expect(gaps.facets).toEqual([]);
    // One district alone has more clubs than the province states.
    expect(differing.map(({ measure, year }) => [measure.id, year])).toContainEqual(["clubs", 2024]);
  });
});
