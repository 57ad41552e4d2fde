import { expect } from "vitest";
import { approvedSubmission, submittedSubmission } from "../factories";
import { test } from "../testing/database";
import { submissionScene } from "../testing/submission-scene";
import { readCatalogue } from "./catalogue";
import { readEarlierYears } from "./earlier-years";

const UNIT = "huyen-cang-long";
const form = (year: number, unitId = UNIT) => ({ formId: "D", unitId, year });

test("five years before, each where it was reported, by unit and facet", async ({ db }) => {
  const { staff, commander } = await submissionScene(db);
  const first = await approvedSubmission(staff, commander, form(2013), 1);
  const last = await approvedSubmission(staff, commander, form(2016), 2);
  await approvedSubmission(staff, commander, form(2016, "huyen-cau-ke"), 3);
  // Too old, not approved, and the year itself.
  await approvedSubmission(staff, commander, form(2012), 4);
  await submittedSubmission(staff, form(2015), 5);
  await approvedSubmission(staff, commander, form(2018), 6);
  const catalogue = await readCatalogue({ db });
  const earlier = await readEarlierYears(commander, catalogue, {
    facetIds: ["teams", "clubs/sector=outside"],
    unitIds: [UNIT, "huyen-tra-cu"],
    year: 2018,
  });
  expect([...earlier.keys()]).toEqual([UNIT]);
  const years = earlier.get(UNIT) ?? {};
  expect(Object.keys(years).sort()).toEqual(["clubs/sector=outside", "teams"]);
  expect(years.teams?.map((each) => each?.evidenceId ?? null)).toEqual([
    `report-${first.submissionId}`,
    null,
    null,
    `report-${last.submissionId}`,
    null,
  ]);
  expect(years.teams?.[3]?.value).toEqual({ kind: "number", value: 120, qualifier: "exact" });
});

test("nothing was reported: nothing is found", async ({ db }) => {
  const { staff } = await submissionScene(db);
  const catalogue = await readCatalogue({ db });
  const wanted = { facetIds: ["teams"], unitIds: [UNIT], year: 2018 };
  expect(await readEarlierYears(staff, catalogue, wanted)).toEqual(new Map());
});
