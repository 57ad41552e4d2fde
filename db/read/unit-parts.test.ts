import { expect } from "vitest";
import { proposedSum } from "@/lib/domain/proposed-sum";
import { approvedSubmission, draftSubmission, submittedSubmission } from "../factories";
import { test } from "../testing/database";
import { submissionScene } from "../testing/submission-scene";
import { readCatalogue } from "./catalogue";
import { readUnitParts } from "./unit-parts";

const YEAR = 2018;
const PROVINCE = { formId: "P", unitId: "tinh-tra-vinh", year: YEAR };

test("a province's parts are the units under it, the block where its form asks", async ({ db }) => {
  const { staff, commander } = await submissionScene(db);
  const district = (unitId: string) => ({ formId: "D", unitId, year: YEAR });
  await approvedSubmission(staff, commander, district("huyen-cang-long"), 1);
  await submittedSubmission(staff, district("huyen-cau-ke"), 2);
  await draftSubmission(staff, district("huyen-tieu-can"), 3);
  await approvedSubmission(staff, commander, { formId: "B", unitId: "khoi-co-quan-tinh", year: YEAR }, 4);
  const catalogue = await readCatalogue({ db });
  const parts = await readUnitParts(commander, catalogue, PROVINCE);
  const sum = (facetId: string) => proposedSum("sum", null, parts.get(facetId) ?? []);
  // Members are asked of the block too, teams are not. A draft is nobody's figure yet.
  expect(sum("members")).toMatchObject({ value: { value: 420 }, reported: 3, expected: 10 });
  expect(sum("teams")).toMatchObject({ value: { value: 180 }, reported: 2, expected: 9 });
  expect(sum("teams")?.missing).toContain("huyen-tieu-can");
  expect(sum("teams")?.missing).not.toContain("khoi-co-quan-tinh");
});

test("a district is no whole of others; of an area its communes are the parts", async ({ db }) => {
  const { staff } = await submissionScene(db);
  await submittedSubmission(staff, { formId: "C", unitId: "xa-cang-long", year: 2026 });
  const catalogue = await readCatalogue({ db });
  const district = { formId: "D", unitId: "huyen-cang-long", year: YEAR };
  expect(await readUnitParts(staff, catalogue, district)).toEqual(new Map());
  const area = await readUnitParts(staff, catalogue, { formId: "P", unitId: "tra-vinh-cu", year: 2026 });
  expect(area.get("teams")).toHaveLength(41);
});
