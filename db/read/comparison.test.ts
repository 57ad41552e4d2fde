import { describe, expect } from "vitest";
import type { Context } from "../context";
import { approvedSubmission, freshAccount, submittedSubmission } from "../factories";
import { contextOf, test } from "../testing/database";
import { submissionScene } from "../testing/submission-scene";
import { readCatalogue } from "./catalogue";
import { type ComparisonQuery, readComparison } from "./comparison";

const query = (fields: Partial<ComparisonQuery> = {}): ComparisonQuery => ({
  units: ["huyen-tra-cu", "huyen-cau-ke"],
  facets: ["clubs"],
  fromYear: 2014,
  toYear: 2015,
  withPending: false,
  withProvisional: true,
  boundaries: "reported",
  ...fields,
});
const of = (unitId: string, year: number) => ({ formId: "D", unitId, year });

describe("a comparison", () => {
  test("has a row for each chosen unit, in the order of choice, and their sources alone", async ({ db }) => {
    const { staff, commander } = await submissionScene(db);
    for (const unitId of ["huyen-tra-cu", "huyen-cau-ke", "huyen-tieu-can"]) {
      await approvedSubmission(staff, commander, of(unitId, 2014));
    }
    const { measures, statements } = await readComparison(
      contextOf(db),
      await readCatalogue({ db }),
      query(),
    );
    const [clubs] = measures;
    expect(clubs?.rowsOf(clubs.view).map(({ unit }) => unit.id)).toEqual(["huyen-tra-cu", "huyen-cau-ke"]);
    expect(statements.map(({ key }) => [key.unitId, key.measureId, key.categories])).toEqual(
      expect.arrayContaining([
        ["huyen-tra-cu", "clubs", {}],
        ["huyen-cau-ke", "clubs", {}],
      ]),
    );
    expect(statements).toHaveLength(2);
  });

  test("by comparable groups has each group once, with the sources of its units", async ({ db }) => {
    const { staff, commander } = await submissionScene(db);
    await approvedSubmission(staff, commander, of("huyen-tra-cu", 2014));
    await approvedSubmission(staff, commander, of("thi-xa-duyen-hai", 2015));
    const units = ["thi-xa-duyen-hai", "huyen-cau-ke", "huyen-tra-cu"];
    const { measures, statements } = await readComparison(
      contextOf(db),
      await readCatalogue({ db }),
      query({ units, boundaries: "groups" }),
    );
    const [clubs] = measures;
    expect(clubs?.rowsOf(clubs.view).map(({ unit }) => unit.id)).toEqual([
      "huyen-duyen-hai+huyen-tra-cu+thi-xa-duyen-hai",
      "huyen-cau-ke",
    ]);
    expect(statements.map(({ key }) => key.unitId).sort()).toEqual(["huyen-tra-cu", "thi-xa-duyen-hai"]);
  });

  test("takes one category for what has no total, and nothing where nothing is chosen", async ({ db }) => {
    const catalogue = await readCatalogue({ db });
    const read = (fields: Partial<ComparisonQuery>) =>
      readComparison(contextOf(db), catalogue, query(fields)).then(({ measures }) => measures);
    const [safe] = await read({ facets: ["places-safe/place-kind=school"] });
    expect(safe?.measure.id).toBe("places-safe");
    expect(await read({ units: [] })).toEqual([]);
    expect(await read({ facets: ["nothing"] })).toEqual([]);
  });

  test("shows what waits for approval to accounts that ask alone", async ({ db }) => {
    const { staff } = await submissionScene(db);
    await submittedSubmission(staff, of("huyen-tra-cu", 2015));
    const catalogue = await readCatalogue({ db });
    const count = async (context: Context, withPending: boolean) =>
      (await readComparison(context, catalogue, query({ withPending }))).statements.length;
    const reader = contextOf(db, await freshAccount(db, "admin"));
    expect(await count(reader, true)).toBe(1);
    expect(await count(reader, false)).toBe(0);
    expect(await count(contextOf(db), true)).toBe(0);
  });
});
